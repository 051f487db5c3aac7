import { addDays, isoWeekday, type PlainDate, plainDateOf } from './plain-date.ts';

export type Holiday =
  | 'new-year'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'kings-day'
  | 'queens-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day';

/** The days on which people differ: is 5 May free each year, in years that divide by five, or never; and Good Friday? */
export type HolidayChoices = {
  readonly goodFriday: boolean;
  readonly liberationDay: 'never' | 'every-year' | 'every-fifth-year';
};

const SUNDAY = 7;

/** Easter Sunday of a year of the Gregorian calendar (from 1583), by the algorithm of Meeus, Jones and Butcher. */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const days = moon + toSunday - 7 * correction + 114;
  return plainDateOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/**
 * The Dutch public holidays of a year in order (Algemene termijnenwet article 3, choices included). Right from 1980,
 * when Koninginnedag on a Sunday began to move to the Saturday before.
 */
export function dutchHolidays(
  year: number,
  choices: HolidayChoices,
): readonly { readonly day: PlainDate; readonly holiday: Holiday }[] {
  const easter = easterSunday(year);
  const days: [Holiday, PlainDate][] = [
    ['new-year', plainDateOf(year, 1, 1)],
    ['easter-sunday', easter],
    ['easter-monday', addDays(easter, 1)],
    year < 2014
      ? ['queens-day', notOnSunday(plainDateOf(year, 4, 30))]
      : ['kings-day', notOnSunday(plainDateOf(year, 4, 27))],
    ['ascension-day', addDays(easter, 39)],
    ['whit-sunday', addDays(easter, 49)],
    ['whit-monday', addDays(easter, 50)],
    ['christmas-day', plainDateOf(year, 12, 25)],
    ['boxing-day', plainDateOf(year, 12, 26)],
  ];
  if (choices.goodFriday) days.push(['good-friday', addDays(easter, -2)]);
  if (hasLiberationDay(year, choices)) days.push(['liberation-day', plainDateOf(year, 5, 5)]);
  return days.map(([holiday, day]) => ({ day, holiday })).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The birthday of the King or Queen is not kept on a Sunday but on the day before. */
const notOnSunday = (day: PlainDate): PlainDate => (isoWeekday(day) === SUNDAY ? addDays(day, -1) : day);

function hasLiberationDay(year: number, { liberationDay }: HolidayChoices): boolean {
  return liberationDay === 'every-year' || (liberationDay === 'every-fifth-year' && year % 5 === 0);
}
