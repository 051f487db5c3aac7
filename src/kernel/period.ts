import { epochDay, isoWeekday, type PlainDate } from './plain-date.ts';

/** A period of whole days; both ends belong to it. An absent end means it runs on. */
export type Period = { readonly from: PlainDate; readonly through: PlainDate | undefined };
/** A period with a known last day. */
export type ClosedPeriod = { readonly from: PlainDate; readonly through: PlainDate };

export function containsDay(period: Period, day: PlainDate): boolean {
  return day >= period.from && (period.through === undefined || day <= period.through);
}

export function overlaps(a: Period, b: Period): boolean {
  return (b.through === undefined || a.from <= b.through) && (a.through === undefined || b.from <= a.through);
}

/** Number of different ISO weeks (Monday to Sunday) that the period touches (IV076). */
export function isoWeeksTouched(period: ClosedPeriod): number {
  const mondayOf = (day: PlainDate) => epochDay(day) - (isoWeekday(day) - 1);
  return (mondayOf(period.through) - mondayOf(period.from)) / 7 + 1;
}

/** Number of Sundays in the period (IV077, output-based weekly volumes). */
export function sundaysIn(period: ClosedPeriod): number {
  const firstSunday = epochDay(period.from) + (7 - isoWeekday(period.from));
  const last = epochDay(period.through);
  return firstSunday > last ? 0 : Math.floor((last - firstSunday) / 7) + 1;
}

export const dayCount = (period: ClosedPeriod): number => epochDay(period.through) - epochDay(period.from) + 1;
