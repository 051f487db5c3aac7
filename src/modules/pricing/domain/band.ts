import {
  add,
  compareFractions,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
} from '../../../kernel/fraction.ts';

/** Fewer prices than this say too much about single providers, and too little about all of them. */
export const SMALLEST_BAND = 5;

/** What the middle half of the providers needs: from the first to the third quartile. */
export type Band = {
  readonly count: number;
  readonly q1: Fraction;
  readonly median: Fraction;
  readonly q3: Fraction;
};

/** The band of cost prices; undefined with fewer than five, so that nobody's own price can be read from it. */
export function bandOf(prices: readonly Fraction[]): Band | undefined {
  if (prices.length < SMALLEST_BAND) return undefined;
  const sorted = [...prices].sort(compareFractions);
  return { count: sorted.length, q1: quantile(sorted, 1), median: quantile(sorted, 2), q3: quantile(sorted, 3) };
}

/** Quartile with interpolation between the two nearest prices (as the inclusive quartile of spreadsheets). */
function quantile(sorted: readonly Fraction[], quarter: 1 | 2 | 3): Fraction {
  const position = fraction(quarter * (sorted.length - 1), 4);
  const below = Number(position.numerator / position.denominator);
  const [low, high] = [sorted[below], sorted[below + 1]];
  if (!low) throw new RangeError('no prices');
  return high ? add(low, multiply(subtract(high, low), subtract(position, fraction(below)))) : low;
}

/** The mean over what is delivered, sum of price x volume over sum of volume: never the mean of prices. */
export function weighedMean(
  rows: readonly { readonly price: Fraction; readonly volume: bigint }[],
): Fraction | undefined {
  const volume = rows.reduce((sum, row) => sum + row.volume, 0n);
  if (rows.length < SMALLEST_BAND || volume === 0n) return undefined;
  return divide(add(...rows.map((row) => multiply(row.price, fraction(row.volume)))), fraction(volume));
}
