import type { Protocoldocument, Protocolwijziging } from './protocol-schemas.ts';

type Value = string | number | boolean | null;
type Item = Readonly<Record<string, Value>>;
type Part = Protocolwijziging['onderdeel'];
const LISTS = ['gronden', 'maatregelen', 'vlaggen'] as const satisfies readonly Part[];

/** What is otherwise between two documents: items by their key, each changed field with what it was and becomes. Pure. */
export function differencesOf(before: Protocoldocument, after: Protocoldocument): Protocolwijziging[] {
  return [
    ...changed('termijnen', null, before.termijnen, after.termijnen),
    ...LISTS.flatMap((part) => differencesIn(part, before[part], after[part])),
  ];
}

type Keyed = Item & { readonly sleutel: string; readonly titel: string };

function differencesIn(part: Part, before: readonly Keyed[], after: readonly Keyed[]): Protocolwijziging[] {
  const was = new Map(before.map((one) => [one.sleutel, one]));
  const becomes = new Set(after.map(({ sleutel }) => sleutel));
  return [
    ...after.flatMap((one): Protocolwijziging[] => {
      const old = was.get(one.sleutel);
      if (old) return changed(part, one.titel, old, one);
      return [{ onderdeel: part, soort: 'toegevoegd', titel: one.titel, velden: [] }];
    }),
    ...before
      .filter(({ sleutel }) => !becomes.has(sleutel))
      .map((one): Protocolwijziging => ({ onderdeel: part, soort: 'vervallen', titel: one.titel, velden: [] })),
  ];
}

function changed(onderdeel: Part, titel: string | null, before: Item, after: Item): Protocolwijziging[] {
  const velden = Object.keys(after).flatMap((veld) => {
    const [was = null, wordt = null] = [before[veld], after[veld]];
    return was === wordt ? [] : [{ veld, was, wordt }];
  });
  return velden.length === 0 ? [] : [{ onderdeel, soort: 'gewijzigd', titel, velden }];
}
