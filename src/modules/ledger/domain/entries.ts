import { type Cents, ZERO_CENTS } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Account, PAIRS, type PairKind } from './accounts.ts';

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

/** What was decided: `amountCents` is granted. With what was claimed and is held, refusals follow: claimed = granted + refused + held. */
export type DecidedAmount = DimensionAmount & { readonly claimedCents?: Cents; readonly heldCents?: Cents };

/**
 * Entries of a decided claim: what was approved becomes a cost and a debt to the provider; what was refused or waits for a
 * person stands beside it, against `claims`. Credits turn every pair round.
 */
export const entriesOfDecision = (amounts: readonly DecidedAmount[]): Entry[] =>
  amounts.flatMap((decided) => {
    const { claimedCents = decided.amountCents, heldCents = ZERO_CENTS, amountCents } = decided;
    const refused = (claimedCents - amountCents - heldCents) as Cents;
    return [
      ...pair(decided, 'care-cost', 'payable', amountCents),
      ...pair(decided, 'refusals', 'claims', refused),
      ...pair(decided, 'held', 'claims', heldCents),
    ];
  });

/** Entries of a posting that moves amounts from one account to another. */
export function entriesOf(kind: PairKind, amounts: readonly DimensionAmount[]): Entry[] {
  const [debit, credit] = PAIRS[kind];
  return amounts.flatMap((one) => pair(one, debit, credit, one.amountCents));
}

/** What one dimension of a paid transaction comes to: the debt, and what of it does not go to the bank. */
export type PaidItem = Dimension & {
  readonly payableCents: Cents;
  readonly withheldCents: Cents;
  readonly advanceCents: Cents;
  readonly receivableCents: Cents;
};

/** What goes to the bank for an item. */
export const sentCents = (item: PaidItem): Cents =>
  (item.payableCents - item.withheldCents - item.advanceCents - item.receivableCents) as Cents;

/** Entries of a payment order that left: the debt goes; the rest is on its way, withheld or set off. */
export const entriesOfSent = (items: readonly PaidItem[]): Entry[] =>
  items.flatMap((item) => [
    ...pair(item, 'payable', 'in-transit', sentCents(item)),
    ...pair(item, 'payable', 'withheld', item.withheldCents),
    ...pair(item, 'payable', 'advance', item.advanceCents),
    ...pair(item, 'payable', 'receivable', item.receivableCents),
  ]);

/** Entries that close a year: the cost of each account goes to the result of that contract and product. */
export const entriesOfClosing = (balances: readonly (DimensionAmount & { readonly account: Account })[]): Entry[] =>
  balances.flatMap((one) => pair(one, 'result', one.account, one.amountCents));

/** A payment that was booked at once, as histories hold it: the debt goes, the bank pays. */
export const entriesOfPayment = (amounts: readonly DimensionAmount[]): Entry[] =>
  amounts.flatMap((one) => pair(one, 'payable', 'bank', one.amountCents));

function pair(at: Dimension, debited: Account, credited: Account, amount: Cents): Entry[] {
  if (amount === 0n) return [];
  const size = (amount < 0n ? -amount : amount) as Cents;
  const [debit, credit] = amount > 0n ? [debited, credited] : [credited, debited];
  const dimension = { contractId: at.contractId, productId: at.productId, month: at.month };
  return [
    { ...dimension, account: debit, debitCents: size, creditCents: ZERO_CENTS },
    { ...dimension, account: credit, debitCents: ZERO_CENTS, creditCents: size },
  ];
}
