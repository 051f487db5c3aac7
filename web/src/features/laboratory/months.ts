/** Months as `jjjj-mm`, as they stand in the address. */

/** What is asked of the laboratory: months and terms; without terms the region's own. */
export interface Asked {
  readonly van: string;
  readonly tot: string;
  readonly voorwaarden?: string | undefined;
  readonly model?: string | undefined;
}

export const monthOf = (day: string): string => day.slice(0, 7);

export function shiftMonth(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Every month from one through another, by days in them; the newest first. */
export function monthsBetween(from: string, through: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(through); month >= monthOf(from); month = shiftMonth(month, -1)) months.push(month);
  return months;
}

const names = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const monthName = (month: string): string => names.format(new Date(`${month}-01T00:00:00Z`));

/** `december 2025 tot en met november 2026`, or one month. */
export const periodName = ({ van, tot }: { van: string; tot: string }): string =>
  monthOf(van) === monthOf(tot)
    ? monthName(monthOf(van))
    : `${monthName(monthOf(van))} tot en met ${monthName(monthOf(tot))}`;
