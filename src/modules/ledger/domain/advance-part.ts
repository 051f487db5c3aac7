import { type Cents, cents, divideRoundHalfUp, ZERO_CENTS } from '../../../kernel/money.ts';

/**
 * What of an advance is set off in the next payment: one of its parts (rounded up to a cent), the last one what
 * is left.
 * @param setOffCents what earlier payments set off
 */
export function advancePart(amountCents: Cents, parts: number, setOffCents: Cents): Cents {
  const open = amountCents - setOffCents;
  if (open <= 0n) return ZERO_CENTS;
  const part = (amountCents + BigInt(parts) - 1n) / BigInt(parts);
  return cents(part < open && part > 0n ? part : open);
}

/** An advance as a share of what is declared in a month on average, in whole cents. */
export const advanceProposal = (averageMonthCents: Cents, percentage: number): Cents =>
  cents(divideRoundHalfUp(averageMonthCents * BigInt(percentage), 100n));
