import { daysInMonth, epochDay, fromEpochDay, isoWeekday, type PlainDate, plainDateOf, yearOf } from './plain-date.ts';
import { dutchHolidays, type HolidayChoices } from './working-days-holidays.ts';

export { dutchHolidays, easterSunday, type HolidayChoices } from './working-days-holidays.ts';

/** Which days are worked: Monday to Friday, less the public holidays chosen, less days closed here. */
export type WorkingCalendar = HolidayChoices & {
  /** Days on which this region is closed besides the public holidays, for example the Friday after Ascension Day. */
  readonly closedDays: readonly PlainDate[];
};

/** The days of the Algemene termijnenwet, article 3: with 5 May each year, and Good Friday treated alike. */
export const STATUTORY_CALENDAR: WorkingCalendar = { goodFriday: true, liberationDay: 'every-year', closedDays: [] };

export const isWorkingDay = (day: PlainDate, calendar: WorkingCalendar): boolean => {
  const { before, offset } = placeOf(day, calendar);
  return before[offset + 1] !== before[offset];
};

/** The first working day after a day. */
export const nextWorkingDay = (day: PlainDate, calendar: WorkingCalendar): PlainDate =>
  addWorkingDays(day, 1, calendar);

/** The day itself when it is worked, else the first working day after it. */
export const workingDayFrom = (day: PlainDate, calendar: WorkingCalendar): PlainDate =>
  isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar);

/**
 * The n-th working day after a day, or before it when n is negative; the day itself does not count. With 0 the day
 * itself, worked or not. Throws RangeError when n is no whole number or the calendar has no working day left.
 */
export function addWorkingDays(day: PlainDate, n: number, calendar: WorkingCalendar): PlainDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  if (n === 0) return day;
  const { before, offset } = placeOf(day, calendar);
  let year = yearOf(day);
  // Position among the working days of the year, counted from 0.
  let position = n > 0 ? (before[offset + 1] as number) + n - 1 : (before[offset] as number) + n;
  while (position < 0) position += yearTable(--year, calendar).days.length;
  for (let { days } = yearTable(year, calendar); ; days = yearTable(++year, calendar).days) {
    if (position < days.length) return fromEpochDay(days[position] as number);
    position -= days.length;
  }
}

/** Number of working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const [start, end] = [placeOf(from, calendar), placeOf(to, calendar)];
  let count = (end.before[end.offset + 1] as number) - (start.before[start.offset + 1] as number);
  for (let year = yearOf(from); year < yearOf(to); year++) count += yearTable(year, calendar).days.length;
  return count;
}

/** Per year: the working days as epoch days, and how many of them lie before the n-th day of the year (from 0). */
type YearTable = { readonly firstDay: number; readonly days: Int32Array; readonly before: Uint16Array };

/** Tables are made once per calendar and year; a calendar that nobody holds takes its tables along. */
const TABLES = new WeakMap<WorkingCalendar, Map<number, YearTable>>();

function yearTable(year: number, calendar: WorkingCalendar): YearTable {
  const years = TABLES.get(calendar) ?? new Map<number, YearTable>();
  const known = years.get(year);
  if (known) return known;
  const table = makeTable(year, calendar);
  TABLES.set(calendar, years.set(year, table));
  return table;
}

function makeTable(year: number, calendar: WorkingCalendar): YearTable {
  if (year < 1583 || year > 9999) throw new RangeError(`no working days are known of the year ${year}`);
  const firstDay = epochDay(plainDateOf(year, 1, 1));
  const weekday = isoWeekday(plainDateOf(year, 1, 1));
  const closed = new Set(
    [...dutchHolidays(year, calendar).map(({ day }) => day), ...calendar.closedDays].map(epochDay),
  );
  const length = 337 + daysInMonth(year, 2);
  const before = new Uint16Array(length + 1);
  const days: number[] = [];
  for (let n = 0; n < length; n++) {
    if ((weekday - 1 + n) % 7 < 5 && !closed.has(firstDay + n)) days.push(firstDay + n);
    before[n + 1] = days.length;
  }
  return { firstDay, days: Int32Array.from(days), before };
}

function placeOf(day: PlainDate, calendar: WorkingCalendar): { before: Uint16Array; offset: number } {
  const { firstDay, before } = yearTable(yearOf(day), calendar);
  return { before, offset: epochDay(day) - firstDay };
}
