export { formatDay, formatMonthName, formatMonthYear, formatPeriod } from '../../../src/kernel/format.nl.ts';

import { formatDay } from '../../../src/kernel/format.nl.ts';

/** Days (`yyyy-mm-dd`), months (`yyyy-mm`) and instants (ISO in UTC) as Dutch text. A day has no time zone. */

const ZONE = 'Europe/Amsterdam';
const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'UTC' });

const shortForm = utc({ weekday: 'short', day: 'numeric', month: 'short' });
const longForm = utc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const monthForm = utc({ month: 'short' });
const timeForm = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const localDayForm = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: ZONE,
});

const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const withoutPoints = (text: string): string => text.replaceAll('.', '');
const MS_PER_DAY = 86_400_000;

/** "vr 20 nov". */
export const formatShortDay = (day: string): string => withoutPoints(shortForm.format(atMidnight(day)));

/** "maandag 23 november 2026". */
export const formatLongDay = (day: string): string => longForm.format(atMidnight(day));

/** `2026-10` becomes "okt". */
export const formatMonth = (month: string): string => withoutPoints(monthForm.format(atMidnight(`${month}-01`)));

/** The day of an instant as lived in the Netherlands. */
export const dayOfInstant = (instant: string | Date): string => localDayForm.format(new Date(instant));

/** "9 nov 2026, 14.02 uur", Dutch time. */
export const formatInstant = (instant: string): string =>
  `${formatDay(dayOfInstant(instant))}, ${timeForm.format(new Date(instant)).replace(':', '.')} uur`;

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atMidnight(to).getTime() - atMidnight(from).getTime()) / MS_PER_DAY);

/** How near a deadline is, in words: "3 dagen te laat", "vandaag", "morgen"; undefined when it is further away. */
export function formatNearness(deadline: string, today: string): string | undefined {
  const days = daysBetween(today, deadline);
  if (days < 0) return days === -1 ? '1 dag te laat' : `${-days} dagen te laat`;
  if (days === 0) return 'vandaag';
  return days === 1 ? 'morgen' : undefined;
}

/** Reads what a person types as dd-mm-jjjj (also 1-3-2026 or 01/03/2026); undefined when it is no existing day. */
export function parseDutchDay(text: string): string | undefined {
  const parts = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text);
  if (!parts) return undefined;
  const day = `${parts[3]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : undefined;
}

/** "31-12-2026": the form in which people type days. */
export const formatInputDay = (day: string): string => day.split('-').reverse().join('-');
