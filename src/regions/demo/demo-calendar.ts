import type { ClosedPeriod } from '../../kernel/period.ts';
import {
  addDays,
  epochDay,
  firstDayOfMonth,
  fromEpochDay,
  lastDayOfMonth,
  type PlainDate,
} from '../../kernel/plain-date.ts';

/** A declared month. `index` counts from the first of the demonstration. */
export type DemoMonth = ClosedPeriod & {
  readonly index: number;
  readonly firstEpoch: number;
  readonly lastEpoch: number;
  readonly days: number;
};

/** The last `count` whole months before `today`, oldest first. */
export function monthsBefore(today: PlainDate, count: number): DemoMonth[] {
  const months: ClosedPeriod[] = [];
  let last = addDays(firstDayOfMonth(today), -1);
  for (let turn = 0; turn < count; turn++) {
    months.unshift({ from: firstDayOfMonth(last), through: last });
    last = addDays(firstDayOfMonth(last), -1);
  }
  return months.map((month, index) => monthOfIndex(month, index));
}

export function calendarMonthOf(day: PlainDate, index: number): DemoMonth {
  return monthOfIndex({ from: firstDayOfMonth(day), through: lastDayOfMonth(day) }, index);
}

function monthOfIndex(month: ClosedPeriod, index: number): DemoMonth {
  const firstEpoch = epochDay(month.from);
  const lastEpoch = epochDay(month.through);
  return { ...month, index, firstEpoch, lastEpoch, days: lastEpoch - firstEpoch + 1 };
}

const known = new Map<number, PlainDate>();
/** As `fromEpochDay`, remembered: the demonstration asks for the same few thousand days over and over. */
export function dayOf(epoch: number): PlainDate {
  const seen = known.get(epoch);
  if (seen !== undefined) return seen;
  const day = fromEpochDay(epoch);
  known.set(epoch, day);
  return day;
}

/** An instant on a day, in UTC text as the database reads it. */
export const instantOn = (day: PlainDate, minuteOfDay: number): string =>
  `${day}T${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}:00Z`;
