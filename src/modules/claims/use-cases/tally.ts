import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { LineResult } from '../domain/batch.ts';
import type { ClaimLine } from '../domain/facts.ts';
import { calendarMonth } from '../domain/product-period.ts';
import { measuredVolume } from '../domain/volume.ts';
import type { ContractedProduct } from './gather-world.ts';

/** Sums of decided lines per contract, product and month of care; amounts are debit minus credit. */
export type ProductMonthTotal = ContractedProduct & {
  readonly month: PlainDate;
  lines: number;
  refusedLines: number;
  claimedCents: Cents;
  approvedCents: Cents;
  /** Waiting for a person. */
  heldCents: Cents;
  approvedVolume: bigint;
};

/**
 * What was approved on an allocation per month of care, measured (hours as minutes). What is held counts along until a person refuses
 * it, so that nothing else takes its place.
 */
export type AllocationMonthTotal = {
  readonly allocationId: bigint;
  readonly month: PlainDate;
  approvedVolume: bigint;
  approvedCents: Cents;
};

/** What is to be recorded of the use of allocations: on top of what stands, or where nothing stands yet. */
type AllocationTotals = {
  readonly first: readonly AllocationMonthTotal[];
  readonly more: readonly AllocationMonthTotal[];
};

/** Sums while lines are added: whole numbers, exact up to 2^53, as the amounts of the message are; big ones are slower to add. */
type ProductMonthSums = ContractedProduct & {
  readonly month: PlainDate;
  lines: number;
  refusedLines: number;
  claimed: number;
  approved: number;
  held: number;
  volume: number;
};
type AllocationMonthSums = { readonly allocationId: string; readonly month: PlainDate; volume: number; cents: number };

/** A month of an allocation: what came since it was last taken, and whether something stands of it then. */
type AllocationMonth = { readonly month: PlainDate; stands: boolean; since: AllocationMonthSums | null };

const NO_MONTHS: ReadonlyMap<PlainDate, unknown> = new Map();

/** Adds up decided lines for the books: one entry per product and month, and per allocation and month. */
export class Tally {
  readonly #products = new Map<string, ProductMonthSums>();
  /** The same, by the product as it was given, so that a line needs no key made. */
  readonly #monthsOf = new Map<ContractedProduct, ProductMonthSums[]>();
  readonly #allocations = new Map<string, AllocationMonth[]>();
  #touched: AllocationMonth[] = [];

  /** @param usedBefore months in which use of the line's allocation was recorded before this declaration */
  add(line: ClaimLine, result: LineResult, product: ContractedProduct | undefined, usedBefore = NO_MONTHS): void {
    const month = calendarMonth(line.period.from).from;
    const sign = line.sign === 'D' ? 1 : -1;
    const { verdict } = result;
    const claimed = sign * Number(line.amountCents);
    const taken = verdict === 'refused' ? 0 : claimed;
    const approved = verdict === 'approved' ? claimed : 0;
    if (product) {
      const total = this.#product(product, month);
      total.lines += 1;
      total.refusedLines += verdict === 'refused' ? 1 : 0;
      total.claimed += claimed;
      total.approved += approved;
      total.held += taken - approved;
      if (verdict === 'approved') total.volume += sign * line.volume;
    }
    if (verdict !== 'refused' && result.allocationId !== null) {
      const total = this.#allocation(result.allocationId, month, usedBefore);
      total.volume += sign * measuredVolume(line.volume, line.unit);
      total.cents += taken;
    }
  }

  products(): ProductMonthTotal[] {
    return [...this.#products.values()].map(({ claimed, approved, held, volume, ...total }) => ({
      ...total,
      claimedCents: cents(claimed),
      approvedCents: cents(approved),
      heldCents: cents(held),
      approvedVolume: BigInt(volume),
    }));
  }

  /** What was approved per allocation and month since it was last taken. */
  takeAllocations(): AllocationTotals {
    const totals = { first: [] as AllocationMonthTotal[], more: [] as AllocationMonthTotal[] };
    for (const touched of this.#touched) {
      if (touched.since !== null) totals[touched.stands ? 'more' : 'first'].push(totalOf(touched.since));
      touched.since = null;
      touched.stands = true;
    }
    this.#touched = [];
    return totals;
  }

  #product(product: ContractedProduct, month: PlainDate): ProductMonthSums {
    let months = this.#monthsOf.get(product);
    if (months === undefined) {
      months = [];
      this.#monthsOf.set(product, months);
    }
    for (const known of months) if (known.month === month) return known;
    const sums = this.#sumsOf(product, month);
    months.push(sums);
    return sums;
  }

  #sumsOf({ contractId, productId }: ContractedProduct, month: PlainDate): ProductMonthSums {
    const key = `${contractId}|${productId}|${month}`;
    let total = this.#products.get(key);
    if (!total) {
      total = {
        contractId,
        productId,
        month,
        lines: 0,
        refusedLines: 0,
        claimed: 0,
        approved: 0,
        held: 0,
        volume: 0,
      };
      this.#products.set(key, total);
    }
    return total;
  }

  #allocation(
    allocationId: string,
    month: PlainDate,
    usedBefore: ReadonlyMap<PlainDate, unknown>,
  ): AllocationMonthSums {
    const known = this.#month(allocationId, month, usedBefore);
    if (known.since !== null) return known.since;
    this.#touched.push(known);
    known.since = { allocationId, month, volume: 0, cents: 0 };
    return known.since;
  }

  #month(allocationId: string, month: PlainDate, usedBefore: ReadonlyMap<PlainDate, unknown>): AllocationMonth {
    let months = this.#allocations.get(allocationId);
    if (months === undefined) {
      months = [];
      this.#allocations.set(allocationId, months);
    }
    for (const known of months) if (known.month === month) return known;
    const added = { month, stands: usedBefore.has(month), since: null };
    months.push(added);
    return added;
  }
}

const totalOf = ({ allocationId, month, volume, cents: amount }: AllocationMonthSums): AllocationMonthTotal => ({
  allocationId: BigInt(allocationId),
  month,
  approvedVolume: BigInt(volume),
  approvedCents: cents(amount),
});
