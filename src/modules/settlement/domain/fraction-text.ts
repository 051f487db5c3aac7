import { type Fraction, fraction } from '../../../kernel/fraction.ts';

/** A share as text: 9/10. */
export const formatFraction = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

/** The share that a text says. Throws RangeError for anything else. */
export function parseShare(text: string): Fraction {
  const [top = '', bottom = ''] = text.split('/');
  return fraction(BigInt(top), BigInt(bottom));
}
