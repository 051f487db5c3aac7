import type { Unit } from './facts.ts';

/** Amounts, days and volumes as Dutch text. Amounts may be bigint, or numbers when they come out of JSON. */
export type Amount = bigint | number;

const decimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const dayForm = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthForm = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `169` cents becomes "€ 1,69" with a space that does not break. */
export function euros(amount: Amount): string {
  const cents = Number(amount);
  return `${cents < 0 ? '\u2212\u00a0' : ''}€\u00a0${decimals.format(Math.abs(cents) / 100)}`;
}

export const count = (value: number): string => whole.format(value);
export const day = (value: string): string => dayForm.format(midnight(value)).replaceAll('.', '');
export const month = (value: string): string => monthForm.format(midnight(value));
export const days = (period: { readonly from: string; readonly through: string }): string =>
  `${day(period.from)} t/m ${day(period.through)}`;

const UNITS: Record<Unit, readonly [one: string, many: string]> = {
  '01': ['minuut', 'minuten'],
  '04': ['uur', 'uur'],
  '14': ['etmaal', 'etmalen'],
  '16': ['dagdeel', 'dagdelen'],
  '82': ['stuk', 'stuks'],
  '83': ['euro', "euro's"],
  '84': ['stuk', 'stuks'],
};
export const unitName = (unit: Unit): string => UNITS[unit][1];
/** `720` and '01' become "720 minuten"; unit 83 counts euro cents, so "€ 7,20". */
export const volume = (value: number, unit: Unit): string =>
  unit === '83' ? euros(value) : `${count(value)} ${UNITS[unit][value === 1 ? 0 : 1]}`;

export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words[words.length - 1]}`;
