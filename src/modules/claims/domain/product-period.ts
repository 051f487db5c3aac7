import type { ClosedPeriod } from '../../../kernel/period.ts';
import { firstDayOfMonth, lastDayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts } from './facts.ts';

const months = new Map<number, ClosedPeriod>();
const MONTHS_KEPT = 1_000;

/** The calendar month of a day. The answers are remembered, because a declaration asks for the same few again and again. */
export function calendarMonth(day: PlainDate): ClosedPeriod {
  const key = monthNumber(day);
  const known = months.get(key);
  if (known) return known;
  if (months.size >= MONTHS_KEPT) months.clear();
  const month = { from: firstDayOfMonth(day), through: lastDayOfMonth(day) };
  months.set(key, month);
  return month;
}

/** The digits of year and month as one number, read without making a new text. */
function monthNumber(day: PlainDate): number {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  return (((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3)) * 100 + digit(5) * 10 + digit(6);
}

/**
 * The product period that belongs to a month: the month, clipped to the allocation and not to start or stop of care
 * (IV084, IV089, TR387, TR388, OP364). Null when month and allocation have no day in common.
 */
export function productPeriodIn(month: ClosedPeriod, allocation: AllocationFacts): ClosedPeriod | null {
  const { from, through } = allocation;
  if (from > month.through || (through !== null && through < month.from)) return null;
  const startsLater = from > month.from;
  const endsEarlier = through !== null && through < month.through;
  if (!startsLater && !endsEarlier) return month;
  return { from: startsLater ? from : month.from, through: endsEarlier ? through : month.through };
}
