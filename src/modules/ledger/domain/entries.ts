import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

export type Account = 'care-cost' | 'payable' | 'bank';

/** What an entry is about: the same axes as utilisation, so that both can be laid beside each other. */
export type Dimension = {
  readonly contractId: number | null;
  readonly productId: number | null;
  /** First day of the month of care. */
  readonly month: PlainDate | null;
};

/** One side of a transaction; exactly one of both amounts is above zero. */
export type Entry = Dimension & {
  readonly account: Account;
  readonly debitCents: Cents;
  readonly creditCents: Cents;
};

export type DimensionAmount = Dimension & { readonly amountCents: Cents };

/** Entries of a decided claim: what was approved becomes a cost and a debt to the provider; credits turn both round. */
export const entriesOfDecision = (amounts: readonly DimensionAmount[]): Entry[] =>
  pairs(amounts, 'care-cost', 'payable');

/** Entries of a payment: the debt goes, the bank pays. */
export const entriesOfPayment = (amounts: readonly DimensionAmount[]): Entry[] => pairs(amounts, 'payable', 'bank');

function pairs(amounts: readonly DimensionAmount[], debited: Account, credited: Account): Entry[] {
  return amounts
    .filter(({ amountCents }) => amountCents !== 0n)
    .flatMap(({ amountCents, ...dimension }) => {
      const size = (amountCents < 0n ? -amountCents : amountCents) as Cents;
      const [debit, credit] = amountCents > 0n ? [debited, credited] : [credited, debited];
      return [
        { ...dimension, account: debit, debitCents: size, creditCents: 0n as Cents },
        { ...dimension, account: credit, debitCents: 0n as Cents, creditCents: size },
      ];
    });
}
