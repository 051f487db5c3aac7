import type { Tx } from '../../../platform/db/tx.ts';
import { type Shortcoming, shortcomingsOf } from '../domain/concrete.ts';
import { type Lack, lacksOf } from '../domain/orphans.ts';
import type { GoalStanding, Standing } from '../domain/standing.ts';
import { type Goal, listGoals, listPurchaseTasks, type PurchaseTask } from '../storage/list-goals.ts';
import { listHearings, listMeasurements } from '../storage/notes.ts';
import { listPoints } from '../storage/points.ts';
import { regionNamed } from '../storage/region-name.ts';

type Named = { readonly id: number; readonly name: string };
export type TreeGoal = Goal & {
  readonly points: readonly Named[];
  readonly hearings: Awaited<ReturnType<typeof listHearings>>;
  readonly measurements: Awaited<ReturnType<typeof listMeasurements>>;
  readonly standing: GoalStanding | undefined;
  readonly shortcomings: readonly Shortcoming[];
  readonly lacks: readonly Lack[];
};
export type GoalTree = {
  readonly region: Named;
  readonly goals: readonly TreeGoal[];
  readonly tasks: readonly PurchaseTask[];
  readonly standing: Standing;
};

/** The whole tree of aims of a region with what serves each goal, in six set-based statements and the standing. */
export async function gatherTree(tx: Tx, regionId: number, standing: Standing): Promise<GoalTree> {
  const region = await regionNamed(tx, regionId);
  const goals = await listGoals(tx, regionId);
  const tasks = await listPurchaseTasks(tx, regionId);
  const hearings = Map.groupBy(await listHearings(tx, regionId), ({ goalId }) => goalId);
  const measurements = Map.groupBy(await listMeasurements(tx, regionId), ({ goalId }) => goalId);
  const points = await listPoints(tx, regionId);
  const stands = new Map(standing.goals.map((one) => [one.goalId, one]));
  const lacks = lacksOf(
    goals.map((goal) => ({ ...goal, ended: goal.endedOn !== null, tasks: goal.tasks.length })),
    standing.goals,
  );
  return {
    region,
    tasks,
    standing,
    goals: goals.map((goal) => ({
      ...goal,
      points: points.filter(({ goalIds }) => goalIds.includes(goal.id)).map(({ id, title }) => ({ id, name: title })),
      hearings: hearings.get(goal.id) ?? [],
      measurements: measurements.get(goal.id) ?? [],
      standing: stands.get(goal.id),
      shortcomings: goal.endedOn === null ? shortcomingsOf(goal, hearings.get(goal.id)?.length ?? 0) : [],
      lacks: lacks.get(goal.id) ?? [],
    })),
  };
}
