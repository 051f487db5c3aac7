/**
 * Makes amounts whole cents so that they add up to `total`: each is rounded down, and the cents that are left go to the
 * largest remainders, the first of equals first. The amounts must add up to the total but for the error of doubles.
 */
export function closeCents(amounts: readonly number[], total: bigint): bigint[] {
  const whole = amounts.map((amount) => BigInt(Math.floor(amount)));
  const left = Number(total - whole.reduce((sum, amount) => sum + amount, 0n));
  const order = amounts
    .map((amount, index) => ({ index, remainder: amount - Math.floor(amount) }))
    .sort((a, b) => (left < 0 ? a.remainder - b.remainder : b.remainder - a.remainder) || a.index - b.index);
  const step = left < 0 ? -1n : 1n;
  for (let turn = 0; turn < Math.abs(left); turn++) {
    const index = order[turn % order.length]?.index ?? 0;
    whole[index] = (whole[index] ?? 0n) + step;
  }
  return whole;
}
