/**
 * Splits a whole number in proportion to weights into whole parts that add up to it exactly: everyone gets the rounded
 * down part, what is left goes one by one to the largest remainders, the first of equals first.
 */
export function splitExactly(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`not a whole amount to split: ${total}`);
  if (sum <= 0) {
    if (total === 0) return weights.map(() => 0);
    throw new RangeError('nobody to split over');
  }
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((x, y) => y.remainder - x.remainder || x.index - y.index);
  for (let turn = 0; turn < left; turn++) {
    const winner = byRemainder[turn % byRemainder.length];
    if (winner) parts[winner.index] = (parts[winner.index] ?? 0) + 1;
  }
  return parts;
}
