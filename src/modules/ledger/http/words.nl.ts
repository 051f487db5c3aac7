import { formatCount } from '../../../kernel/format.nl.ts';
import type { Bankregel, Betaalopdracht, Betaalronde, Geldopdracht } from '../api.ts';
import type { Account, PostingKind } from '../domain/accounts.ts';
import type { BatchStatus } from '../domain/batch-status.ts';
import type { MatchOutcome } from '../domain/match-line.ts';
import type { Axis } from '../storage/ledger.ts';
import type { MoneyOrderKind } from '../storage/money-orders.ts';
import type { YearObstacles } from '../storage/years.ts';

/** Name of each account and what its balance means. */
export const ACCOUNT_WORDS: Readonly<Record<Account, readonly [name: string, meaning: string]>> = {
  commitments: [
    'Verplichtingen',
    'Wat voor een jaar is toegewezen en nog niet is toegekend, tegen het tarief van het contract',
  ],
  committed: ['Verplichtingen, tegenrekening', 'Tegenkant van de verplichtingen'],
  claims: ['Gedeclareerd, niet toegekend', 'Tegenkant van afgewezen en in beoordeling'],
  refusals: ['Afgewezen', 'Gedeclareerd en afgewezen'],
  held: ['In beoordeling', 'Gedeclareerd; wacht op een besluit'],
  'care-cost': ['Kosten van jeugdhulp', 'Toegekend aan aanbieders'],
  guarantee: ['Garanties', 'Betaald om hulp beschikbaar te houden'],
  settlement: ['Afrekeningen', 'Verschillen die bij de afrekening bleken'],
  payable: ['Te betalen', 'Toegekend en nog niet betaald'],
  withheld: ['Ingehouden', 'Blijft achter tot de inhouding is vrijgegeven'],
  'in-transit': ['Onderweg', 'Opdracht gegeven; nog niet geboekt door de bank'],
  bank: ['Bank', 'Betaald volgens de bank'],
  advance: ['Voorschotten', 'Vooruit betaald en nog te verrekenen'],
  receivable: ['Terug te vorderen', 'Moet de aanbieder terugbetalen'],
  result: ['Resultaat van afgesloten jaren', 'Kosten van jaren die afgesloten zijn'],
};

export const POSTING_WORDS: Readonly<Record<PostingKind, string>> = {
  'claim-decided': 'declaratie beslist',
  'claim-reviewed': 'regel beoordeeld',
  'claim-corrected': 'correctie op een beslissing',
  'payment-sent': 'betaling verstuurd',
  payment: 'betaling geboekt',
  'payment-returned': 'betaling teruggekomen',
  advance: 'voorschot',
  recovery: 'terugvordering',
  settlement: 'afrekening',
  guarantee: 'garantie',
  instalment: 'termijn',
  'withholding-released': 'inhouding vrijgegeven',
  commitment: 'verplichting',
  'year-closed': 'jaar afgesloten',
};

export const BATCH_WORDS: Readonly<Record<BatchStatus, Betaalronde['status']>> = {
  proposed: 'voorstel',
  withdrawn: 'ingetrokken',
  sent: 'verstuurd',
  'partly-booked': 'deels-betaald',
  booked: 'betaald',
};

export const ORDER_WORDS: Readonly<Record<MoneyOrderKind, Geldopdracht['soort']>> = {
  advance: 'voorschot',
  recovery: 'terugvordering',
  settlement: 'afrekening',
  guarantee: 'garantie',
};
export const orderKindOf = (word: Geldopdracht['soort']): MoneyOrderKind =>
  (Object.keys(ORDER_WORDS) as MoneyOrderKind[]).find((kind) => ORDER_WORDS[kind] === word) ?? 'settlement';

export const OUTCOME_WORDS: Readonly<
  Record<MatchOutcome, readonly [word: Bankregel['uitkomst'], advice: string | null]>
> = {
  booked: ['betaald', null],
  returned: ['teruggekomen', null],
  'reference-unknown': [
    'kenmerk-onbekend',
    'Geen betaalopdracht heeft dit kenmerk. Zoek uit waar dit bij hoort en schrijf dat hier op.',
  ],
  'not-released': [
    'niet-vrijgegeven',
    'De betaalopdracht is niet vrijgegeven, en toch betaald. Bel de bank en ga na wie de opdracht gaf.',
  ],
  'amount-differs': [
    'bedrag-anders',
    'Het bedrag is anders dan de opdracht. Vraag de bank waarom; boek zo nodig een afrekening.',
  ],
  'iban-differs': [
    'rekening-anders',
    'De bank betaalde aan een andere rekening dan de opdracht noemt. Neem meteen contact op met de bank.',
  ],
  'booked-before': ['al-betaald', 'Deze opdracht was al betaald. Is het dubbel betaald, vraag het dan terug.'],
  'not-booked': [
    'niet-betaald',
    'Er komt geld terug van een opdracht die niet als betaald staat. Lees eerst het afschrift van de betaling in.',
  ],
};

export const AXIS_WORDS = {
  aanbieder: 'provider',
  contract: 'contract',
  gemeente: 'municipality',
  maand: 'month',
  product: 'product',
} as const satisfies Record<string, Axis>;
export const WORD_OF_AXIS = {
  provider: 'aanbieder',
  contract: 'contract',
  municipality: 'gemeente',
  month: 'maand',
  product: 'product',
} as const satisfies Record<Axis, keyof typeof AXIS_WORDS>;

/** Reasons of banks for sending money back (ISO 20022, external return reasons), the ones that occur with transfers. */
const RETURN_REASONS: Readonly<Record<string, string>> = {
  AC01: 'rekeningnummer onjuist',
  AC04: 'rekening opgeheven',
  AC06: 'rekening geblokkeerd',
  AG01: 'rekening mag dit niet ontvangen',
  AM05: 'dubbel',
  BE04: 'adres ontbreekt',
  MD07: 'rekeninghouder overleden',
  MS02: 'geweigerd door de ontvanger',
  MS03: 'bank geeft geen reden',
  RC01: 'bank onbekend',
};
export const returnReason = (code: string | null): string | null =>
  code === null ? null : RETURN_REASONS[code] === undefined ? `code ${code}` : `${RETURN_REASONS[code]} (${code})`;

/** What stands in the way of closing a year, one sentence each. */
export function obstacleWords(found: YearObstacles): string[] {
  const say = (count: number, one: string, more: string) =>
    count === 0 ? [] : [count === 1 ? one : `${formatCount(count)} ${more}`];
  return [
    ...say(found.openBefore, 'Een eerder jaar is nog open.', 'eerdere jaren zijn nog open.'),
    ...say(found.heldClaims, 'Een declaratie wacht nog op een besluit.', 'declaraties wachten nog op een besluit.'),
    ...say(
      found.proposedBatches,
      'Een betaalronde is nog niet vrijgegeven.',
      'betaalrondes zijn nog niet vrijgegeven.',
    ),
    ...say(found.inTransit, 'Een betaling is nog onderweg.', 'betalingen zijn nog onderweg.'),
    ...say(found.openLines, 'Een regel van de bank is nog niet herkend.', 'regels van de bank zijn nog niet herkend.'),
  ];
}

export const WHY_NOT_RELEASED = {
  samePerson: 'U maakte deze betaalronde. Iemand anders geeft haar vrij.',
  noAccount: (names: readonly string[]) =>
    `Zonder bevestigde rekening: ${names.join(', ')}. Bevestig het rekeningnummer of sluit de aanbieder uit.`,
  noOwnAccount: 'Uw gemeente heeft nog geen bevestigde rekening om van te betalen.',
  past: 'De dag van uitvoering is voorbij. Trek deze ronde in en maak een nieuwe.',
} as const;

export const exportText = {
  entries: 'boekingsregels',
  batch: 'betaalronde',
  liquidity: 'liquiditeit',
  columns: {
    transaction: 'Boeking',
    day: 'Dag',
    kind: 'Soort',
    account: 'Rekening',
    provider: 'Aanbieder',
    municipality: 'Gemeente',
    contract: 'Contract',
    product: 'Product',
    month: 'Maand van hulp',
    debit: 'Debet',
    credit: 'Credit',
    claim: 'Declaratie',
    note: 'Toelichting',
    reference: 'Kenmerk',
    status: 'Status',
    owed: 'Verschuldigd',
    withheld: 'Ingehouden',
    advance: 'Voorschot verrekend',
    recovery: 'Terugvordering verrekend',
    amount: 'Naar de bank',
    reason: 'Reden',
    averageMonth: 'Gemiddelde maand',
    unpaid: 'Toegekend, niet betaald',
    held: 'In beoordeling',
    advanceOpen: 'Voorschot open',
    receivable: 'Nog terug te krijgen',
    proposal: (percentage: number): string => `Voorstel voorschot (${percentage}%)`,
  },
} as const;

export type OrderStatus = Betaalopdracht['status'];
