import type { ChainCases } from './case.ts';
import { declared, type Told } from './world.ts';

type Fields = Record<string, unknown>;

/** The declaration of April, and an answer to it that refuses its line, with something about it changed. */
function refusal(change: (answer: Fields, line: Fields) => void = () => undefined): readonly [Told, Told] {
  const [declaration, granted] = declared() as readonly [Told, Told];
  const { Declaratie } = structuredClone(declaration.bericht) as { Declaratie: Fields };
  const client = ((Declaratie.Clienten as Fields).Client as readonly Fields[])[0] ?? {};
  const line = {
    ...(((client.Prestaties as Fields).Prestatie as readonly Fields[])[0] ?? {}),
    RetourCodes: { RetourCode: ['9321'] },
  };
  const bericht = structuredClone(granted.bericht) as Fields;
  bericht.DeclaratieAntwoord = {
    DeclaratieNummer: Declaratie.DeclaratieNummer,
    TotaalIngediendBedrag: Declaratie.TotaalIngediendBedrag,
    TotaalToegekendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' },
    Clienten: {
      Client: [{ Bsn: client.Bsn, Prestaties: { Prestatie: [line] }, RetourCodes: { RetourCode: ['0200'] } }],
    },
    RetourCodes: { RetourCode: ['0200'] },
  };
  change(bericht, line);
  return [declaration, { message: 'JW325', bericht }];
}

const broken = (what: string, rule: string, change: (answer: Fields, line: Fields) => void) => {
  const [declaration, told] = refusal(change);
  return { what, before: [declaration], told, rules: [rule] };
};
const clean = (what: string) => {
  const [declaration, told] = refusal();
  return { what, before: [declaration], told, rules: [] };
};
const inside = (fields: Fields, ...names: readonly string[]): Fields =>
  names.reduce((around, name) => around[name] as Fields, fields);

/** What a provider holds against an answer (JW325) that it gets. */
export const ANSWER_CASES: ChainCases = {
  TR337: () => [
    broken('antwoord op een declaratie die niet is gestuurd', 'TR337', (answer) => {
      inside(answer, 'Header', 'DeclaratieIdentificatie').Identificatie = 'ANDERS';
      answer.DeclaratieAntwoord = undefined;
    }),
    clean('antwoord op een gestuurde declaratie'),
  ],
  TR366: () => [
    broken('prestatie die niet is gedeclareerd', 'TR366', (_, line) => {
      line.ProductReferentie = { ReferentieNummer: 'P9' };
    }),
    clean('gedeclareerde prestatie'),
  ],
  TR367: () => [
    broken('ander volume dan gedeclareerd', 'TR367', (_, line) => {
      line.GeleverdVolume = 11;
    }),
    clean('prestatie zoals gedeclareerd'),
  ],
  TR371: () => [
    broken('andere schemaversie dan de declaratie', 'TR371', (answer) => {
      inside(answer, 'Header', 'XsdVersieDeclaratie').BerichtXsdVersie = '0.9.0';
    }),
    clean('schemaversie van de declaratie'),
  ],
  TR376: () => [
    broken('ander declaratienummer', 'TR376', (answer) => {
      inside(answer, 'DeclaratieAntwoord').DeclaratieNummer = 'D9';
    }),
    clean('nummer van de declaratie'),
  ],
};
