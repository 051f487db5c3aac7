import { type Fraction, fraction, multiply } from '../../../../kernel/fraction.ts';

/** What happens to a value that is exactly half way; always stated, since it moves cents. */
export type TieRule = 'away-from-zero' | 'to-even';

/** The nearest whole number; halves as the rule says. */
export function roundWhole({ numerator, denominator }: Fraction, ties: TieRule): bigint {
  const negative = numerator < 0n;
  const top = negative ? -numerator : numerator;
  const whole = top / denominator;
  const twice = (top % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && (ties === 'away-from-zero' || whole % 2n === 1n));
  const rounded = up ? whole + 1n : whole;
  return negative ? -rounded : rounded;
}

/** The nearest multiple of a whole number, such as 60 cents. */
export const roundToMultiple = (value: Fraction, multiple: bigint, ties: TieRule): bigint =>
  roundWhole(multiply(value, fraction(1n, multiple)), ties) * multiple;

/** To so many decimals, still as an exact fraction. */
export function roundDecimals(value: Fraction, decimals: number, ties: TieRule): Fraction {
  const scale = 10n ** BigInt(decimals);
  return fraction(roundWhole(multiply(value, fraction(scale)), ties), scale);
}
