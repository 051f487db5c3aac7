import type { Purpose } from './roles.ts';

/**
 * The purposes for which a right may be used; an empty list means that the right touches no personal data of young
 * people and needs no purpose. `claims.read` is totals only; one child's line takes `claims.read-lines`, and so does
 * the thread from such a line (its route asks both `thread.read` and `claims.read-lines`).
 */
export const PURPOSES_OF_RIGHT = {
  'contracts.read': [],
  'contracts.export': [],
  'contracts.manage': [],
  'contracts.sign': [],
  'tariffs.index': [],
  'allocations.read': [
    'access-to-care',
    'formal-control',
    'payment',
    'material-control',
    'fraud-investigation',
    'accountability',
  ],
  'messages.upload': ['formal-control', 'payment', 'access-to-care'],
  'messages.read': [
    'formal-control',
    'payment',
    'material-control',
    'fraud-investigation',
    'access-to-care',
    'accountability',
  ],
  // Requests for care, decisions on them, and starts and stops: the traffic of access to care (JW301 to JW320).
  'requests.read': ['access-to-care', 'formal-control', 'material-control', 'accountability'],
  'requests.decide': ['access-to-care'],
  'allocations.decide': ['access-to-care'],
  'delivery.report': ['access-to-care'],
  'claims.read': [],
  'claims.read-lines': ['formal-control', 'payment', 'material-control', 'fraud-investigation', 'accountability'],
  // Deciding held lines, samples, replays; and disagreeing with a refusal. Both beside reading the lines.
  'reviews.decide': [],
  'claims.dispute': [],
  'clients.reveal-bsn': ['access-to-care', 'formal-control', 'payment', 'fraud-investigation'],
  'thread.read': [],
  'organisations.read': [],
  'organisations.manage': [],
  'people.manage': [],
  'mandates.read': [],
  'mandates.manage': [],
  'cooperation.read': [],
  'cooperation.manage': [],
  'contacts.record': [],
  'organisations.check': [],
  'conditions.manage': [],
  'allocations.condition': ['access-to-care'],
  'access-log.read': ['accountability', 'administration', 'fraud-investigation'],
  // How much care a region expects and what it may cost: totals only.
  'estimates.read': [],
  'estimates.manage': [],
  // Paying the care of a past year again under other terms: totals only.
  'laboratory.use': [],
  // Where the year ends, and why costs rose: totals only; a region or municipality explains its own.
  'forecast.read': [],
  'forecast.make': [],
  'costs.read': [],
  'costs.explain': [],
  'overview.read': [],
  'search.use': [],
  'catalogue.read': [],
  'catalogue.draft': [],
  'catalogue.manage': [],
  'catalogue.react': [],
  // Tariffs and how they are built; row security says which. Cost prices: the own ones of a provider.
  'pricing.read': [],
  'pricing.manage': [],
  'cost-prices.own': [],
  // Procedures and what is asked in them; row security says which. Assessing: who is named in a panel.
  'procurement.read': [],
  'procurement.manage': [],
  'procurement.assess': [],
  'applications.own': [],
  // How care is paid; row security says which terms. Managing: adopting them, and paying contracts by them.
  'funding.read': [],
  'funding.draft': [],
  'funding.manage': [],
  // Payments and the ledger: sums per declaration, never a child. Managing: proposing, and releasing what another proposed.
  'payments.read': [],
  'payments.manage': [],
  'ledger.read': [],
  // The file of a provider: about organisations, never about a child. Own: a provider reads and answers its own.
  'suppliers.read': [],
  'suppliers.manage': [],
  'suppliers.own': [],
  // Telling what one notices about a provider, and following what was done with it.
  'signals.report': [],
  // Incidents and calamities at providers: what happened, never whom. Acting: reporting, and the steps of one's own party.
  'incidents.read': [],
  'incidents.act': [],
  // Reports of past months for the policy team and directors: totals only.
  'reports.read': [],
  // Enforcement against providers and control of what they declared: files about organisations. Reading lines of children in a
  // control takes `claims.read-lines` beside it. Own: a provider answers in its own files.
  'enforcement.read': [],
  'enforcement.manage': [],
  'controls.read': [],
  'controls.manage': [],
  'controls.own': [],
  // The settlement of a year: sums of contracts, never a child. Managing: stating facts, proposing, and deciding on what another proposed.
  'settlements.read': [],
  'settlements.manage': [],
  'settlements.own-cost': [],
  // The purchasing strategy; row security says which. Reacting: while it is in consultation. Adopting: what another proposed.
  'strategy.read': [],
  'strategy.manage': [],
  'strategy.react': [],
  'strategy.adopt': [],
} as const satisfies Record<string, readonly Purpose[]>;
export type Right = keyof typeof PURPOSES_OF_RIGHT;
export const RIGHTS = Object.keys(PURPOSES_OF_RIGHT) as readonly Right[];

/** Rights that show data about an individual young person. */
export const PERSONAL_RIGHTS: readonly Right[] = [
  'allocations.read',
  'messages.upload',
  'messages.read',
  'requests.read',
  'requests.decide',
  'allocations.decide',
  'delivery.report',
  'claims.read-lines',
  'clients.reveal-bsn',
  'allocations.condition',
];
