export { formatCents, formatEuros, formatInMillions, formatMillions } from '../../../src/kernel/format.nl.ts';

import { formatCount } from '../../../src/kernel/format.nl.ts';

const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A tick on a money axis, in whole cents: "0", "500", "20.000", "1,5 mln". */
export function formatAxisCents(cents: number): string {
  if (Math.abs(cents) >= 100_000_000) return `${oneDecimal.format(cents / 100_000_000)}\u00a0mln`;
  return formatCount(Math.round(cents / 100));
}

const upToFour = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
});

/** An exact amount in euro, as decimal text, to show: "0.623412" reads "€ 0,6234". Nothing is calculated with it. */
export const formatExactEuros = (decimal: string): string => upToFour.format(Number(decimal));
