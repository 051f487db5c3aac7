import type { Cents } from '../../../kernel/money.ts';

/** A payment order as far as the bank's answer to it goes. */
export type SentOrder = {
  readonly id: bigint;
  readonly amountCents: Cents;
  readonly iban: string | null;
  readonly released: boolean;
  readonly booked: boolean;
  readonly returned: boolean;
};

/** What a line of a statement says, in the signs of the municipality: out is below nothing. */
export type SaidByBank = {
  readonly amountCents: Cents;
  readonly iban: string | null;
  readonly returnReason: string | null;
};

/** `booked` and `returned` are matched; the others wait for a person, each with its own advice. */
export type MatchOutcome =
  | 'booked'
  | 'returned'
  | 'reference-unknown'
  | 'not-released'
  | 'amount-differs'
  | 'iban-differs'
  | 'booked-before'
  | 'not-booked';

/**
 * What a line means for the order with its EndToEndId. All three must fit: reference, amount to the cent, and the account when the
 * bank names one. Money that comes in is a return, and only of what was booked.
 */
export function matchLine(line: SaidByBank, order: SentOrder | undefined): MatchOutcome {
  if (order === undefined) return 'reference-unknown';
  if (!order.released) return 'not-released';
  const size = line.amountCents < 0n ? -line.amountCents : line.amountCents;
  if (size !== order.amountCents) return 'amount-differs';
  if (line.amountCents > 0n) return order.booked && !order.returned ? 'returned' : 'not-booked';
  if (line.iban !== null && order.iban !== null && line.iban !== order.iban) return 'iban-differs';
  return order.booked ? 'booked-before' : 'booked';
}
