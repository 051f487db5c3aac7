import type { ResultOutcome, SaidBy } from '../domain/agreed-result.ts';

/** The table in which a provider reports results: words, headers, and what was expected in a cell. */

export const OUTCOME_WORDS = {
  reached: 'bereikt',
  partly: 'deels-bereikt',
  'not-reached': 'niet-bereikt',
} as const satisfies Record<ResultOutcome, string>;

export const SAID_WORDS = {
  together: 'samen',
  provider: 'aanbieder',
  youth: 'jeugdige',
  parents: 'ouders',
} as const satisfies Record<SaidBy, string>;

export const tableText = {
  sheet: 'Resultaten',
  fileName: 'resultaten',
  columns: {
    id: 'Resultaatnummer',
    municipality: 'Gemeente',
    allocation: 'Toewijzing',
    text: 'Resultaat',
    dueOn: 'Uiterlijk',
    outcome: 'Uitkomst',
    onDay: 'Op dag',
    saidBy: 'Gezegd door',
    evidence: 'Onderbouwing',
    status: 'Status',
  },
  expected: {
    known: 'het nummer van een resultaat dat u kunt melden',
    allocation: 'het toewijzingsnummer dat bij dit resultaat hoort',
    past: 'vandaag of een eerdere dag',
    noBsn: 'een tekst zonder burgerservicenummer',
    whole: 'een uitkomst, dag, wie het zegt en onderbouwing; of alle vier leeg',
  },
  keyOf: (id: number, allocation: string, text: string): string => `${id} · toewijzing ${allocation} · ${text}`,
} as const;
