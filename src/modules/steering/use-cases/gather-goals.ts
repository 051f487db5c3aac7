import { lastDayOfMonth, plainDateOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { PlanYear } from '../../contracts/api.ts';
import { type GoalEuros, goalEuros } from '../domain/goal-euros.ts';
import { loadGoals } from '../storage/monitors/monitor-facts.ts';
import { loadThreadRows } from '../storage/thread-rows.ts';

export type GoalsOfYear = {
  readonly euros: readonly GoalEuros[];
  readonly indicators: Awaited<ReturnType<typeof loadGoals>>;
};

/** What goals cost so far, as the thread shows it, and how they say that they are measured: two set-based statements. */
export async function gatherGoals(
  tx: Tx,
  of: { readonly regionId: number; readonly municipalityId: number | undefined },
  plan: PlanYear,
): Promise<GoalsOfYear> {
  const rows = await loadThreadRows(tx, { ...plan, municipalityId: of.municipalityId });
  const asOf = lastDayOfMonth(plainDateOf(plan.year, Math.max(1, plan.throughMonth), 1));
  return { euros: goalEuros(rows), indicators: await loadGoals(tx, [of.regionId], asOf) };
}
