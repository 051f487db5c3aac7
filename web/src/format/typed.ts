/** Reads months and amounts as people type them, for filters. */

/** `10-2026` (also 10/2026 or 2026-10) becomes `2026-10`; undefined when it is no month. */
export function parseDutchMonth(text: string): string | undefined {
  const typed = text.trim();
  const parts = /^(\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? /^(?<year>\d{4})-(?<month>\d{2})$/.exec(typed);
  const month = parts?.groups?.month ?? parts?.[1] ?? '';
  const year = parts?.groups?.year ?? parts?.[2] ?? '';
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** `2026-10` as people type it: "10-2026". */
export const formatInputMonth = (month: string): string => month.split('-').reverse().join('-');

/** `1.250`, `1250,5` or `€ 1.250,50` in whole cents; undefined when it is no amount. */
export function parseDutchEuros(text: string): number | undefined {
  const parts = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,(\d{1,2}))?$/.exec(text.trim());
  if (!parts) return undefined;
  return Number(parts[1]?.replaceAll('.', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0') || 0);
}

/** `125050` as people type it: "1250,50"; whole euros without cents. */
export function formatInputEuros(cents: number): string {
  const rest = cents % 100;
  return `${Math.floor(cents / 100)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}
