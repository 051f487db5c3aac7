import { createHash } from 'node:crypto';
import { type Fraction, formatDecimal } from '../../../kernel/fraction.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { checkSettings, indexTariff, type WorkedOutIndex, workOutIndex } from '../../pricing/index.ts';
import { type BudgetPlan, planBudgets } from '../domain/index-budgets.ts';
import { type IndexPlan, planIndexation } from '../domain/index-plan.ts';
import type { IndexRequest } from '../storage/index-request.ts';
import { listIndexableBudgets, type NamedBudget } from '../storage/indexable-budgets.ts';
import { listIndexableTariffs, type NamedTariff } from '../storage/indexable-tariffs.ts';
import type { IndexRefusal } from './index-refusal.ts';

/** Everything that a preview shows, and that carrying it out will do. */
export type PlannedIndexation = {
  readonly request: IndexRequest;
  readonly regular: WorkedOutIndex;
  /** Without after-calculation, for contracts in their first year. */
  readonly firstYear: WorkedOutIndex;
  readonly plan: IndexPlan<NamedTariff>;
  /** Amounts for a year without a tariff. */
  readonly budgets: BudgetPlan<NamedBudget>;
  /** Of the request and each line: the same plan has the same one. */
  readonly fingerprint: string;
};

/** Works out an indexation for a region; changes nothing. */
export async function planIndex(
  tx: Tx,
  regionId: number,
  request: IndexRequest,
): Promise<Result<PlannedIndexation, IndexRefusal>> {
  const faults = checkSettings(request.index);
  if (faults.length > 0) return no({ code: 'contracts.index-settings-wrong', faults });
  if (request.through !== null && request.through < request.from)
    return no({ code: 'contracts.index-ends-before-start' });
  const tariffs = await listIndexableTariffs(tx, { regionId, ...request });
  const regular = workOutIndex(request.index, { firstYear: false });
  const firstYear = workOutIndex(request.index, { firstYear: true });
  const plan = planIndexation(tariffs, {
    ...request,
    indexed: (tariff, unit, first) =>
      indexTariff(tariff, unit, (first ? firstYear : regular).rounded, request.index.rounding),
  });
  const rounding = { ...request.index.rounding, hourDivisibleBy60: false };
  const budgets = planBudgets(await listIndexableBudgets(tx, { regionId, ...request }), {
    ...request,
    indexed: (amount, first) => indexTariff(amount, '', (first ? firstYear : regular).rounded, rounding),
  });
  return yes({ request, regular, firstYear, plan, budgets, fingerprint: fingerprintOf(request, plan, budgets) });
}

/** A share of one as per cent with four decimals, as the database keeps it. */
export const percentText = (share: Fraction): string =>
  formatDecimal({ numerator: share.numerator * 100n, denominator: share.denominator }, 4);

function fingerprintOf(request: IndexRequest, plan: IndexPlan<NamedTariff>, budgets: BudgetPlan<NamedBudget>): string {
  const lines = plan.lines.map(({ base, through, newCents }) => [base.id, base.through, through, String(newCents)]);
  const amounts = budgets.lines.map(({ base, budgetCents, limitCents }) => [
    base.contractId,
    base.productId,
    ...[base.standing?.budgetCents, budgetCents, limitCents].map((one) => (one ?? null) && String(one)),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([request, lines, amounts]))
    .digest('hex');
}
