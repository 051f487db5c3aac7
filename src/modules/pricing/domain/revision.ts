import { addDays, daysInMonth, monthOf, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';

/**
 * The day from which a tariff asks to be looked at again: a year after its first day. A tariff of 29 February does so on
 * 1 March.
 */
export function revisionDue(from: PlainDate): PlainDate {
  const [year, month, day] = [yearOf(from) + 1, monthOf(from), Number(from.slice(8))];
  const last = daysInMonth(year, month);
  return day <= last ? plainDateOf(year, month, day) : addDays(plainDateOf(year, month, last), 1);
}
