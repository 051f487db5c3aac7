import type { ClosedPeriod } from './period.ts';
import { monthOf, yearOf } from './plain-date.ts';

/** Months of a year that a period touches, 1 to 12. */
export function monthsIn({ from, through }: ClosedPeriod, year: number): number[] {
  const first = yearOf(from) === year ? monthOf(from) : yearOf(from) < year ? 1 : 13;
  const last = yearOf(through) === year ? monthOf(through) : yearOf(through) > year ? 12 : 0;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}

/**
 * An amount for a year divided evenly over some of its months: twelve whole numbers that add up to the amount. What does
 * not divide goes to the first months; other months get zero. Throws RangeError when there is no month to divide over.
 */
export function spreadOverMonths(amount: bigint, months: readonly number[]): bigint[] {
  if (months.length === 0) throw new RangeError('no months to spread over');
  const count = BigInt(months.length);
  return Array.from({ length: 12 }, (_, index) => {
    const place = months.indexOf(index + 1);
    if (place < 0) return 0n;
    return amount / count + (BigInt(place) < amount % count ? 1n : 0n);
  });
}

/** Part of the spread amount that lies in the months up to and including `throughMonth`; zero without months. */
export const spreadThrough = (amount: bigint, months: readonly number[], throughMonth: number): bigint =>
  months.length === 0
    ? 0n
    : spreadOverMonths(amount, months)
        .slice(0, throughMonth)
        .reduce((sum, part) => sum + part, 0n);

/** Share in per cent with one decimal, rounded half up; 0 when there is nothing to compare with. */
export function percentage(part: bigint, whole: bigint): number {
  if (whole === 0n) return 0;
  const negative = part < 0n !== whole < 0n;
  const [a, b] = [part < 0n ? -part : part, whole < 0n ? -whole : whole];
  const tenths = Number((a * 2000n + b) / (b * 2n));
  return (negative ? -tenths : tenths) / 10;
}
