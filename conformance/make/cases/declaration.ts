import { type CaseSpec, given } from '../case.ts';
import type { Edit } from '../edit.ts';

type Line = { readonly [field: string]: unknown; readonly IngediendBedrag: { Bedrag: number; DebetCredit: 'D' | 'C' } };
type Given = { readonly [field: string]: unknown; readonly credits?: string };

/** The first line of the example; `credits` makes it a credit of that reference. */
export function line({ credits, ...fields }: Given): Line {
  const ReferentieNummer = 'P0001';
  return {
    ProductReferentie: credits ? { ReferentieNummer, VorigReferentieNummer: credits } : { ReferentieNummer },
    ToewijzingNummer: 300001,
    ProductCategorie: '45',
    ProductCode: '45A04',
    ProductPeriode: { Begindatum: '2025-03-10', Einddatum: '2025-03-31' },
    GeleverdVolume: 450,
    Eenheid: '01',
    ProductTarief: 146,
    ...fields,
    IngediendBedrag: (fields.IngediendBedrag as Line['IngediendBedrag'] | undefined) ?? {
      Bedrag: 65_513,
      DebetCredit: credits ? 'C' : 'D',
    },
  };
}

const PERIOD = { Begindatum: '2025-03-01', Einddatum: '2025-03-31' };

/** Total of lines with their sign, as the standard writes it. */
export function totalOf(lines: readonly Line[]): object {
  const cents = lines.reduce((sum, { IngediendBedrag: a }) => sum + (a.DebetCredit === 'C' ? -a.Bedrag : a.Bedrag), 0);
  return { TotaalBedrag: Math.abs(cents), DebetCredit: cents < 0 ? 'C' : 'D' };
}

/** A JW323 with these lines for its first client (and the first line for each other client), its total to fit. */
export function declaration(
  what: string,
  rules: string | readonly string[],
  dated: string,
  lines: readonly Line[],
  alsoBroken: readonly string[] = [],
  clients: readonly string[] = ['999900006'],
  period: object = PERIOD,
): CaseSpec {
  const own = typeof rules === 'string' ? [rules] : rules;
  const perClient = clients.map((_, index) => (index === 0 ? lines : lines.slice(0, 1)));
  const Client = clients.map((Bsn, index) => ({ Bsn, Prestaties: { Prestatie: perClient[index] } }));
  const edits: Edit[] = [
    ['Header.BerichtIdentificatie.Dagtekening', dated],
    ['Declaratie.DeclaratieDagtekening', dated],
    ['Declaratie.DeclaratiePeriode', period],
    ['Declaratie.TotaalIngediendBedrag', totalOf(perClient.flat())],
    ['Declaratie.Clienten.Client', Client],
  ];
  return given('JW323', what, [...own, ...alsoBroken].sort(), ...edits);
}

/** A JW323 of March 2025 with one line. */
export const changedLine = (what: string, rules: string | readonly string[], fields: Given): CaseSpec =>
  declaration(what, rules, '2025-04-07', [line(fields)]);
