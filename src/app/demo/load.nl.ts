import type { DemoStage } from '../../regions/index.ts';

/** What people read while the demonstration is loaded, and when it cannot be. */
export const STAGE_TEXT = {
  parties: 'Organisaties en mensen',
  goals: 'Doelen, inkooptaken en producten',
  contracts: 'Contracten en tarieven',
  allocations: 'Jeugdigen en toewijzingen',
  claims: 'Declaraties, besluiten en betalingen',
  totals: 'Uitputting en gebruik',
} as const satisfies Record<DemoStage, string>;

export const CONVERSATIONS_TEXT = 'Berichten, verzoeken en termijnen';

export const PAYMENTS_TEXT = 'Betaalrondes';

export const TENDERS_TEXT = 'Aanmeldingen en beoordelingen';

export const REFUSAL_TEXT = {
  'demo.database-not-empty':
    'De database bevat al gegevens. De demonstratie komt alleen in een lege database; er is niets veranderd.',
} as const satisfies Record<string, string>;

export const SUMMARY_TEXT = (rows: number, seconds: string): string =>
  `De demonstratie staat klaar: ${rows.toLocaleString('nl-NL')} rijen in ${seconds} s.`;
