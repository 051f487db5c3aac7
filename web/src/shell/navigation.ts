import { paths } from '../app/paths.ts';

export interface NavigationItem {
  readonly key: keyof typeof import('./shell.nl.ts').shellText.nav;
  readonly href: string;
  /** The right without which the place is not shown. */
  readonly right: string;
  /** Only for an organisation of this kind. */
  readonly kind?: string;
}

export interface NavigationSection {
  readonly key: 'top' | 'steering' | 'thread' | 'registers';
  readonly items: readonly NavigationItem[];
}

const SECTIONS: readonly NavigationSection[] = [
  {
    key: 'top',
    items: [
      { key: 'today', href: paths.today, right: 'overview.read' },
      { key: 'thread', href: paths.thread, right: 'thread.read' },
      { key: 'watches', href: paths.watches, right: 'overview.read' },
    ],
  },
  {
    key: 'steering',
    items: [
      { key: 'utilisation', href: paths.utilisation, right: 'claims.read' },
      { key: 'monitors', href: paths.monitors, right: 'claims.read' },
      { key: 'forecast', href: paths.forecast, right: 'forecast.read' },
      { key: 'costs', href: paths.costs, right: 'costs.read' },
      { key: 'monthReports', href: paths.monthReports, right: 'reports.read' },
    ],
  },
  {
    key: 'thread',
    items: [
      { key: 'strategy', href: paths.strategies, right: 'strategy.read' },
      { key: 'productBook', href: paths.books, right: 'catalogue.read' },
      { key: 'funding', href: paths.funding, right: 'funding.read' },
      { key: 'laboratory', href: paths.laboratory, right: 'laboratory.use', kind: 'region' },
      { key: 'tariffs', href: paths.tariffs, right: 'pricing.read', kind: 'region' },
      { key: 'costPrices', href: paths.costPrices, right: 'pricing.manage', kind: 'region' },
      { key: 'costPrices', href: paths.costPrices, right: 'cost-prices.own', kind: 'provider' },
      { key: 'indexations', href: paths.indexations, right: 'tariffs.index' },
      { key: 'estimates', href: paths.estimates, right: 'estimates.read' },
      { key: 'procedures', href: paths.procedures, right: 'procurement.read', kind: 'region' },
      { key: 'procedures', href: paths.procedures, right: 'procurement.read', kind: 'municipality' },
      { key: 'procedures', href: paths.procedures, right: 'procurement.read', kind: 'supervisor' },
      { key: 'desk', href: paths.desk, right: 'applications.own', kind: 'provider' },
      { key: 'contracts', href: paths.contracts, right: 'contracts.read' },
      { key: 'suppliers', href: paths.providers, right: 'suppliers.read' },
      { key: 'signals', href: paths.signals, right: 'signals.report' },
      { key: 'incidents', href: paths.incidents, right: 'incidents.read' },
      { key: 'ownFile', href: paths.ownFile, right: 'suppliers.own', kind: 'provider' },
      { key: 'enforcement', href: paths.enforcement, right: 'enforcement.read' },
      { key: 'controls', href: paths.controls, right: 'controls.read' },
      { key: 'allocations', href: paths.allocations, right: 'allocations.read' },
      { key: 'requests', href: paths.requests, right: 'requests.read' },
      { key: 'results', href: paths.results, right: 'allocations.read' },
      { key: 'declare', href: paths.declare, right: 'messages.upload', kind: 'provider' },
      { key: 'messages', href: paths.messages, right: 'messages.read' },
      { key: 'clocks', href: paths.clocks, right: 'messages.read' },
      { key: 'claims', href: paths.claims, right: 'claims.read' },
      { key: 'review', href: paths.review, right: 'reviews.decide' },
      { key: 'samples', href: paths.samples, right: 'reviews.decide' },
      { key: 'disputes', href: paths.disputes, right: 'reviews.decide' },
      { key: 'disputes', href: paths.disputes, right: 'claims.dispute' },
      { key: 'replays', href: paths.replays, right: 'reviews.decide' },
      { key: 'payments', href: paths.payments, right: 'payments.read' },
      { key: 'settlements', href: paths.settlements, right: 'settlements.read' },
      { key: 'ledger', href: paths.ledger, right: 'ledger.read' },
    ],
  },
  {
    key: 'registers',
    items: [
      { key: 'cooperation', href: paths.cooperation, right: 'cooperation.read' },
      { key: 'consultation', href: paths.consultation, right: 'cooperation.read' },
      { key: 'organisations', href: paths.organisations, right: 'organisations.read' },
      { key: 'regionMembers', href: paths.regionMembers, right: 'organisations.read', kind: 'region' },
      { key: 'people', href: paths.people, right: 'people.manage' },
      { key: 'mandates', href: paths.mandates, right: 'mandates.read' },
      { key: 'settings', href: paths.settings, right: 'organisations.manage' },
      { key: 'accessLog', href: paths.accessLog, right: 'access-log.read' },
    ],
  },
];

/** The places somebody with these rights can go, in the order of the thread. Empty sections are left out. */
export function navigationFor(rights: readonly string[], kind: string): readonly NavigationSection[] {
  return SECTIONS.map((section) => ({
    ...section,
    items: section.items.filter((item) => rights.includes(item.right) && (!item.kind || item.kind === kind)),
  })).filter((section) => section.items.length > 0);
}

/** Where somebody starts after signing in: the first place that is theirs. */
export const startFor = (rights: readonly string[], kind: string): string =>
  navigationFor(rights, kind)[0]?.items[0]?.href ?? paths.search;

/** Whether an address lies at or below a place. */
export const isAt = (pathname: string, href: string): boolean => pathname === href || pathname.startsWith(`${href}/`);
