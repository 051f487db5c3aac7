import { type Cents, ZERO_CENTS } from '../../../kernel/money.ts';
import { firstDayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts';
import type { LineResult } from '../domain/batch.ts';
import type { ClaimLine } from '../domain/facts.ts';
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

/** Adds up decided lines for the books: one entry per product and month, and per allocation and month. */
export class Tally {
  readonly #products = new Map<string, ProductMonthTotal>();
  #allocations = new Map<string, AllocationMonthTotal[]>();

  add(line: ClaimLine, result: LineResult, product: ContractedProduct | undefined): void {
    const month = firstDayOfMonth(line.period.from);
    const sign = line.sign === 'D' ? 1n : -1n;
    const approved = (sign * result.approvedCents) as Cents;
    const { verdict } = result;
    const taken = (verdict === 'refused' ? 0n : sign * line.amountCents) as Cents;
    if (product) {
      const total = this.#product(product, month);
      total.lines += 1;
      total.refusedLines += verdict === 'refused' ? 1 : 0;
      total.claimedCents = (total.claimedCents + sign * line.amountCents) as Cents;
      total.approvedCents = (total.approvedCents + approved) as Cents;
      total.heldCents = (total.heldCents + (taken - approved)) as Cents;
      if (verdict === 'approved') total.approvedVolume += sign * BigInt(line.volume);
    }
    if (verdict !== 'refused' && result.allocationId !== null) {
      const total = this.#allocation(result.allocationId, month);
      total.approvedVolume += sign * BigInt(measuredVolume(line.volume, line.unit));
      total.approvedCents = (total.approvedCents + taken) as Cents;
    }
  }

  products(): ProductMonthTotal[] {
    return [...this.#products.values()];
  }

  /** What was approved per allocation and month since it was last taken, so that it need not be held to the end. */
  takeAllocations(): AllocationMonthTotal[] {
    const taken = [...this.#allocations.values()].flat();
    this.#allocations = new Map();
    return taken;
  }

  #product({ contractId, productId }: ContractedProduct, month: PlainDate): ProductMonthTotal {
    const key = `${contractId}|${productId}|${month}`;
    let total = this.#products.get(key);
    if (!total) {
      total = {
        contractId,
        productId,
        month,
        lines: 0,
        refusedLines: 0,
        claimedCents: ZERO_CENTS,
        approvedCents: ZERO_CENTS,
        heldCents: ZERO_CENTS,
        approvedVolume: 0n,
      };
      this.#products.set(key, total);
    }
    return total;
  }

  #allocation(allocationId: string, month: PlainDate): AllocationMonthTotal {
    let months = this.#allocations.get(allocationId);
    if (months === undefined) {
      months = [];
      this.#allocations.set(allocationId, months);
    }
    for (const known of months) if (known.month === month) return known;
    const total = { allocationId: BigInt(allocationId), month, approvedVolume: 0n, approvedCents: ZERO_CENTS };
    months.push(total);
    return total;
  }
}
