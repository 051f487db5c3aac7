import { firstDayOfMonth, monthOf, type PlainDate, plainDateOf, yearOf } from '../../../../kernel/plain-date.ts';

/** Two runs of as many whole months; each begins on the first day of its first month. */
export type Comparison = { readonly from: PlainDate; readonly comparedFrom: PlainDate; readonly months: number };

/** The first day of the month that lies `months` later (or earlier, below zero). */
export function shiftMonths(day: PlainDate, months: number): PlainDate {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  return plainDateOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/**
 * What to compare when nobody chose: this year so far beside the same months of last year; where last year misses a month
 * with care, the latest half of the months there are beside the half before it. Undefined with fewer than two months.
 *
 * @param months first days of the months with care that have ended, oldest first.
 */
export function usualComparison(months: readonly PlainDate[]): Comparison | undefined {
  const known = new Set(months);
  const last = months.at(-1);
  if (last === undefined) return undefined;
  const january = plainDateOf(yearOf(last), 1, 1);
  const length = monthOf(last);
  const lastYear = shiftMonths(january, -12);
  if (runFrom(january, length, known) && runFrom(lastYear, length, known))
    return { from: january, comparedFrom: lastYear, months: length };
  let unbroken = 0;
  while (known.has(shiftMonths(last, -unbroken))) unbroken += 1;
  const half = Math.floor(unbroken / 2);
  if (half === 0) return undefined;
  return { from: shiftMonths(last, 1 - half), comparedFrom: shiftMonths(last, 1 - 2 * half), months: half };
}

const runFrom = (first: PlainDate, length: number, known: ReadonlySet<PlainDate>): boolean =>
  Array.from({ length }, (_, at) => shiftMonths(first, at)).every((month) => known.has(firstDayOfMonth(month)));
