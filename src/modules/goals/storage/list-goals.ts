import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { GoalContent } from '../domain/goal.ts';
import { goalContent } from './goal-columns.ts';

export type Goal = GoalContent & {
  readonly id: number;
  readonly regionId: number;
  readonly code: string;
  readonly rowVersion: number;
  readonly tasks: readonly { readonly id: number; readonly name: string }[];
};

/** Ambitions and goals of a region with the purchase tasks that serve them; of all regions without one. */
export const listGoals = (tx: Tx, regionId: number | undefined): Promise<Goal[]> =>
  tx.query<Goal>(sql`
    select g.id, g.region_id as "regionId", g.code, ${goalContent}, g.row_version as "rowVersion",
           coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.code)
                       from goal_task l join purchase_task t on t.id = l.purchase_task_id where l.goal_id = g.id),
                    '[]') as tasks
      from goal g where (${regionId ?? null}::int is null or g.region_id = ${regionId ?? null})
     order by g.region_id, g.code`);

export type PurchaseTask = {
  readonly id: number;
  readonly regionId: number;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly source: string | null;
  readonly endedOn: PlainDate | null;
  readonly rowVersion: number;
  readonly goals: readonly { readonly id: number; readonly name: string }[];
};

/** Purchase tasks of a region with the goals they serve. */
export const listPurchaseTasks = (tx: Tx, regionId: number | undefined): Promise<PurchaseTask[]> =>
  tx.query<PurchaseTask>(sql`
    select t.id, t.region_id as "regionId", t.code, t.name, t.description, t.source, t.ended_on as "endedOn",
           t.row_version as "rowVersion",
           coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.code)
                       from goal_task l join goal g on g.id = l.goal_id where l.purchase_task_id = t.id),
                    '[]') as goals
      from purchase_task t where (${regionId ?? null}::int is null or t.region_id = ${regionId ?? null})
     order by t.region_id, t.code`);
