/** Goals that nothing serves: the other side of clauses that serve no goal. Pure. */
import type { Tier } from './goal.ts';
import type { GoalStanding } from './standing.ts';

export type TreeGoal = {
  readonly id: number;
  readonly tier: Tier;
  readonly parentId: number | null;
  readonly ended: boolean;
  readonly tasks: number;
};
const MEASURED: readonly Tier[] = ['ambition', 'goal'];
export type Lack = 'no-task' | 'no-clause';

/**
 * Per goal what it misses on the way to a contract; empty for one that is served. A goal that only gathers others is
 * served by what hangs below it, so only the ends of the tree are looked at. Aims of the law and higher ambitions give
 * direction, and ended goals are over: they miss nothing.
 */
export function lacksOf(goals: readonly TreeGoal[], standing: readonly GoalStanding[]): Map<number, Lack[]> {
  const parents = new Set(goals.filter((one) => !one.ended).map(({ parentId }) => parentId));
  const clauses = new Map(standing.map((one) => [one.goalId, one.clauses.length]));
  const ends = goals.filter((one) => !one.ended && MEASURED.includes(one.tier) && !parents.has(one.id));
  return new Map(
    ends.map((one) => [
      one.id,
      [
        ...(one.tasks === 0 ? (['no-task'] as const) : []),
        ...((clauses.get(one.id) ?? 0) === 0 ? (['no-clause'] as const) : []),
      ],
    ]),
  );
}
