import { dutchDay } from '../../../kernel/dutch-day.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';

/** What the standard leaves open about counting; defaults and reasons in docs/adr/0011. */
export type CountingSettings = {
  /** Is the day of the trigger itself day 1? Default no: day 1 is the first (working) day after it. */
  readonly triggerDayCounts: boolean;
  /** A term in this unit that ends on a day not worked moves to the next working day. Default: only weeks. */
  readonly movesToWorkingDay: { readonly week: boolean; readonly maand: boolean; readonly dag: boolean };
  /** Dutch clock time 'HH:MM' from which a message counts as received the next day; '24:00' is midnight. */
  readonly dayEndsAt: string;
};

export const DEFAULT_COUNTING: CountingSettings = {
  triggerDayCounts: false,
  movesToWorkingDay: { week: true, maand: false, dag: false },
  dayEndsAt: '24:00',
};

const CLOCK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const FORM = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** The day on which something that arrived at an instant counts as received. Throws RangeError for a bad dayEndsAt. */
export function dayOfReceipt(receivedAt: Date, { dayEndsAt }: CountingSettings): PlainDate {
  if (!FORM.test(dayEndsAt)) throw new RangeError(`not a time of day: ${dayEndsAt}`);
  const day = dutchDay(receivedAt);
  return CLOCK.format(receivedAt) >= dayEndsAt ? addDays(day, 1) : day;
}
