import { addDays, earliest, lastDayOfMonth, type PlainDate } from '../../../../kernel/plain-date.ts';
import { daysOf, firstDayOfIndex } from './months.ts';

/** Half of a band of 80% in standard deviations of a normal distribution. */
export const HALF_BAND = 1.2816;

/** Amounts added up from the first month, in cents: what is expected, and one standard deviation of it. */
export type Path = {
  readonly from: number;
  readonly expected: readonly number[];
  readonly deviation: readonly number[];
};

/** The chance that the last month ends above a bound. */
export function chanceAbove({ expected, deviation }: Path, bound: number): number {
  const [mean, spread] = [expected.at(-1) ?? 0, deviation.at(-1) ?? 0];
  if (spread <= 0) return mean > bound ? 1 : 0;
  return 1 - normalShare((bound - mean) / spread);
}

/**
 * The day on which the path reaches a bound, a month being used up evenly; null when it does not. With `atEarliest` the upper
 * side of the band is followed: one chance in ten that it is reached by then.
 */
export function reachedOn(path: Path, bound: number, atEarliest = false): PlainDate | null {
  const height = (at: number) => (path.expected[at] ?? 0) + (atEarliest ? HALF_BAND * (path.deviation[at] ?? 0) : 0);
  const at = path.expected.findIndex((_, index) => height(index) > bound);
  if (at < 0) return null;
  const before = at === 0 ? 0 : height(at - 1);
  const first = firstDayOfIndex(path.from + at);
  const days = Math.ceil(((bound - before) / (height(at) - before)) * daysOf(path.from + at));
  return earliest(addDays(first, Math.max(0, days - 1)), lastDayOfMonth(first));
}

/** Share of a normal distribution below z (Abramowitz and Stegun 26.2.17, error below 1e-7). */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    (t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)))));
  return z >= 0 ? 1 - tail : tail;
}
