import { type Fraction, fraction, multiply, ONE } from '../../../kernel/fraction.ts';

/** Use of a product month by month, in its unit. */
export type UseByMonth = {
  readonly year: number;
  /** The complete months, January first. */
  readonly used: readonly bigint[];
  /** All twelve months of the year before; null when not every one of them has use. */
  readonly season: readonly bigint[] | null;
};

/** Counted as approved; filled in by the season of the year before; or, without a season, with the mean of what was counted. */
export type MonthOrigin = 'counted' | 'season' | 'mean';

export type MonthOfUse = {
  /** 1 is January. */
  readonly month: number;
  readonly volume: Fraction;
  readonly yearBefore: bigint | null;
  readonly origin: MonthOrigin;
};

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/**
 * The twelve months of a year of which some are complete. A complete month counts as it is. One that is not has the use of
 * that month in the year before, times what the complete months used in both years compare as. Without a season it has the
 * mean of the complete months. Exact: nothing is rounded here.
 */
export function monthsOfUse({ used, season }: UseByMonth): readonly MonthOfUse[] {
  const counted = sum(used);
  const same = season === null ? 0n : sum(season.slice(0, used.length));
  return MONTHS.map((month): MonthOfUse => {
    const yearBefore = season?.[month - 1] ?? null;
    const own = used[month - 1];
    if (own !== undefined) return { month, yearBefore, volume: fraction(own), origin: 'counted' };
    return yearBefore === null
      ? { month, yearBefore, volume: fraction(counted, used.length), origin: 'mean' }
      : { month, yearBefore, volume: multiply(fraction(yearBefore), fraction(counted, same)), origin: 'season' };
  });
}

/** What the use of the complete months is multiplied by to come to a year. */
export function yearFactor({ used, season }: UseByMonth): Fraction {
  if (used.length === MONTHS.length) return ONE;
  if (season === null) return fraction(MONTHS.length, used.length);
  return fraction(sum(season), sum(season.slice(0, used.length)));
}

/** Use of some months out of totals per month; a year before that misses a month gives no season. */
export function monthlyUseOf(
  year: number,
  months: number,
  volumes: ReadonlyMap<string, bigint>,
): UseByMonth | undefined {
  const at = (of: number, month: number): bigint => volumes.get(`${of}-${month}`) ?? 0n;
  const used = MONTHS.slice(0, months).map((month) => at(year, month));
  if (used.every((volume) => volume === 0n)) return undefined;
  const before = MONTHS.map((month) => at(year - 1, month));
  return { year, used, season: before.every((volume) => volume > 0n) ? before : null };
}

const sum = (volumes: readonly bigint[]): bigint => volumes.reduce((total, volume) => total + volume, 0n);

/** Do the months belong to this volume and this number of months? */
export const belongsTo = ({ used, season }: UseByMonth, volume: bigint, months: number): boolean =>
  used.length === months &&
  used.every((one) => one >= 0n) &&
  sum(used) === volume &&
  (season === null || (season.length === MONTHS.length && season.every((one) => one > 0n)));
