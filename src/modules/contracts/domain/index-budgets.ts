import type { Cents } from '../../../kernel/money.ts';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { isFirstYear, type LeftReason, type PlanQuestion, whyLeft } from './index-plan.ts';

/** An amount for a year and what may be declared of it at most, in cents. */
export type YearAmount = { readonly budgetCents: Cents; readonly limitCents: Cents | null };

/** A task budget of a contract as an indexation must know it: an amount for a year, without a tariff. */
export type IndexableBudget = YearAmount & {
  readonly contractId: number;
  readonly contractFrom: PlainDate;
  readonly contractThrough: PlainDate;
  readonly extendable: boolean;
  readonly productId: number;
  /** What stands for the year of the indexation already. */
  readonly standing: YearAmount | null;
  /** First month in that year in which care was declared on this contract and product. */
  readonly declaredIn: PlainDate | null;
};

export type BudgetLine<Budget extends IndexableBudget> = YearAmount & {
  readonly base: Budget;
  readonly year: number;
  readonly firstYear: boolean;
  readonly pendingExtension: boolean;
};

/** Why a task budget stays as it is; an amount for a year changes on its first day only. */
export type BudgetLeftReason = LeftReason | 'not-first-of-year';

export type BudgetPlan<Budget extends IndexableBudget> = {
  readonly lines: readonly BudgetLine<Budget>[];
  readonly left: readonly { readonly budget: Budget; readonly reason: BudgetLeftReason }[];
};

/**
 * Which task budgets follow from an index: the amount of the year before, raised. An amount that was agreed for the year
 * itself counts as raised already, unless it is still that of the year before. Running it again over what it made gives
 * no lines. `indexed` rounds each amount once.
 */
export function planBudgets<Budget extends IndexableBudget>(
  budgets: readonly Budget[],
  question: Pick<PlanQuestion, 'from' | 'includeExtendable'> & { indexed(amount: Cents, firstYear: boolean): Cents },
): BudgetPlan<Budget> {
  const lines: BudgetLine<Budget>[] = [];
  const left: { budget: Budget; reason: BudgetLeftReason }[] = [];
  for (const base of budgets) {
    const reason = whyBudgetLeft(base, question);
    if (reason) left.push({ budget: base, reason });
    else lines.push(lineOf(base, question));
  }
  return { lines, left };
}

function whyBudgetLeft(
  base: IndexableBudget,
  question: Pick<PlanQuestion, 'from' | 'includeExtendable'>,
): BudgetLeftReason | undefined {
  if (!question.from.endsWith('-01-01')) return 'not-first-of-year';
  if (base.standing !== null && base.standing.budgetCents !== base.budgetCents) return 'has-later-version';
  return whyLeft(base, question);
}

function lineOf<Budget extends IndexableBudget>(
  base: Budget,
  { from, indexed }: { readonly from: PlainDate; indexed(amount: Cents, firstYear: boolean): Cents },
): BudgetLine<Budget> {
  const firstYear = isFirstYear(base.contractFrom, from);
  return {
    base,
    year: yearOf(from),
    budgetCents: indexed(base.budgetCents, firstYear),
    limitCents: base.limitCents === null ? null : indexed(base.limitCents, firstYear),
    firstYear,
    pendingExtension: base.contractThrough < from,
  };
}
