import { compareFractions, type Fraction, fraction, subtract } from '../../../kernel/fraction.ts';
import { type Cents, cents } from '../../../kernel/money.ts';

/**
 * Exact amounts in cents as whole cents that add up to `total`: each is rounded down, and the cents that are left go to
 * the largest remainders, the first of equal ones first. Throws RangeError when the total is further away than that.
 */
export function closeToCents(amounts: readonly Fraction[], total: Cents): Cents[] {
  const floors = amounts.map(floorOf);
  const left = Number(total - floors.reduce((sum, one) => sum + one, 0n));
  if (left < 0 || left > amounts.length) throw new RangeError(`parts do not add up: ${left} cents left`);
  const byRemainder = amounts
    .map((amount, at) => ({ at, remainder: subtract(amount, fraction(floors[at] ?? 0n)) }))
    .sort((a, b) => compareFractions(b.remainder, a.remainder) || a.at - b.at);
  const upwards = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return floors.map((floor, at) => cents(floor + (upwards.has(at) ? 1n : 0n)));
}

function floorOf({ numerator, denominator }: Fraction): bigint {
  const whole = numerator / denominator;
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
}
