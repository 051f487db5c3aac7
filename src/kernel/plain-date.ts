/** A calendar day as 'yyyy-mm-dd', without time or zone; compares correctly as text. */
export type PlainDate = string & { readonly __unit: 'day' };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Reads a day, or undefined when the text is no existing calendar day. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? (text as PlainDate) : undefined;
}

/** Makes a day of a text that must be one. Throws RangeError otherwise. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (!day) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** Two digits as a number, without making a text of them: days are read millions of times. */
const twoDigits = (day: string, at: number): number => (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO;
const ZERO = 48;

export const yearOf = (day: PlainDate): number => twoDigits(day, 0) * 100 + twoDigits(day, 2);
export const monthOf = (day: PlainDate): number => twoDigits(day, 5);

const DAYS_PER_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

/** Days since 1970-01-01. Counts years from March, so that the leap day ends one, in eras of 400 years. */
export function epochDay(day: PlainDate): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + twoDigits(day, 8) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

export function fromEpochDay(epoch: number): PlainDate {
  return new Date(epoch * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

export const addDays = (day: PlainDate, days: number): PlainDate => fromEpochDay(epochDay(day) + days);

export const firstDayOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;

export function lastDayOfMonth(day: PlainDate): PlainDate {
  return plainDateOf(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const isoWeekday = (day: PlainDate): number => ((epochDay(day) + 3) % 7) + 1;

export const earliest = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
export const latest = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
