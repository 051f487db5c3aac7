/** Monitors made of counts of care per provider, product and month. Pure. */
import { shownPlaces } from '../small-numbers.ts';
import {
  type CareCounts,
  type Cell,
  countOf,
  courseOf,
  type Monitor,
  meanOf,
  type ProductFacts,
  type Spent,
  shareOf,
  sumOf,
} from './monitor.ts';

export type CareFacts = {
  readonly care: readonly CareCounts[];
  readonly spent: readonly Spent[];
  readonly products: ReadonlyMap<number, ProductFacts>;
  readonly providers: ReadonlyMap<number, string>;
  readonly throughMonth: number;
};

type Rows = Monitor['rows'];

/** Days between the first day of the allocation and the first start: region, then per provider. */
export const waitingMonitor = (facts: CareFacts): Monitor =>
  meanDays(facts, 'waiting', 'starts', {
    days: (row) => row.waitDays,
    number: (row) => row.waited,
    table: (rows, count, cells) => perProvider(rows, facts.providers, count, cells),
  });

/** Days from first start to end of help that ended, per product. */
export const durationMonitor = (facts: CareFacts): Monitor =>
  meanDays(facts, 'duration', 'ended', {
    days: (row) => row.helpDays,
    number: (row) => row.ended,
    table: (rows, count, cells) => perProduct(rows, facts.products, count, cells),
  });

type OfRow = (row: CareCounts) => number;
type OfRows = (rows: readonly CareCounts[]) => readonly Cell[];

/** A mean number of days over the months that count: as a whole, in its course, and in a table with what it rests on. */
function meanDays(
  { care, throughMonth }: CareFacts,
  code: Monitor['code'],
  counts: string,
  of: {
    readonly days: OfRow;
    readonly number: OfRow;
    readonly table: (rows: readonly CareCounts[], count: OfRow, cells: OfRows) => Rows;
  },
): Monitor {
  const counted = care.filter((row) => row.month <= throughMonth);
  const mean = (rows: readonly CareCounts[]) => meanOf(sumOf(rows, of.days), sumOf(rows, of.number));
  return {
    code,
    headline: mean(counted),
    measure: 'days',
    series: [{ key: 'all', points: courseOf(counted, throughMonth, mean) }],
    columns: [
      { key: counts, measure: 'count' },
      { key: 'days', measure: 'days' },
    ],
    rows: of.table(counted, of.number, (rows) => [mean(rows)]),
  };
}

/** Help that began more than a year before: its share in all help of a month. */
export function longHelpMonitor({ care, products, throughMonth }: CareFacts): Monitor {
  const share = (rows: readonly CareCounts[]) =>
    shareOf(
      sumOf(rows, (row) => row.inHelpLong),
      sumOf(rows, (row) => row.inHelp),
    );
  const last = care.filter((row) => row.month === throughMonth);
  return {
    code: 'long-help',
    headline: share(last),
    measure: 'percentage',
    series: [{ key: 'all', points: courseOf(care, throughMonth, share) }],
    columns: [
      { key: 'in-help', measure: 'count' },
      { key: 'long', measure: 'percentage' },
    ],
    rows: perProduct(
      last,
      products,
      (row) => row.inHelp,
      (rows) => [share(rows)],
    ),
  };
}

/** Help by day and night: how many have it in a month, per product. */
export function residenceMonitor({ care, products, throughMonth }: CareFacts): Monitor {
  const residence = care.filter((row) => products.get(row.productId)?.unit === '14');
  const inHelp = (rows: readonly CareCounts[]) => countOf(sumOf(rows, (row) => row.inHelp));
  const last = residence.filter((row) => row.month === throughMonth);
  const first = residence.filter((row) => row.month === 1);
  const firstOf = (rows: readonly CareCounts[]) => {
    const ids = new Set(rows.map((row) => row.productId));
    return countOf(
      sumOf(
        first.filter((row) => ids.has(row.productId)),
        (row) => row.inHelp,
      ),
    );
  };
  return {
    code: 'residence',
    headline: inHelp(last),
    measure: 'count',
    series: [{ key: 'all', points: courseOf(residence, throughMonth, inHelp) }],
    columns: [
      { key: 'in-help', measure: 'count' },
      { key: 'in-january', measure: 'count' },
    ],
    rows: perProduct(
      last,
      products,
      (row) => row.inHelp,
      (rows) => [firstOf(rows)],
    ),
  };
}

/** Allocations granted on a request after a referral, against all that began: the routes to help. */
export function referralMonitor(
  { care, throughMonth }: CareFacts,
  referrers: readonly { readonly name: string; readonly requests: number }[],
): Monitor {
  const counted = care.filter((row) => row.month <= throughMonth);
  const share = (rows: readonly CareCounts[]) =>
    shareOf(
      sumOf(rows, (row) => row.onRequest),
      sumOf(rows, (row) => row.allocations),
    );
  const shown = shownPlaces(referrers, (row) => row.requests);
  return {
    code: 'referral',
    headline: share(counted),
    measure: 'percentage',
    series: [{ key: 'all', points: courseOf(counted, throughMonth, share) }],
    columns: [{ key: 'requests', measure: 'count' }],
    rows: referrers.map(({ name, requests }, place) => ({
      name,
      about: null,
      cells: [shown.has(place) ? requests : null],
    })),
  };
}

/**
 * Upcoding: of allocations that began, the share in the dearest product of its group, and per provider what that share would
 * be if it did in each group as the whole region does (an equal mix): the difference is the provider's own.
 */
export function mixMonitor(facts: CareFacts): Monitor {
  const { products, providers, throughMonth } = facts;
  const dearest = dearestOfGroups(facts);
  const counted = facts.care.filter((row) => row.month <= throughMonth && dearest.groups.has(groupOf(products, row)));
  const share = (rows: readonly CareCounts[]) => shareOf(dear(rows), begun(rows));
  const dear = (rows: readonly CareCounts[]) => begun(rows.filter((row) => dearest.products.has(row.productId)));
  const usual = new Map(
    [...Map.groupBy(counted, (row) => groupOf(products, row))].map(([group, rows]) => [
      group,
      dear(rows) / Math.max(1, begun(rows)),
    ]),
  );
  const expected = (rows: readonly CareCounts[]): Cell =>
    shareOf(
      sumOf(rows, (row) => row.allocations * (usual.get(groupOf(products, row)) ?? 0)),
      begun(rows),
    );
  return {
    code: 'mix',
    headline: share(counted),
    measure: 'percentage',
    series: [{ key: 'all', points: courseOf(counted, throughMonth, share) }],
    columns: [
      { key: 'allocations', measure: 'count' },
      { key: 'dearest', measure: 'percentage' },
      { key: 'expected', measure: 'percentage' },
      { key: 'difference', measure: 'points' },
    ],
    rows: perProvider(
      counted,
      providers,
      (row) => row.allocations,
      (rows) => {
        const [own, usually] = [share(rows), expected(rows)];
        return [own, usually, own === null || usually === null ? null : Math.round((own - usually) * 10) / 10];
      },
    ),
  };
}

const begun = (rows: readonly CareCounts[]): number => sumOf(rows, (row) => row.allocations);
const groupOf = (products: CareFacts['products'], row: { readonly productId: number }): string =>
  products.get(row.productId)?.group ?? '';

/** In each group with more than one product in the same unit, the product that costs most per unit. */
function dearestOfGroups({ spent, products }: CareFacts) {
  const price = new Map(
    [...Map.groupBy(spent, (row) => row.productId)].map(([id, rows]) => [
      id,
      sumOf(rows, (row) => row.approvedCents) /
        Math.max(
          1,
          sumOf(rows, (row) => row.volume),
        ),
    ]),
  );
  const found = new Map<string, number>();
  const groups = Map.groupBy(
    [...products.values()].filter((one) => price.has(one.id)),
    (one) => one.group,
  );
  for (const [group, own] of groups) {
    if (own.length < 2 || new Set(own.map((one) => one.unit)).size > 1) continue;
    const [most] = own.toSorted((a, b) => (price.get(b.id) ?? 0) - (price.get(a.id) ?? 0) || a.id - b.id);
    if (most) found.set(group, most.id);
  }
  return { groups: new Set(found.keys()), products: new Set(found.values()) };
}

/** Rows of a table with their count first; small ones say nothing, and one small one alone takes the next with it. */
function tableOf<Key>(
  groups: ReadonlyMap<Key, readonly CareCounts[]>,
  nameOf: (key: Key) => { readonly name: string; readonly about: string | null },
  count: OfRow,
  cells: OfRows,
): Rows {
  const all = [...groups]
    .map(([key, rows]) => ({ ...nameOf(key), rows, count: sumOf(rows, count) }))
    .filter((one) => one.count > 0);
  const shown = shownPlaces(all, (one) => one.count);
  return all
    .map(({ name, about, rows, count: number }, place) => {
      const values = cells(rows);
      return { name, about, number, cells: shown.has(place) ? [number, ...values] : [null, ...values.map(() => null)] };
    })
    .toSorted((a, b) => b.number - a.number || a.name.localeCompare(b.name, 'nl'))
    .map(({ number: _, ...row }) => row);
}

const perProvider = (
  rows: readonly CareCounts[],
  names: ReadonlyMap<number, string>,
  count: OfRow,
  cells: OfRows,
): Rows =>
  tableOf(
    Map.groupBy(rows, (row) => row.providerId),
    (id) => ({ name: names.get(id) ?? String(id), about: null }),
    count,
    cells,
  );

const perProduct = (rows: readonly CareCounts[], products: CareFacts['products'], count: OfRow, cells: OfRows): Rows =>
  tableOf(
    Map.groupBy(rows, (row) => row.productId),
    (id) => ({ name: products.get(id)?.name ?? String(id), about: products.get(id)?.group ?? null }),
    count,
    cells,
  );
