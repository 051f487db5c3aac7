import { firstDayOfMonth, monthOf, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';

/** A year with the last month of it whose care can have been declared; 0 when none, 12 when the year is over. */
export type PlanYear = { readonly year: number; readonly throughMonth: number };

/**
 * The year that people look at on a day, up to and including the month before: declarations arrive after the month of
 * care. In January that is the whole year before.
 */
export function planYearOn(today: PlainDate): PlanYear {
  const month = monthOf(today);
  return month === 1 ? { year: yearOf(today) - 1, throughMonth: 12 } : { year: yearOf(today), throughMonth: month - 1 };
}

/** The same question for a year of choice. */
export function planYearOf(year: number, today: PlainDate): PlanYear {
  const now = planYearOn(today);
  if (year < now.year) return { year, throughMonth: 12 };
  return year === now.year ? now : { year, throughMonth: 0 };
}

/** Months of the year in which the contract runs, 1 to 12. */
export function contractMonths(
  days: { readonly from: PlainDate; readonly through: PlainDate },
  year: number,
): number[] {
  const months: number[] = [];
  for (let month = 1; month <= 12; month++) {
    const first = plainDateOf(year, month, 1);
    if (first >= firstDayOfMonth(days.from) && first <= days.through) months.push(month);
  }
  return months;
}

/**
 * An amount for a year divided evenly over the months of the contract: per month 1..12. Whole numbers that add up to the
 * amount; what does not divide goes to the first months. Zero in months outside the contract.
 */
export function planPerMonth(amount: bigint, months: readonly number[]): bigint[] {
  const count = BigInt(months.length);
  return Array.from({ length: 12 }, (_, index) => {
    const place = months.indexOf(index + 1);
    if (place < 0) return 0n;
    return amount / count + (BigInt(place) < amount % count ? 1n : 0n);
  });
}

/** Part of a year's plan that lies in the months up to and including `throughMonth`. */
export const planThrough = (amount: bigint, months: readonly number[], throughMonth: number): bigint =>
  planPerMonth(amount, months)
    .slice(0, throughMonth)
    .reduce((sum, part) => sum + part, 0n);

/** Share in per cent with one decimal, rounded half up; 0 when there is nothing to compare with. */
export function percentage(part: bigint, whole: bigint): number {
  if (whole === 0n) return 0;
  const negative = part < 0n !== whole < 0n;
  const [a, b] = [part < 0n ? -part : part, whole < 0n ? -whole : whole];
  const tenths = Number((a * 2000n + b) / (b * 2n));
  return (negative ? -tenths : tenths) / 10;
}
