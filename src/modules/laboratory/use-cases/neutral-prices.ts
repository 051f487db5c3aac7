import {
  asIfInForce,
  type FactsColumns,
  type FundingPart,
  type FundingTerms,
  partFor,
  runYearOver,
} from '../../funding/index.ts';

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
  year: number,
): { readonly columns: FactsColumns; readonly prices: readonly NeutralPrice[] } {
  const priced = columns.products.map((product) => {
    const part = partFor(terms, product);
    return part !== null && ['trajectory', 'result', 'period'].includes(part.price.of) ? part : null;
  });
  if (priced.every((part) => part === null)) return { columns, prices: [] };
  const { episodes } = columns;
  const probe = {
    ...columns,
    episodes: { ...episodes, tariff: new Float64Array(episodes.tariff.length).fill(PROBE_CENTS) },
  };
  const run = runYearOver(asPlanned(asIfInForce(terms, year)), withoutTariffScale(probe), year);
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
    columns: withoutTariffScale({ ...columns, episodes: { ...episodes, tariff } }),
    prices: columns.products.flatMap(({ key }, at) => {
      const part = priced[at];
      return part ? [{ productKey: key, partKey: part.key, of: part.price.of, cents: prices[at] ?? null }] : [];
    }),
  };
}

const withoutTariffScale = (columns: FactsColumns): FactsColumns => ({
  ...columns,
  episodes: { ...columns.episodes, tariffPer: new Int32Array(columns.episodes.tariffPer.length).fill(1) },
});

/** The same parts and moments, with everything as planned: no conditions, bounds, guarantees or settlement. */
function asPlanned(terms: FundingTerms): FundingTerms {
  const inFull = { earlyEnding: 'in-full', turning18: 'in-full', move: 'in-full', providerChange: 'in-full' } as const;
  const reached = {
    earlyEnding: 'moments-reached',
    turning18: 'moments-reached',
    move: 'moments-reached',
    providerChange: 'moments-reached',
  } as const;
  return {
    ...terms,
    bounds: [],
    total: { resultShare: null, bonusMalus: null },
    parts: terms.parts.map((part) => ({
      ...part,
      bounds: [],
      guarantee: null,
      whenChanged: part.price.of === 'period' ? reached : inFull,
      yearEnd: { ...part.yearEnd, afterCalculation: false },
      declaration: { ...part.declaration, stacking: 'allow' },
      due:
        part.due.kind === 'moments'
          ? { ...part.due, moments: part.due.moments.map((moment) => ({ ...moment, conditions: [] })) }
          : part.due,
    })),
  };
}
