/** Whole euro cents, signed. A stray float or plain number does not compile where Cents is asked. */
export type Cents = bigint & { readonly __unit: 'cents' };

/** Makes Cents of a whole number. Throws RangeError for fractions and unsafe integers. */
export function cents(value: bigint | number): Cents {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not whole cents: ${value}`);
  return BigInt(value) as Cents;
}

export const ZERO_CENTS = 0n as Cents;

export function addCents(...amounts: readonly Cents[]): Cents {
  return amounts.reduce((sum, amount) => sum + amount, 0n) as Cents;
}

export function subtractCents(from: Cents, amount: Cents): Cents {
  return (from - amount) as Cents;
}

/** Divides rounding half away from zero: the one rounding rule of the claim line (IV081, TR346). */
export function divideRoundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('denominator must be positive');
  const sign = numerator < 0n ? -1n : 1n;
  return (sign * (sign * numerator * 2n + denominator)) / (denominator * 2n);
}
