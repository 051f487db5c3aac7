import { type Cents, cents, divideRoundHalfUp } from '../../../../kernel/money.ts';

/**
 * Whole numbers of cents in plain numbers: columns of amounts are added and compared millions of times, and a bigint each
 * would cost too much. Everything here is exact up to 2^53 cents; larger intermediate products go by bigint.
 */
const SAFE = Number.MAX_SAFE_INTEGER;

/** Throws RangeError when an amount does not fit (ninety billion euros). */
export function asNumber(amount: Cents): number {
  const value = Number(amount);
  if (!Number.isSafeInteger(value)) throw new RangeError(`amount too large: ${amount}`);
  return value;
}

export const asCents = (value: number): Cents => cents(value);

/** `whole` times `top` divided by `bottom`, half away from zero: the one rounding point of the engine. */
export function shareOf(whole: number, top: number, bottom: number): number {
  if (top === bottom) return whole;
  const doubled = 2 * Math.abs(whole * top) + bottom;
  if (doubled > SAFE) return Number(divideRoundHalfUp(BigInt(whole) * BigInt(top), BigInt(bottom)));
  const divisor = 2 * bottom;
  const size = (doubled - (doubled % divisor)) / divisor;
  return size !== 0 && whole < 0 !== top < 0 ? -size : size;
}

/** A share in numbers small enough to reckon with. Throws RangeError when it is not. */
export function asRatio(share: { readonly numerator: bigint; readonly denominator: bigint }): Ratio {
  const [top, bottom] = [Number(share.numerator), Number(share.denominator)];
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom))
    throw new RangeError('share has too many digits to reckon with');
  return { top, bottom };
}
export type Ratio = { readonly top: number; readonly bottom: number };

/**
 * The n-th (from 0) of `count` parts of a whole: parts are differences of rounded sums, so together they are the whole.
 */
export const partOf = (whole: number, n: number, count: number): number =>
  shareOf(whole, n + 1, count) - shareOf(whole, n, count);

/** A whole divided by weights (none negative, together above zero), closing to the cent in the order given. */
export function divideBy(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) throw new RangeError('weights must add up to more than zero');
  let before = 0;
  let divided = 0;
  return weights.map((weight) => {
    before += weight;
    const part = shareOf(whole, before, total) - divided;
    divided += part;
    return part;
  });
}
