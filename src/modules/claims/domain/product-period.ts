import type { ClosedPeriod } from '../../../kernel/period.ts';
import { firstDayOfMonth, lastDayOfMonth, monthOf, type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import type { AllocationFacts } from './facts.ts';

const months = new Map<number, ClosedPeriod>();
const MONTHS_KEPT = 1_000;

/** The calendar month of a day. The answers are remembered, because a declaration asks for the same few again and again. */
export function calendarMonth(day: PlainDate): ClosedPeriod {
  const key = monthIndex(day);
  const known = months.get(key);
  if (known) return known;
  if (months.size >= MONTHS_KEPT) months.clear();
  const month = { from: firstDayOfMonth(day), through: lastDayOfMonth(day) };
  months.set(key, month);
  return month;
}

/** Months counted through the years: that of a day as one number, told without making a text of it. */
export const monthIndex = (day: PlainDate): number => yearOf(day) * 12 + monthOf(day);

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
