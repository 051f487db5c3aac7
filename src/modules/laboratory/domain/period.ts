import { daysInMonth, monthOf, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';

/** Whole months that are paid again: at most a year, and it may begin in any month. */
export type LabPeriod = {
  /** First day of the first month. */
  readonly from: PlainDate;
  /** 1 to 12. */
  readonly months: number;
};

export const wholeYear = (year: number): LabPeriod => ({ from: plainDateOf(year, 1, 1), months: 12 });

/** Months since the year 0, as the engine counts them. */
export const monthIndex = (day: PlainDate): number => yearOf(day) * 12 + monthOf(day) - 1;
export const firstDayOf = (month: number): PlainDate => plainDateOf(Math.floor(month / 12), (month % 12) + 1, 1);

export const lastMonthOf = ({ from, months }: LabPeriod): number => monthIndex(from) + months - 1;

/** The last day of the period. */
export function throughOf(period: LabPeriod): PlainDate {
  const last = lastMonthOf(period);
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  return plainDateOf(year, month, daysInMonth(year, month));
}

/** The period from one month through another, both by any day in it; null when it is turned round or longer than a year. */
export function periodBetween(from: PlainDate, through: PlainDate): LabPeriod | null {
  const months = monthIndex(through) - monthIndex(from) + 1;
  return months < 1 || months > 12 ? null : { from: firstDayOf(monthIndex(from)), months };
}

/** The year on which the engine lays a period: it begins with the first month of the period. */
export const engineYear = ({ from }: LabPeriod): number => yearOf(from);

/** Months by which facts move so that the period begins in January; 0 for a calendar year. */
const monthsMoved = ({ from }: LabPeriod): number => 1 - monthOf(from);

export const movedMonth = (month: number, period: LabPeriod): number => month + monthsMoved(period);

/** A day moved with its period by whole months; the 31st becomes the last day of a shorter month. Order is kept. */
export function movedDay<Day extends PlainDate | null>(day: Day, period: LabPeriod): Day {
  const by = monthsMoved(period);
  if (day === null || by === 0) return day;
  const moved = monthIndex(day) + by;
  const [year, month] = [Math.floor(moved / 12), (moved % 12) + 1];
  return plainDateOf(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month))) as Day;
}

/** Calendar years that a period touches, with how many of its months lie in each. */
export function yearsOf(period: LabPeriod): { readonly year: number; readonly months: number }[] {
  const [first, last] = [monthIndex(period.from), lastMonthOf(period)];
  const [a, b] = [Math.floor(first / 12), Math.floor(last / 12)];
  if (a === b) return [{ year: a, months: period.months }];
  return [
    { year: a, months: b * 12 - first },
    { year: b, months: last - b * 12 + 1 },
  ];
}

/** The twelve months that end with the last month in which there was care, cut to when there was any. */
export function lastTwelve(firstMonth: PlainDate, lastMonth: PlainDate): LabPeriod {
  const last = monthIndex(lastMonth);
  const first = Math.max(monthIndex(firstMonth), last - 11);
  return { from: firstDayOf(first), months: last - first + 1 };
}
