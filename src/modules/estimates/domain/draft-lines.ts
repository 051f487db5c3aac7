import type { Cents } from '../../../kernel/money.ts';
import type { EstimateLine, Level, LinePrice } from './estimate.ts';
import type { ProductPrice } from './price-of-product.ts';
import type { UseByMonth } from './use-by-month.ts';
import type { VolumeBasis } from './volume-basis.ts';

export type DraftProduct = EstimateLine['product'] & {
  readonly funding: string;
  /** Paid as an amount for the year, without counting units. */
  readonly lumpSum: boolean;
};

/** What is known of a product when an estimate begins. */
export type DraftFacts = {
  readonly product: DraftProduct;
  readonly price: ProductPrice | undefined;
  readonly priceSource: string;
  /** Approved volume in the complete months of the year looked back on; undefined when nobody used it. */
  readonly used: UseByMonth | undefined;
  readonly budget:
    | {
        readonly low: bigint | null;
        readonly expected: bigint;
        readonly high: bigint | null;
        readonly budgetCents: Cents;
      }
    | undefined;
  readonly note: string;
};

/** From what a new estimate takes its volumes: use so far, or the budget of the year before. */
export type DraftStart = 'past-use' | 'budget';

/** Paid by use; what is guaranteed or paid as a task is a joint stake of the region. */
const BY_USE: ReadonlySet<string> = new Set(['price-times-quantity', 'trajectory', 'result']);

export const levelOf = (funding: string): Level => (BY_USE.has(funding) ? 'local' : 'regional');

/** The first line of a product in a new estimate; low and high lie `spreadPercentage` around a volume out of use. */
export function draftLine(facts: DraftFacts, start: DraftStart, spreadPercentage: string): EstimateLine {
  const { funding, lumpSum, ...product } = facts.product;
  return {
    product,
    level: levelOf(funding),
    pot: 'frame',
    price: lumpSum
      ? { kind: 'lump-sum', lumpCents: facts.budget?.budgetCents ?? null }
      : pricePerUnit(facts, start, spreadPercentage),
    priceSource: facts.priceSource,
    note: facts.note,
    version: 1,
  };
}

function pricePerUnit({ price, used, budget }: DraftFacts, start: DraftStart, spreadPercentage: string): LinePrice {
  const basis: VolumeBasis = start === 'past-use' && used ? usedBasis(used, spreadPercentage) : statedBasis(budget);
  return { kind: 'per-unit', basis, tariffCents: price?.tariffCents ?? null };
}

const usedBasis = (byMonth: UseByMonth, spreadPercentage: string): VolumeBasis => ({
  kind: 'past-use',
  volume: byMonth.used.reduce((sum, volume) => sum + volume, 0n),
  months: byMonth.used.length,
  byMonth,
  changePercentage: '0',
  spreadPercentage,
});

/** A range of which one end lies beyond the expected volume is stretched to hold it. */
function statedBasis(budget: DraftFacts['budget']): VolumeBasis {
  const mid = budget?.expected ?? 0n;
  const low = budget?.low ?? mid;
  const high = budget?.high ?? mid;
  return { kind: 'stated', low: low < mid ? low : mid, mid, high: high > mid ? high : mid };
}
