import type { Bound, BoundScope, FundingTerms } from '../terms.ts';
import { agreedLimit, boundsOf, countsProduct, inPartOfYear, type PlacedBound } from './agreed-limit.ts';
import { BoundLedger, type BoundSum } from './bound-ledger.ts';
import type { FactsColumns } from './columns.ts';
import type { BoundStanding } from './year-outcome.ts';

type Scoped = { readonly scope: BoundScope; readonly size: number };

/** One bound over the columns of a year: what is added up together with an amount, and up to where. */
export class YearBound {
  readonly ledger: BoundLedger<number>;
  readonly #placed: PlacedBound;
  readonly #terms: FundingTerms;
  readonly #columns: FactsColumns;
  readonly #year: number;
  readonly #months: number;
  readonly #scopes: readonly Scoped[];
  readonly #monthly: boolean;
  readonly #unbounded = new Set<number>();

  constructor(placed: PlacedBound, terms: FundingTerms, columns: FactsColumns, year: number, months: number) {
    this.ledger = new BoundLedger<number>(placed.bound);
    this.#placed = placed;
    this.#terms = terms;
    this.#columns = columns;
    this.#year = year;
    this.#months = months;
    this.#monthly = placed.bound.over === 'month';
    this.#scopes = scopesOf(placed.bound).map((scope) => ({ scope, size: namesIn(columns, scope).length }));
  }

  /** The sum that an amount counts in; null when no limit was agreed. */
  sumOf(episode: number, month: number): BoundSum | null {
    let key = 0;
    for (const { scope, size } of this.#scopes) key = key * size + placeIn(this.#columns, scope, episode);
    if (this.#monthly) key = key * 12 + (month % 12);
    const known = this.ledger.sums.get(key);
    if (known !== undefined) return known;
    if (this.#unbounded.has(key)) return null;
    const limit = this.#statedLimit() ?? this.#agreedLimit(episode);
    if (limit !== null) return this.ledger.sumAt(key, limit);
    this.#unbounded.add(key);
    return null;
  }

  standings(): BoundStanding[] {
    const { bound, byVolume, sums } = this.ledger;
    return [...sums]
      .sort(([a], [b]) => a - b)
      .map(([key, sum]) => ({
        boundKey: bound.key,
        at: bound.at,
        counts: byVolume ? 'volume' : 'amount',
        scope: this.#namesOf(key),
        limit: sum.limit,
        used: sum.used,
        exceeded: sum.exceeded,
        signals: this.ledger.signalsAt(sum),
      }));
  }

  #statedLimit(): number | null {
    const { bound, statedLimit } = this.ledger;
    return statedLimit === null ? null : inPartOfYear(statedLimit, bound.over, this.#months);
  }

  #agreedLimit(episode: number): number | null {
    const { per } = this.#placed.bound;
    const of = (scope: 'contract' | 'provider' | 'product'): string | null =>
      per.includes(scope) || per.includes('allocation')
        ? (namesIn(this.#columns, scope)[placeIn(this.#columns, scope, episode)] ?? '')
        : null;
    const what = { contractId: of('contract'), providerId: of('provider'), productKey: of('product') };
    return agreedLimit(this.#terms, this.#placed, this.#columns.apart.agreements, what, this.#year, this.#months);
  }

  /** The names behind a key, for people. */
  #namesOf(key: number): BoundStanding['scope'] {
    const names: { scope: BoundScope | 'month'; id: string }[] = [];
    if (this.#monthly) names.unshift({ scope: 'month', id: String((key % 12) + 1) });
    let rest = this.#monthly ? Math.floor(key / 12) : key;
    for (const { scope, size } of this.#scopes.toReversed()) {
      names.unshift({ scope, id: namesIn(this.#columns, scope)[rest % size] ?? '' });
      rest = Math.floor(rest / size);
    }
    return names;
  }
}

/** The bounds of terms over a year, and for each product (by place) those that count it. */
export function yearBounds(terms: FundingTerms, columns: FactsColumns, year: number, months: number) {
  const placed = boundsOf(terms).map((one) => ({ one, bound: new YearBound(one, terms, columns, year, months) }));
  return {
    all: placed.map(({ bound }) => bound),
    ofProduct: columns.products.map((product) =>
      placed.filter(({ one }) => countsProduct(terms, one, product)).map(({ bound }) => bound),
    ),
  };
}

const SCOPES: readonly BoundScope[] = ['region', 'municipality', 'provider', 'contract', 'product', 'child'];

/** What names a sum under a bound, in a fixed order and without what follows from another. */
function scopesOf({ per }: Bound): BoundScope[] {
  if (per.includes('allocation')) return ['allocation'];
  return SCOPES.filter((scope) => per.includes(scope) && !(scope === 'provider' && per.includes('contract')));
}

const ONE_REGION = [''];

function namesIn(columns: FactsColumns, scope: BoundScope): readonly string[] {
  const { episodes, children, products, providers, contracts, municipalities } = columns;
  if (scope === 'allocation') return episodes.ids;
  if (scope === 'child') return children;
  if (scope === 'product') return products.map(({ key }) => key);
  if (scope === 'contract') return contracts.map(({ id }) => id);
  if (scope === 'provider') return providers;
  return scope === 'municipality' ? municipalities : ONE_REGION;
}

function placeIn({ episodes, contracts }: FactsColumns, scope: BoundScope, episode: number): number {
  if (scope === 'allocation') return episode;
  if (scope === 'region') return 0;
  if (scope === 'provider') return contracts[episodes.contract[episode] as number]?.provider ?? 0;
  return episodes[scope][episode] as number;
}
