import { monthOf, type PlainDate, yearOf } from '../../../kernel/plain-date.ts';

/** A year with the last month of it whose care can have been declared; 0 when none, 12 when the year is over. */
export type PlanYear = { readonly year: number; readonly throughMonth: number };

/**
 * The year that people look at on a day, up to and including the month before: declarations arrive after the month of
 * care. In January that is the whole year before.
 */
export function planYearOn(today: PlainDate): PlanYear {
  const month = monthOf(today);
  return month === 1 ? { year: yearOf(today) - 1, throughMonth: 12 } : { year: yearOf(today), throughMonth: month - 1 };
}

/** The same question for a year of choice. */
export function planYearOf(year: number, today: PlainDate): PlanYear {
  const now = planYearOn(today);
  if (year < now.year) return { year, throughMonth: 12 };
  return year === now.year ? now : { year, throughMonth: 0 };
}
