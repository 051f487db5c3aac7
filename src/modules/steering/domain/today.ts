/** Facts and answers of the home screen: what must I do, and what changed? Pure; texts are given elsewhere. */
import { monthsIn, percentage, spreadThrough } from '../../../kernel/month-plan.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** A year, with the last month of it that counts (0 to 12). */
export type CountedYear = { readonly year: number; readonly throughMonth: number };

export type ContractPlan = Used & {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly providerName: string;
  readonly fromOn: PlainDate;
  /** The end agreed, or the day on which the contract was terminated early. */
  readonly lastDay: PlainDate;
  readonly terminated: boolean;
  readonly extensionOptions: string | null;
  readonly extensionDecideBy: PlainDate | null;
  readonly productGroup: string;
  readonly budgetCents: bigint;
  readonly limitCents: bigint | null;
  /** Due without a declaration; it counts against budget and limit as approved care does. */
  readonly fixedCents: bigint;
};
export type MoneyOfYear = Used & { readonly year: number };

/** Use in the months counted; claimed = approved + refused. */
export type Used = {
  readonly lines: number;
  readonly refusedLines: number;
  readonly claimedCents: bigint;
  readonly approvedCents: bigint;
  readonly refusedCents: bigint;
  readonly paidCents: bigint;
};
export type DueObligation = {
  readonly id: bigint;
  readonly contractId: number;
  readonly number: string;
  readonly providerName: string;
  readonly title: string;
  readonly text: string;
  readonly dueOn: PlainDate;
};
export type OpenMessage = { readonly id: bigint; readonly providerName: string; readonly receivedOn: PlainDate };
/** Approved declarations that wait for payment, together; due is the first end of a payment term. */
export type UnpaidClaims = { readonly count: number; readonly cents: bigint; readonly firstDueOn: PlainDate };
/** Lines that wait for a decision, together, and when the first of them came. */
export type HeldLines = { readonly count: number; readonly cents: bigint; readonly firstReceivedOn: PlainDate };
/** Payment batches that another person must release. */
export type BatchesToRelease = { readonly count: number; readonly cents: bigint; readonly firstOn: PlainDate };
/** What an administrator looks after: who may do what, and whether mandates can be carried out. */
export type AdministrationFacts = {
  readonly people: number;
  readonly peopleWithoutRole: number;
  readonly mandates: number;
  readonly mandatesWithoutStaffing: number;
};
export type ClaimToRepair = {
  readonly id: bigint;
  readonly number: string;
  readonly municipalityName: string;
  readonly refusedLines: number;
  readonly refusedCents: bigint;
  readonly decidedOn: PlainDate;
};
/** The last month that has ended and that one's usual municipalities have not been declared for yet. */
export type UndeclaredMonth = { readonly month: PlainDate; readonly municipalityNames: readonly string[] };
export type ChangeFacts = {
  readonly kind: 'contract-event' | 'claim' | 'incident' | 'signal';
  readonly at: Date;
  readonly about: string;
  readonly what: string;
  readonly id: bigint;
  readonly lines: number | null;
  readonly cents: bigint | null;
};

export type GroupUse = {
  readonly productGroup: string;
  readonly percentage: number;
  readonly planPercentage: number;
  readonly approvedCents: bigint;
  readonly budgetCents: bigint;
};

/** Part of a year's budget that lies in the months counted, spread evenly over the months of the contract. */
export function plannedSoFar(contract: ContractPlan, plan: CountedYear): bigint {
  const months = monthsIn({ from: contract.fromOn, through: contract.lastDay }, plan.year);
  return spreadThrough(contract.budgetCents, months, plan.throughMonth);
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/** Use against plan per product group, who runs most ahead first. */
export function groupUtilisation(contracts: readonly ContractPlan[], plan: CountedYear): GroupUse[] {
  return [...Map.groupBy(contracts, (contract) => contract.productGroup)]
    .map(([productGroup, own]) => {
      const budgetCents = sum(own.map((one) => one.budgetCents));
      const approvedCents = sum(own.map((one) => one.approvedCents + one.fixedCents));
      return {
        productGroup,
        percentage: percentage(approvedCents, budgetCents),
        planPercentage: percentage(sum(own.map((one) => plannedSoFar(one, plan))), budgetCents),
        approvedCents,
        budgetCents,
      };
    })
    .sort(
      (a, b) =>
        b.percentage - b.planPercentage - (a.percentage - a.planPercentage) ||
        a.productGroup.localeCompare(b.productGroup, 'nl'),
    );
}

/** The use of all contracts together. Undefined when nothing was declared. */
export function moneyOf(contracts: readonly ContractPlan[], year: number): MoneyOfYear | undefined {
  const add = (pick: (one: ContractPlan) => bigint) => sum(contracts.map(pick));
  const lines = contracts.reduce((total, one) => total + one.lines, 0);
  if (lines === 0) return undefined;
  return {
    year,
    lines,
    refusedLines: contracts.reduce((total, one) => total + one.refusedLines, 0),
    claimedCents: add((one) => one.claimedCents),
    approvedCents: add((one) => one.approvedCents),
    refusedCents: add((one) => one.refusedCents),
    paidCents: add((one) => one.paidCents),
  };
}

/** Budget, plan so far and approved (with what is due without a declaration) of all contracts together. */
export function totals(contracts: readonly ContractPlan[], plan: CountedYear) {
  return {
    budgetCents: sum(contracts.map((one) => one.budgetCents)),
    plannedCents: sum(contracts.map((one) => plannedSoFar(one, plan))),
    approvedCents: sum(contracts.map((one) => one.approvedCents + one.fixedCents)),
  };
}

/**
 * Where the year ends when the rest goes as it went: approved divided by the part of the plan that has passed, rounded
 * half up to the cent. Undefined while no part has passed.
 */
export function forecastCents(total: {
  readonly budgetCents: bigint;
  readonly plannedCents: bigint;
  readonly approvedCents: bigint;
}): bigint | undefined {
  if (total.plannedCents <= 0n) return undefined;
  return (total.approvedCents * total.budgetCents * 2n + total.plannedCents) / (total.plannedCents * 2n);
}
