import type { Uitputting } from '../../api/types.ts';

const MONTHS_IN_YEAR = 12;

export interface Cumulative {
  /** Approved cents at the end of each month, starting with 0; only months with data. */
  readonly actual: readonly number[];
  /** Planned cents at the end of each month of the year, starting with 0; undefined without a plan. */
  readonly plan: readonly number[] | undefined;
  /** Where the year ends if the remaining months are as the months so far; undefined before the first and after the last. */
  readonly forecast: number | undefined;
}

/** Adds up the months of a year; a month without data adds nothing. The forecast goes straight on: a signal, no promise. */
export function cumulate(use: Uitputting): Cumulative {
  const months = Math.max(0, ...use.maanden.map((month) => monthNumber(month.maand)));
  const actual = Array.from({ length: months + 1 }, (_, end) =>
    use.maanden.reduce((sum, month) => (monthNumber(month.maand) <= end ? sum + month.goedgekeurdCent : sum), 0),
  );
  const perMonth = use.planPerMaandCent;
  return {
    actual,
    plan: perMonth === null ? undefined : Array.from({ length: MONTHS_IN_YEAR + 1 }, (_, index) => index * perMonth),
    forecast:
      months === 0 || months >= MONTHS_IN_YEAR
        ? undefined
        : Math.round(((actual.at(-1) ?? 0) * MONTHS_IN_YEAR) / months),
  };
}

/** `2026-03` is 3. */
export const monthNumber = (month: string): number => Number(month.slice(5, 7));

/** A month counts as behind when less than this part of the agreed volume was delivered. */
export const BEHIND_BELOW = 0.7;

export const isBehind = (volume: number, agreed: number | null): boolean =>
  agreed !== null && agreed > 0 && volume < BEHIND_BELOW * agreed;
