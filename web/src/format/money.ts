export { formatCents, formatEuros, formatInMillions, formatMillions } from '../../../src/kernel/format.nl.ts';

import { formatCount } from '../../../src/kernel/format.nl.ts';

const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A tick on a money axis, in whole cents: "0", "500", "20.000", "1,5 mln". */
export function formatAxisCents(cents: number): string {
  if (Math.abs(cents) >= 100_000_000) return `${oneDecimal.format(cents / 100_000_000)}\u00a0mln`;
  return formatCount(Math.round(cents / 100));
}
