/**
 * Amounts, numbers and days as Dutch text, for server and browser: the only place where an amount is divided by a
 * hundred. Amounts are whole cents, as bigint or (out of JSON) as number; days are `yyyy-mm-dd` without a time zone.
 */
export type Amount = bigint | number;

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const noDecimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'UTC' });
const shortDay = utc({ day: 'numeric', month: 'short', year: 'numeric' });
const fullDay = utc({ day: 'numeric', month: 'long', year: 'numeric' });
const monthYear = utc({ month: 'long', year: 'numeric' });
const monthAlone = utc({ month: 'long' });
const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const NBSP = '\u00a0';
const MINUS = '\u2212';
const MILLION_CENTS = 100_000_000;

const withEuro = (negative: boolean, text: string): string => `${negative ? `${MINUS}${NBSP}` : ''}€${NBSP}${text}`;

/** `121680` becomes "€ 1.216,80", with spaces that do not break. */
export function formatCents(amount: Amount): string {
  const cents = Number(amount);
  return withEuro(cents < 0, twoDecimals.format(Math.abs(cents) / 100));
}

/** `8248783900` becomes "€ 82.487.839"; cents are rounded away, so use it only where the exact amount is one step further. */
export function formatEuros(amount: Amount): string {
  const cents = Number(amount);
  return withEuro(Math.round(cents / 100) < 0, noDecimals.format(Math.abs(cents) / 100));
}

/** `86130000` becomes "€ 0,9 mln". */
export function formatInMillions(amount: Amount): string {
  const cents = Number(amount);
  return withEuro(cents < 0, `${oneDecimal.format(Math.abs(cents) / MILLION_CENTS)}${NBSP}mln`);
}

/** `10120000000` becomes "€ 101,2 mln"; under a million it is whole euros. */
export const formatMillions = (amount: Amount): string =>
  Math.abs(Number(amount)) < MILLION_CENTS ? formatEuros(amount) : formatInMillions(amount);

/** `1842` becomes "1.842". */
export const formatCount = (value: number): string => whole.format(value);

/** `82.5` (per cent) becomes "82,5%"; `decimals: 0` gives "83%". */
export const formatPercentage = (percentage: number, decimals: 0 | 1 = 1): string =>
  `${(decimals === 0 ? noDecimals : oneDecimal).format(percentage)}%`;

/** "1 okt 2026". */
export const formatDay = (day: string): string => shortDay.format(atMidnight(day)).replaceAll('.', '');

/** "30 november 2026", in running text. */
export const formatFullDay = (day: string): string => fullDay.format(atMidnight(day));

/** "1 jan 2024 t/m 31 dec 2026", or "vanaf 1 jan 2024" while there is no end. */
export const formatPeriod = (from: string, through: string | null): string =>
  through ? `${formatDay(from)} t/m ${formatDay(through)}` : `vanaf ${formatDay(from)}`;

/** `2026-10`, or a day in it, becomes "oktober 2026". */
export const formatMonthYear = (month: string): string => monthYear.format(atMidnight(`${month.slice(0, 7)}-01`));

/** `10` becomes "oktober". */
export const formatMonthName = (month: number): string => monthAlone.format(new Date(Date.UTC(2026, month - 1, 1)));

/** "a, b en c". */
export const formatList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
