/** Money for people: whole cents in, Dutch text out. The only place where an amount is divided by a hundred. */

const twoDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const noDecimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const NBSP = '\u00a0';
const MINUS = '\u2212';

const withEuro = (amount: number, text: string): string => `${amount < 0 ? `${MINUS}${NBSP}` : ''}€${NBSP}${text}`;

/** `121680` becomes "€ 1.216,80". */
export function formatCents(cents: number): string {
  return withEuro(cents, twoDecimals.format(Math.abs(cents) / 100));
}

/** `8248783900` becomes "€ 82.487.839"; cents are rounded away, so use it only where the exact amount is one step further. */
export function formatEuros(cents: number): string {
  return withEuro(Math.round(cents / 100), noDecimals.format(Math.abs(cents) / 100));
}

/** `10120000000` becomes "€ 101,2 mln"; under a million it is whole euros. */
export const formatMillions = (cents: number): string =>
  Math.abs(cents) < 100_000_000 ? formatEuros(cents) : formatInMillions(cents);

/** `86130000` becomes "€ 0,9 mln". */
export function formatInMillions(cents: number): string {
  return withEuro(cents, `${oneDecimal.format(Math.abs(cents) / 100_000_000)}${NBSP}mln`);
}

/** A tick on a money axis: "0", "500", "20.000", "1,5 mln". */
export function formatAxisCents(cents: number): string {
  if (Math.abs(cents) >= 100_000_000) return `${oneDecimal.format(cents / 100_000_000)}${NBSP}mln`;
  return noDecimals.format(cents / 100);
}
