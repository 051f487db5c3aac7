import {
  add,
  compareFractions,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
} from '../../../kernel/fraction.ts';

/** A way that a trajectory may run, or a group of the population: its part of the whole and what it costs, in euro. */
export type PricedShape = { readonly share: Fraction; readonly price: Fraction };

/** How far the mean of a group of this size usually lies from the price, in euro and as part of the price. */
export type GroupRisk = { readonly clients: number; readonly deviation: Fraction; readonly share: Fraction };

/** What one price for different children means to who delivers: chance evens out in a large group, not in a small one. */
export type RiskOfNumbers = {
  readonly mean: Fraction;
  /** Usual deviation of one child from the price, in euro. */
  readonly deviation: Fraction;
  /** The smallest group whose mean usually lies within `limit` of the price. */
  readonly smallestGroup: bigint;
  readonly limit: Fraction;
  readonly groups: readonly GroupRisk[];
};

/** Group sizes that a table shows. */
export const GROUP_SIZES: readonly number[] = [5, 10, 25, 50, 100, 250];

/**
 * The risk in a price that is a mean. With price x of part p, the variance of one child is Σ p (x - mean)²,
 * and the mean of n children usually deviates by the root of variance / n. Paid per hour or per day there is no such risk.
 * Exact but for the root, which is rounded to a cent. Undefined when all shapes cost the same or nothing is to be paid.
 */
export function riskOfNumbers(shapes: readonly PricedShape[], limit: Fraction): RiskOfNumbers | undefined {
  const mean = add(...shapes.map(({ share, price }) => multiply(share, price)));
  const variance = add(
    ...shapes.map(({ share, price }) => multiply(share, subtract(price, mean), subtract(price, mean))),
  );
  if (mean.numerator <= 0n || variance.numerator === 0n) return undefined;
  const groups = GROUP_SIZES.map((clients) => {
    const deviation = rootInCents(divide(variance, fraction(clients)));
    return { clients, deviation, share: divide(deviation, mean) };
  });
  const within = multiply(mean, limit);
  const smallestGroup = ceiling(divide(variance, multiply(within, within)));
  return { mean, deviation: rootInCents(variance), smallestGroup, limit, groups };
}

/** Is a group of this size too small for a price that is a mean? */
export const isTooSmall = (risk: RiskOfNumbers, clients: number): boolean =>
  compareFractions(fraction(clients), fraction(risk.smallestGroup)) < 0;

const ceiling = ({ numerator, denominator }: Fraction): bigint => (numerator + denominator - 1n) / denominator;

/** The root of an amount in square euro, to the nearest cent, half up: without floating point. */
function rootInCents({ numerator, denominator }: Fraction): Fraction {
  // Twice the root in cents, so that rounding down of half of (that plus one) is rounding to the nearest.
  const doubled = wholeRoot((4n * 100n * 100n * numerator) / denominator);
  return fraction((doubled + 1n) / 2n, 100n);
}

/** The largest whole number of which the square is not above the value (Newton's method). */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
