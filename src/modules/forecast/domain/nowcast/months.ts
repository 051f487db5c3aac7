import { epochDay, fromEpochDay, monthOf, type PlainDate, plainDateOf, yearOf } from '../../../../kernel/plain-date.ts';

export const monthIndex = (year: number, month: number): number => year * 12 + month - 1;
export const monthOfEpoch = (day: number): number => monthOfDay(fromEpochDay(day));
export const monthOfDay = (day: PlainDate): number => monthIndex(yearOf(day), monthOf(day));
export const yearOfIndex = (index: number): number => Math.floor(index / 12);
/** 1 to 12. */
export const monthInYear = (index: number): number => (index % 12) + 1;
export const firstDayOfIndex = (index: number): PlainDate => plainDateOf(yearOfIndex(index), monthInYear(index), 1);

const starts = new Map<number, number>();
/** Epoch day of the first of the month; remembered, for it is asked millions of times. */
export function startOf(index: number): number {
  const seen = starts.get(index);
  if (seen !== undefined) return seen;
  const day = epochDay(firstDayOfIndex(index));
  starts.set(index, day);
  return day;
}
export const endOf = (index: number): number => startOf(index + 1) - 1;
export const daysOf = (index: number): number => startOf(index + 1) - startOf(index);
