import { divide, type Fraction, fraction, parseFraction, percent } from '../../../../kernel/fraction.ts';

const RATIO = /^(\d{1,12})\s*\/\s*(\d{1,12})$/;
const DECIMAL = /^(\d{1,9}(?:[.,]\d{1,9})?)\s*(%?)$/;

/** Reads "7/10", "70%", "0,7" or "0.7"; undefined for anything else. Shares are never negative. */
export function parseShare(text: string): Fraction | undefined {
  const ratio = RATIO.exec(text.trim());
  if (ratio) {
    const bottom = BigInt(ratio[2] ?? '0');
    return bottom === 0n ? undefined : divide(fraction(BigInt(ratio[1] ?? '0')), fraction(bottom));
  }
  const [, digits, sign] = DECIMAL.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const decimal = digits.replace(',', '.');
  return sign === '%' ? percent(decimal) : parseFraction(decimal);
}

/** "7/10": how a share stands in a document. */
export const writeShare = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;
