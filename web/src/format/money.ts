export { formatCents, formatEuros, formatInMillions, formatMillions } from '../../../src/kernel/format.nl.ts';

import { formatCount } from '../../../src/kernel/format.nl.ts';

const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A tick on a money axis, in whole cents: "0", "500", "20.000", "1,5 mln". */
export function formatAxisCents(cents: number): string {
  if (Math.abs(cents) >= 100_000_000) return `${oneDecimal.format(cents / 100_000_000)}\u00a0mln`;
  return formatCount(Math.round(cents / 100));
}

const euros = (least: number, most: number) =>
  new Intl.NumberFormat('nl-NL', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
const upToFour = euros(2, 4);
const four = euros(4, 4);

/**
 * An exact amount in euro, as decimal text, to show: "0.623412" reads "€ 0,6234". With `aligned` always four decimals, for
 * a column of small amounts. Nothing is calculated with it.
 */
export const formatExactEuros = (decimal: string, aligned = false): string =>
  (aligned ? four : upToFour).format(Number(decimal));
