import { type Cents, cents, divideRoundHalfUp, ZERO_CENTS } from '../../../kernel/money.ts';
import type { Dimension, PaidItem } from './entries.ts';

/** A debt of the ledger that was not paid yet: one dimension of one transaction. Below nothing: the provider owes it. */
export type OpenDebt = Dimension & { readonly transactionId: bigint; readonly openCents: Cents };

/** What stays behind or is set off for a provider on the day of payment. */
export type Deductions = {
  /** Shares in hundredths of a percent; the one of the contract goes before that of the provider as a whole. */
  readonly withheld: readonly { readonly contractId: number | null; readonly hundredths: number }[];
  /** Advances due for setting off, per contract. */
  readonly advances: readonly { readonly contractId: number; readonly amountCents: Cents }[];
  /** What the provider has to pay back, per contract. */
  readonly receivables: readonly { readonly contractId: number; readonly amountCents: Cents }[];
};

export type SettledItem = PaidItem & { readonly transactionId: bigint };

export type SettledOrder = {
  readonly items: readonly SettledItem[];
  readonly payableCents: Cents;
  readonly withheldCents: Cents;
  readonly advanceCents: Cents;
  readonly receivableCents: Cents;
  /** What goes to the bank. */
  readonly amountCents: Cents;
};

const WHOLE = 10_000n;

/**
 * What is paid of a provider's open debts: first the withheld share of each (rounded over the running sum, so that the parts close),
 * then what is to be paid back and what was advanced, each from its own contract. Never more than there is. Null
 * when the debts come to nothing or less: then they wait, and the next payment is less by them.
 */
export function settleOrder(debts: readonly OpenDebt[], deductions: Deductions): SettledOrder | null {
  const payable = sum(debts.map(({ openCents }) => openCents));
  if (payable <= 0n) return null;
  const withheld = withheldOf(debts, deductions.withheld);
  const left = debts.map(({ openCents }, at) => cents(openCents - (withheld[at] ?? 0n)));
  let room = sum(left);
  const take = (amounts: Deductions['advances']): Cents[] => {
    const parts = amounts.map(({ amountCents, contractId }) => {
      const taken = takeFrom(debts, left, min(amountCents, room), contractId);
      room = cents(room - sum(taken));
      return taken;
    });
    return debts.map((_, at) => sum(parts.map((part) => part[at] ?? ZERO_CENTS)));
  };
  const receivable = take(deductions.receivables);
  const advance = take(deductions.advances);
  const items = debts.map(
    (debt, at): SettledItem => ({
      transactionId: debt.transactionId,
      contractId: debt.contractId,
      productId: debt.productId,
      month: debt.month,
      payableCents: debt.openCents,
      withheldCents: withheld[at] ?? ZERO_CENTS,
      advanceCents: advance[at] ?? ZERO_CENTS,
      receivableCents: receivable[at] ?? ZERO_CENTS,
    }),
  );
  return {
    items,
    payableCents: payable,
    withheldCents: sum(withheld),
    advanceCents: sum(advance),
    receivableCents: sum(receivable),
    amountCents: room,
  };
}

/** The share of each debt, so that the parts of a contract add up to the rounded share of the whole. */
function withheldOf(debts: readonly OpenDebt[], shares: Deductions['withheld']): Cents[] {
  const whole = shares.find(({ contractId }) => contractId === null)?.hundredths ?? 0;
  const running = new Map<number | null, { debt: bigint; withheld: bigint }>();
  return debts.map(({ contractId, openCents }) => {
    const own = contractId === null ? undefined : shares.find((one) => one.contractId === contractId);
    const share = BigInt(own?.hundredths ?? whole);
    const before = running.get(contractId) ?? { debt: 0n, withheld: 0n };
    const debt = before.debt + openCents;
    const withheld = divideRoundHalfUp(debt * share, WHOLE);
    running.set(contractId, { debt, withheld });
    return cents(withheld - before.withheld);
  });
}

/** Takes an amount from what is left, first debt first; lowers `left` by it. */
function takeFrom(debts: readonly OpenDebt[], left: Cents[], wanted: Cents, contractId: number): Cents[] {
  let rest = wanted;
  return debts.map((debt, at) => {
    const there = left[at] ?? ZERO_CENTS;
    if (rest <= 0n || there <= 0n || debt.contractId !== contractId) return ZERO_CENTS;
    const part = min(rest, there);
    left[at] = cents(there - part);
    rest = cents(rest - part);
    return part;
  });
}

const sum = (amounts: readonly Cents[]): Cents => cents(amounts.reduce((all, one) => all + one, 0n));
const min = (a: Cents, b: Cents): Cents => (a < b ? a : b);
