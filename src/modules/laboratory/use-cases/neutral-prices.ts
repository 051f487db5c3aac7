import {
  asIfInForce,
  type FactsColumns,
  type FundingPart,
  type FundingTerms,
  partFor,
  runYearOver,
} from '../../funding/index.ts';
import { asPlanned } from '../domain/as-planned.ts';

/** A tariff that is large enough to divide by without losing cents. */
const PROBE_CENTS = 1_000_000;

/** A price that was not agreed and that we stated: when all goes as planned, the product costs what it cost. */
export type NeutralPrice = {
  readonly productKey: string;
  readonly partKey: string;
  readonly of: FundingPart['price']['of'];
  /** Null: nothing becomes due for this product in the year, so no price makes it cost the same. */
  readonly cents: number | null;
};

/**
 * Columns with a price for terms that do not pay by unit. A product that is paid by unit keeps its own tariffs. For a trajectory,
 * a result or a period the price is such that the same children, all ending as planned and without bounds, cost in the year what
 * the product cost: what is left of the difference comes from conditions, early endings, bounds and guarantees.
 */
export function withNeutralPrices(
  terms: FundingTerms,
  columns: FactsColumns,
  pastCents: ReadonlyMap<string, number>,
  { year, months }: { readonly year: number; readonly months: number },
): { readonly columns: FactsColumns; readonly prices: readonly NeutralPrice[] } {
  const priced = columns.products.map((product) => {
    const part = partFor(terms, product);
    return part !== null && ['trajectory', 'result', 'period'].includes(part.price.of) ? part : null;
  });
  if (priced.every((part) => part === null)) return { columns, prices: [] };
  const counted = countedAsPriced(columns, priced);
  const { episodes } = counted;
  const probe = {
    ...counted,
    episodes: { ...episodes, tariff: new Float64Array(episodes.tariff.length).fill(PROBE_CENTS) },
  };
  const run = runYearOver(asPlanned(asIfInForce(terms, year)), probe, year, months);
  const due = new Map(run.byProduct.map(({ key, totals }) => [key, Number(totals.totalCents)]));
  const prices = columns.products.map(({ key }) => {
    const weight = due.get(key) ?? 0;
    return weight > 0 ? Math.round(((pastCents.get(key) ?? 0) * PROBE_CENTS) / weight) : null;
  });
  const tariff = Float64Array.from(episodes.tariff, (own, at) => {
    const product = episodes.product[at] as number;
    return priced[product] ? (prices[product] ?? 0) : own;
  });
  return {
    columns: { ...counted, episodes: { ...episodes, tariff } },
    prices: columns.products.flatMap(({ key }, at) => {
      const part = priced[at];
      return part ? [{ productKey: key, partKey: part.key, of: part.price.of, cents: prices[at] ?? null }] : [];
    }),
  };
}

/** Twelfths of a period in a month with care: 52 weeks, 12 months or one year in twelve months. */
const TWELFTHS = { week: 52, month: 12, year: 1 } as const;

/**
 * What is delivered, counted as it is priced; what is not paid by unit loses the scale of its tariff. A price of a period is of the
 * time in which care runs, so that a month with care counts once, whatever was delivered in it; a whole trajectory or result that
 * is paid on delivery counts in its first month.
 */
function countedAsPriced(columns: FactsColumns, priced: readonly (FundingPart | null)[]): FactsColumns {
  const { episodes } = columns;
  const volumes = columns.volumes.slice();
  const tariffPer = episodes.tariffPer.slice();
  for (let at = 0; at < episodes.ids.length; at++) {
    const part = priced[episodes.product[at] as number];
    if (!part) continue;
    const byPeriod = part.price.of === 'period' && part.due.kind === 'per-unit';
    tariffPer[at] = byPeriod ? 12 : 1;
    if (part.due.kind !== 'per-unit') continue;
    const [first, end] = [episodes.deliveredFrom[at] as number, episodes.deliveredFrom[at + 1] as number];
    for (let row = first; row < end; row++)
      volumes[row] = part.price.of === 'period' ? TWELFTHS[part.price.period] : row === first ? 1 : 0;
  }
  return { ...columns, volumes, episodes: { ...episodes, tariffPer } };
}
