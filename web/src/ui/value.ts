import type { Waarde } from '../api/types.ts';
import { formatCents, formatCount, formatEuros, formatPercentage } from '../format/index.ts';

const SHORT_FROM_CENTS = 10_000_00;

/** A value of the API as text. Large amounts read in whole euros; the exact amount is one step further. */
export function formatValue(value: Waarde, exact = true): string {
  if (value.soort === 'percentage') return formatPercentage(value.getal);
  if (value.soort === 'geld') {
    return !exact && Math.abs(value.getal) >= SHORT_FROM_CENTS ? formatEuros(value.getal) : formatCents(value.getal);
  }
  return formatCount(value.getal);
}
