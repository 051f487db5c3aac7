import { type Cents, ZERO_CENTS } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts, ClaimLine, EarlierDebit, UsageBefore } from './facts.ts';
import { measuredVolume } from './volume.ts';
import type { AllocationUsage, OpenDebit } from './world.ts';

/** An approved debit of this file, linked to the one before it on the same allocation. */
type DebitHere = OpenDebit & { readonly next: DebitHere | null };

const NONE: readonly never[] = [];

/**
 * One allocation while a declaration is decided: what is approved on it, starting from what earlier declarations used.
 * A file holds few debits per allocation, so one short linked list beats maps here.
 */
export class RunningAllocation {
  readonly facts: AllocationFacts;
  readonly #before: AllocationUsage | undefined;
  #volume: number;
  #cents: Cents;
  #debits: DebitHere | null = null;
  #openBefore: readonly OpenDebit[];
  /** Volume taken back by credits of this file, per month; most files have none. */
  #credited: Map<PlainDate, number> | null = null;

  constructor(facts: AllocationFacts, before: AllocationUsage | undefined) {
    this.facts = facts;
    this.#before = before;
    this.#volume = before?.volume ?? 0;
    this.#cents = before?.amountCents ?? ZERO_CENTS;
    this.#openBefore = before?.openDebits ?? NONE;
  }

  usageBefore(month: PlainDate): UsageBefore {
    let inMonth = (this.#before?.months.get(month) ?? 0) - (this.#credited?.get(month) ?? 0);
    for (let debit = this.#debits; debit !== null; debit = debit.next)
      if (debit.month === month) inMonth += debit.volume;
    return { volume: this.#volume, amountCents: this.#cents, periodVolume: inMonth };
  }

  /** The approved debit that must be credited before this one may be declared (TR389). */
  earlierDebit(line: ClaimLine, month: PlainDate): EarlierDebit | null {
    for (let debit = this.#debits; debit !== null; debit = debit.next)
      if (bars(debit, line, month)) return earlier(debit);
    for (const debit of this.#openBefore) if (bars(debit, line, month)) return earlier(debit);
    return null;
  }

  approveDebit(
    { reference, productCategory, productCode, amountCents, volume, unit }: ClaimLine,
    month: PlainDate,
  ): void {
    const measured = measuredVolume(volume, unit);
    this.#volume += measured;
    this.#cents = (this.#cents + amountCents) as Cents;
    const next = this.#debits;
    this.#debits = { month, productCategory, productCode, reference, volume: measured, amountCents, next };
  }

  /** Takes back a debit of an earlier declaration; the credit has the same content (IV091). */
  approveCredit(credit: ClaimLine, month: PlainDate): void {
    const measured = measuredVolume(credit.volume, credit.unit);
    this.#volume -= measured;
    this.#cents = (this.#cents - credit.amountCents) as Cents;
    this.#credited ??= new Map();
    this.#credited.set(month, (this.#credited.get(month) ?? 0) + measured);
    this.#openBefore = this.#openBefore.filter((debit) => debit.reference !== credit.previousReference);
  }
}

const bars = (debit: OpenDebit, line: ClaimLine, month: PlainDate): boolean =>
  debit.month === month && debit.productCode === line.productCode && debit.productCategory === line.productCategory;

const earlier = ({ reference, volume, amountCents }: OpenDebit): EarlierDebit => ({ reference, volume, amountCents });
