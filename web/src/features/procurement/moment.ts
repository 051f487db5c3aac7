/** A moment as people type it: a day and a time of the clock, both in the Netherlands. */
import { dayOfInstant } from '../../format/index.ts';

/** "12:00", "12.00" or "9:30". */
export const CLOCK_TIME = /^([01]?\d|2[0-3])[:.][0-5]\d$/;

const ZONE = 'Europe/Amsterdam';
const MS_PER_MINUTE = 60_000;
const partsForm = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** How far Dutch time runs ahead of UTC at an instant, in minutes: 60 in winter, 120 in summer. */
function minutesAhead(instant: Date): number {
  const part = Object.fromEntries(partsForm.formatToParts(instant).map(({ type, value }) => [type, value]));
  const local = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`);
  return Math.round((local - Math.floor(instant.getTime() / MS_PER_MINUTE) * MS_PER_MINUTE) / MS_PER_MINUTE);
}

/** The instant (ISO, UTC) of a Dutch day (`yyyy-mm-dd`) and clock time. */
export function instantOf(day: string, clock: string): string {
  const [hour = '0', minute = '0'] = clock.split(/[:.]/);
  const asUtc = Date.parse(`${day}T${hour.padStart(2, '0')}:${minute}:00Z`);
  const guess = asUtc - minutesAhead(new Date(asUtc)) * MS_PER_MINUTE;
  // Near the change of the clock the first guess may lie on the other side of it.
  return new Date(asUtc - minutesAhead(new Date(guess)) * MS_PER_MINUTE).toISOString();
}

const DAY_MS = 24 * 60 * MS_PER_MINUTE;

/** A closing moment to begin with: noon on the day after the earliest one, which moves on while somebody reads. */
export const closingToPropose = (earliest: string): { readonly dag: string; readonly tijd: string } => ({
  dag: dayOfInstant(new Date(Date.parse(earliest) + DAY_MS)),
  tijd: '12:00',
});
