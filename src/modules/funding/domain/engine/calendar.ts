import { daysInMonth, epochDay, fromEpochDay, monthOf, type PlainDate, yearOf } from '../../../../kernel/plain-date.ts';

/** Days as days since 1970 and months as months since year 0: what is compared and counted in columns. */
export const NO_DAY = -2_147_483_648;

export const dayNumber = (day: PlainDate | null): number => (day === null ? NO_DAY : epochDay(day));
export const dayOf = (day: number): PlainDate => fromEpochDay(day);

export const monthNumber = (day: PlainDate): number => yearOf(day) * 12 + monthOf(day) - 1;
export const yearOfMonth = (month: number): number => Math.floor(month / 12);
export const firstOfMonth = (month: number): PlainDate =>
  `${String(yearOfMonth(month)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as PlainDate;

const starts = new Map<number, number>();

/** First day of a month, as a number; months are asked again and again. */
export function monthStart(month: number): number {
  let day = starts.get(month);
  if (day === undefined) {
    day = epochDay(firstOfMonth(month));
    starts.set(month, day);
  }
  return day;
}
export const monthEnd = (month: number): number => monthStart(month + 1) - 1;
export const monthLength = (month: number): number => daysInMonth(yearOfMonth(month), (month % 12) + 1);

export const yearStart = (year: number): number => monthStart(year * 12);
export const yearEnd = (year: number): number => monthEnd(year * 12 + 11);

/** The month that a day lies in. */
export function monthOfDay(day: number): number {
  const guess = 1970 * 12 + Math.floor(day / 30.436875);
  if (monthStart(guess) > day) return guess - 1;
  return monthEnd(guess) < day ? guess + 1 : guess;
}
