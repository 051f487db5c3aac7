import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type TaskContent = {
  readonly name: string;
  readonly description: string;
  readonly source: string | null;
  readonly endedOn: PlainDate | null;
};

/** Gives the id; undefined when the code is in use in this region. */
export async function insertTask(
  tx: Tx,
  regionId: number,
  code: string,
  task: TaskContent,
): Promise<number | undefined> {
  const made = await tx.maybeOne<{ id: number }>(sql`
    insert into purchase_task (region_id, code, name, description, source, ended_on)
    values (${regionId}, ${code}, ${task.name}, ${task.description}, ${task.source}, ${task.endedOn})
    on conflict (region_id, code) do nothing returning id`);
  return made?.id;
}

/** Gives the number of rows changed: none when somebody else was first. */
export const updateTask = (tx: Tx, id: number, version: number, task: TaskContent): Promise<number> =>
  tx.execute(sql`
    update purchase_task set name = ${task.name}, description = ${task.description}, source = ${task.source},
           ended_on = ${task.endedOn}, row_version = row_version + 1
     where id = ${id} and row_version = ${version}`);

/** Goals that this task serves and that products name together with it: such a pair stays. */
export const pairsInUse = (tx: Tx, taskId: number): Promise<{ readonly goalId: number }[]> =>
  tx.query(sql`select distinct goal_id as "goalId" from product_purpose where purchase_task_id = ${taskId}`);

/** Lets the task serve exactly these goals of its own region; gives how many it serves. */
export async function serveGoals(
  tx: Tx,
  task: { readonly id: number; readonly regionId: number },
  goalIds: readonly number[],
): Promise<number> {
  await tx.execute(sql`
    delete from goal_task where purchase_task_id = ${task.id} and not goal_id = any(${[...goalIds]}::int[])`);
  await tx.execute(sql`
    insert into goal_task (goal_id, purchase_task_id)
    select id, ${task.id} from goal where id = any(${[...goalIds]}::int[]) and region_id = ${task.regionId}
    on conflict do nothing`);
  const { served } = await tx.one<{ served: number }>(sql`
    select count(*)::int as served from goal_task where purchase_task_id = ${task.id}`);
  return served;
}
