import type { Cents } from '../../../kernel/money.ts';

/**
 * Splits an amount in proportion to whole weights into parts that add up to it exactly: everyone gets the part rounded
 * down, what is left goes cent by cent to the largest remainders, the first of equals first. When nobody has a weight the
 * amount cannot be split and the answer is undefined.
 */
export function splitCents(total: Cents, weights: readonly bigint[]): Cents[] | undefined {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (total < 0n || weights.some((weight) => weight < 0n)) throw new RangeError('amounts and weights are not negative');
  if (sum === 0n) return total === 0n ? weights.map(() => 0n as Cents) : undefined;
  const parts = weights.map((weight) => (total * weight) / sum);
  const left = Number(total - parts.reduce((all, part) => all + part, 0n));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts as Cents[];
}
