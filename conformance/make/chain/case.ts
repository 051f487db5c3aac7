import { allocation, asked, change, jw301, jw305, jw315, jw319, other, start, type Told } from './world.ts';

/** A message, what was told before it, and the rules of level 3 and 4 that it breaks. */
export type ChainCase = {
  readonly what: string;
  readonly before: readonly Told[];
  readonly told: Told;
  readonly rules: readonly string[];
};
export type ChainCases = Readonly<Record<string, () => readonly ChainCase[]>>;

export const breaks = (what: string, before: readonly Told[], told: Told, ...rules: readonly string[]): ChainCase => ({
  what,
  before,
  told,
  rules,
});
export const keeps = (what: string, before: readonly Told[], told: Told): ChainCase => ({
  what,
  before,
  told,
  rules: [],
});

export const running = () => jw301([allocation()]);
export const begun = () => [running(), jw305([start()])];
export const both = () => jw301([allocation(), other()]);
export const requested = () => jw315([asked()]);
export const CATEGORY = { Categorie: '46' };

export function granted(): Told {
  const { Product, Omvang } = asked();
  return jw301([
    allocation({
      ToewijzingNummer: 300003,
      ReferentieAanbieder: 'VOT-1',
      Product,
      Omvang,
      Toewijzingsdatum: '2025-05-12',
      Ingangsdatum: '2025-06-01',
      Einddatum: '2025-12-31',
    }),
  ]);
}
export function refused(): Told {
  return jw319({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '4' });
}
export function removal(): Told {
  return jw301([allocation({ Einddatum: '2025-03-10', RedenWijziging: '13', Toewijzingsdatum: '2025-05-12' })]);
}
export function budget() {
  const { Omvang: _, Product: __, ...rest } = allocation({ Budget: 500000 });
  return { ...rest, Product: CATEGORY };
}
export function generic() {
  const { Product: _, ...rest } = budget();
  return rest;
}
export function budgetChange() {
  const { Omvang: _, ...rest } = change({ Budget: 600000 });
  return rest;
}
export function aspecific() {
  const { Omvang: _, ...rest } = allocation({ Product: CATEGORY });
  return rest;
}
