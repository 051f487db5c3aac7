import { type Cents, ZERO_CENTS } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts, ClaimLine, EarlierDebit, UsageBefore } from './facts.ts';
import type { CareMonth } from './line-case.ts';
import { calendarMonth, monthIndex, productPeriodIn } from './product-period.ts';
import { measuredVolume, timesInAllocation } from './volume.ts';
import type { AllocationUsage, OpenDebit } from './world.ts';

/** An approved debit of this file, linked to the one before it on the same allocation. */
type DebitHere = Omit<OpenDebit, 'month'> & { readonly month: number; readonly next: DebitHere | null };

const NONE: readonly never[] = [];

/**
 * One allocation while a declaration is decided: what is approved on it, starting from what earlier declarations used.
 * A file holds few debits per allocation, so one short linked list beats maps here; months are compared as numbers.
 */
export class RunningAllocation {
  readonly facts: AllocationFacts;
  readonly #before: AllocationUsage | undefined;
  /** How often the allocated volume may be used in all. */
  readonly #times: number | null;
  #volume: number;
  #cents: Cents;
  #debits: DebitHere | null = null;
  /** A bit for each month with debits of this file, months 32 apart sharing one: without it the list is not walked. */
  #monthsHere = 0;
  #openBefore: readonly OpenDebit[];
  /** Volume taken back by credits of this file, per month; most files have none. */
  #credited: Map<PlainDate, number> | null = null;

  constructor(facts: AllocationFacts, before: AllocationUsage | undefined) {
    this.facts = facts;
    this.#before = before;
    this.#volume = before?.volume ?? 0;
    this.#cents = before?.amountCents ?? ZERO_CENTS;
    this.#openBefore = before?.openDebits ?? NONE;
    this.#times = facts.frequency === null ? null : timesInAllocation(facts.frequency, facts);
  }

  /** The care month of a line on this allocation. */
  careMonth(line: ClaimLine): CareMonth {
    const month = calendarMonth(line.period.from);
    return { month, shared: productPeriodIn(month, this.facts), timesInAllocation: this.#times };
  }

  /** @param month first day of the calendar month */
  usageBefore(month: PlainDate): UsageBefore {
    let inMonth = this.#before === undefined ? 0 : (this.#before.months.get(month) ?? 0);
    if (this.#credited !== null) inMonth -= this.#credited.get(month) ?? 0;
    const index = monthIndex(month);
    if (this.#hasDebitsIn(index))
      for (let debit = this.#debits; debit !== null; debit = debit.next)
        if (debit.month === index) inMonth += debit.volume;
    return { volume: this.#volume, amountCents: this.#cents, periodVolume: inMonth };
  }

  /** The approved debit that must be credited before this one may be declared (TR389). */
  earlierDebit(line: ClaimLine, month: PlainDate): EarlierDebit | null {
    const index = monthIndex(month);
    if (this.#hasDebitsIn(index))
      for (let debit = this.#debits; debit !== null; debit = debit.next)
        if (debit.month === index && sameProduct(debit, line)) return earlier(debit);
    for (const debit of this.#openBefore) if (debit.month === month && sameProduct(debit, line)) return earlier(debit);
    return null;
  }

  approveDebit(
    { reference, productCategory, productCode, amountCents, volume, unit }: ClaimLine,
    month: PlainDate,
  ): void {
    const measured = measuredVolume(volume, unit);
    const index = monthIndex(month);
    this.#volume += measured;
    this.#cents = (this.#cents + amountCents) as Cents;
    const next = this.#debits;
    this.#monthsHere |= 1 << index;
    this.#debits = { month: index, productCategory, productCode, reference, volume: measured, amountCents, next };
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

  /** False: certainly none. A shift counts the last five bits of the number only. */
  #hasDebitsIn(index: number): boolean {
    return (this.#monthsHere & (1 << index)) !== 0;
  }
}

const sameProduct = (debit: Pick<OpenDebit, 'productCategory' | 'productCode'>, line: ClaimLine): boolean =>
  debit.productCode === line.productCode && debit.productCategory === line.productCategory;

const earlier = ({ reference, volume, amountCents }: EarlierDebit): EarlierDebit => ({
  reference,
  volume,
  amountCents,
});
