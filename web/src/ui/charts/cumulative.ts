import type { Uitputting } from '../../api/types.ts';

export type Month = Uitputting['maanden'][number];

export interface Cumulative {
  /** The months that count, up to and including the reference month. */
  readonly counted: readonly Month[];
  /** Approved cents at the end of each month that counts, starting with 0. */
  readonly actual: readonly number[];
  /** Planned cents at the end of each month of the year, starting with 0; undefined without a plan. */
  readonly plan: readonly number[] | undefined;
  /** Where the year ends if it goes on as so far; undefined before the first month and after the last. */
  readonly forecast: number | undefined;
}

/**
 * Adds up the months of a year. The forecast goes straight on with the mean of the months since the first one with a
 * plan or an amount: a signal, no promise.
 */
export function cumulate(use: Uitputting): Cumulative {
  const counted = use.maanden.filter((month) => use.peilmaand !== null && month.maand <= use.peilmaand);
  const actual = runningSum(counted.map((month) => month.goedgekeurdCent));
  return {
    counted,
    actual,
    plan: use.planPerMaandCent === null ? undefined : runningSum(use.maanden.map((month) => month.planCent)),
    forecast: forecastOf(counted, use.maanden.length - counted.length),
  };
}

function forecastOf(counted: readonly Month[], remaining: number): number | undefined {
  const first = counted.findIndex((month) => month.planCent > 0 || month.goedgekeurdCent > 0);
  if (first < 0 || remaining === 0) return undefined;
  const sum = counted.reduce((total, month) => total + month.goedgekeurdCent, 0);
  return Math.round(sum + (sum / (counted.length - first)) * remaining);
}

function runningSum(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

/** `2026-03` is 3. */
export const monthNumber = (month: string): number => Number(month.slice(5, 7));

/** A month counts as behind when less than this part of the agreed volume was delivered. */
export const BEHIND_BELOW = 0.7;

export const isBehind = (volume: number, agreed: number | null): boolean =>
  agreed !== null && agreed > 0 && volume < BEHIND_BELOW * agreed;
