import { type Cents, cents, divideRoundHalfUp } from './money.ts';

/**
 * An exact ratio of whole numbers, always in lowest terms with a positive denominator: rates, shares, percentages and
 * prices that are not yet rounded. Sums and products of fractions are exact, so their order never matters.
 */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** Makes a fraction of whole numbers. Throws RangeError when the denominator is zero. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  if (bottom === 0n) throw new RangeError('denominator must not be zero');
  const shared = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { numerator: top / shared, denominator: bottom / shared };
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);

/** Reads `1234.5`, `-0.05` or `12`: digits with at most one point. Throws RangeError for anything else. */
export function parseFraction(decimal: string): Fraction {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts) throw new RangeError(`not a decimal number: ${decimal}`);
  const [, sign = '', whole = '0', decimals = ''] = parts;
  return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

/** `5` or `4.18` per cent as a share of one: 5/100, 418/10000. */
export const percent = (decimal: string): Fraction => divide(parseFraction(decimal), fraction(100n));

export const add = (...terms: readonly Fraction[]): Fraction =>
  terms.reduce(
    (sum, term) =>
      fraction(sum.numerator * term.denominator + term.numerator * sum.denominator, sum.denominator * term.denominator),
    ZERO,
  );

export const subtract = (from: Fraction, term: Fraction): Fraction =>
  add(from, { numerator: -term.numerator, denominator: term.denominator });

export const multiply = (...factors: readonly Fraction[]): Fraction =>
  factors.reduce(
    (product, factor) => fraction(product.numerator * factor.numerator, product.denominator * factor.denominator),
    ONE,
  );

/** Throws RangeError when `by` is zero. */
export const divide = (value: Fraction, by: Fraction): Fraction =>
  fraction(value.numerator * by.denominator, value.denominator * by.numerator);

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** To the nearest whole number, half away from zero. */
export const roundToWhole = ({ numerator, denominator }: Fraction): bigint => divideRoundHalfUp(numerator, denominator);

/** A fraction of a euro cent amount made whole: the one place where an amount is rounded, half away from zero. */
export const roundToCents = (amountInCents: Fraction): Cents => cents(roundToWhole(amountInCents));

/** As a decimal string with exactly `places` decimals, rounded half away from zero: what is stored, sent and shown. */
export function formatDecimal(value: Fraction, places: number): string {
  const scaled = roundToWhole(multiply(value, fraction(10n ** BigInt(places))));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
