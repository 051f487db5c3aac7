import {
  type Amount,
  formatCents,
  formatCount,
  formatDay,
  formatMonthYear,
  formatPeriod,
} from '../../../kernel/format.nl.ts';
import { pluralUnit, singularUnit } from '../../../kernel/unit-words.nl.ts';
import type { Unit } from './facts.ts';

export { type Amount, formatList as list } from '../../../kernel/format.nl.ts';

/** Short names for the sentences of findings and repairs. */
export const euros = (amount: Amount): string => formatCents(amount);
export const count = (value: number): string => formatCount(value);
export const day = (value: string): string => formatDay(value);
export const month = (value: string): string => formatMonthYear(value);
export const days = (period: { readonly from: string; readonly through: string }): string =>
  formatPeriod(period.from, period.through);
export const unitName = (unit: Unit): string => pluralUnit(unit);
/** `720` and '01' become "720 minuten"; unit 83 counts euro cents, so "€ 7,20". */
export const volume = (value: number, unit: Unit): string =>
  unit === '83' ? euros(value) : `${count(value)} ${value === 1 ? singularUnit(unit) : pluralUnit(unit)}`;
