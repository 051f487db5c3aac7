import type { FundingPart } from '../terms.ts';
import type { FactsColumns } from './columns.ts';
import { type GuaranteePlan, guaranteePlan } from './guarantee.ts';
import { asNumber } from './whole.ts';

/** A guarantee while the year is walked. */
export type RunningGuarantee = {
  readonly contract: number;
  readonly product: number;
  readonly part: FundingPart;
  readonly plan: GuaranteePlan;
  /** What the contract agrees: the guarantee is a share of it. */
  readonly agreed: number;
  used: number;
};

/** The guarantees of a year: one for each product that a contract agrees a budget for, under a part that guarantees it. */
export class YearGuarantees {
  readonly all: readonly RunningGuarantee[];
  readonly #byPair = new Map<number, RunningGuarantee>();
  readonly #products: number;

  constructor(columns: FactsColumns, partOf: (product: number) => FundingPart | null, year: number, months = 12) {
    this.#products = columns.products.length;
    for (const { contractId, product, budgetCents, year: agreedFor } of columns.apart.agreements) {
      if (agreedFor !== year || budgetCents === null) continue;
      const contract = columns.contracts.findIndex(({ id }) => id === contractId);
      const place = columns.products.findIndex(({ key }) => key === product.key);
      const part = partOf(place);
      if (part?.guarantee == null) continue;
      const agreed = asNumber(budgetCents);
      const plan = guaranteePlan(part.guarantee, agreed, months);
      this.#byPair.set(contract * this.#products + place, { contract, product: place, part, plan, agreed, used: 0 });
    }
    this.all = [...this.#byPair].sort(([a], [b]) => a - b).map(([, running]) => running);
  }

  of(contract: number, product: number): RunningGuarantee | null {
    return this.#byPair.get(contract * this.#products + product) ?? null;
  }
}
