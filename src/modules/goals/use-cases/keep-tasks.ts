import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { listPurchaseTasks, type PurchaseTask } from '../storage/list-goals.ts';
import { appendChange } from '../storage/notes.ts';
import { insertTask, pairsInUse, serveGoals, type TaskContent, updateTask } from '../storage/write-tasks.ts';
import { type Differs, type Keeper, type NotYours, ownRegion, written } from './keeper.ts';

export type WantedTask = TaskContent & { readonly goalIds: readonly number[] };
export type TaskRefusal =
  | NotYours
  | { readonly code: 'goals.goal-of-another' }
  | { readonly code: 'goals.pair-in-use' }
  | { readonly code: 'goals.code-in-use' };

/** Adds a purchase task with the goals it serves. */
export async function addTask(
  tx: Tx,
  by: Keeper,
  { code, reason, ...wanted }: WantedTask & { readonly code: string; readonly reason: string },
): Promise<Result<PurchaseTask, TaskRefusal>> {
  const region = ownRegion(by);
  if (!region.ok) return region;
  const id = await insertTask(tx, region.value, code, wanted);
  if (id === undefined) return no({ code: 'goals.code-in-use' });
  return keep(tx, by, { id, regionId: region.value }, { before: null, after: wanted, reason });
}

/** Changes a task that is still as the person saw it; a goal that products name together with it stays served. */
export async function changeTask(
  tx: Tx,
  by: Keeper,
  id: number,
  { reason, ...change }: Partial<WantedTask> & { readonly reason: string },
  matches: (version: number) => boolean,
): Promise<Result<PurchaseTask, TaskRefusal | Differs | { readonly code: 'goals.task-unknown' }>> {
  const region = ownRegion(by);
  if (!region.ok) return region;
  const row = (await listPurchaseTasks(tx, region.value)).find((one) => one.id === id);
  if (!row) return no({ code: 'goals.task-unknown' });
  if (!matches(row.rowVersion)) return no({ code: 'http.version-differs' });
  const { name, description, source, endedOn } = row;
  const before: WantedTask = { name, description, source, endedOn, goalIds: row.goals.map((goal) => goal.id) };
  const after = { ...before, ...change };
  if ((await updateTask(tx, id, row.rowVersion, after)) === 0) return no({ code: 'http.version-differs' });
  return keep(tx, by, { id, regionId: region.value }, { before, after, reason });
}

async function keep(
  tx: Tx,
  by: Keeper,
  task: { readonly id: number; readonly regionId: number },
  change: { readonly before: WantedTask | null; readonly after: WantedTask; readonly reason: string },
): Promise<Result<PurchaseTask, { readonly code: 'goals.goal-of-another' } | { readonly code: 'goals.pair-in-use' }>> {
  const { goalIds } = change.after;
  const inUse = change.before === null ? [] : await pairsInUse(tx, task.id);
  if (inUse.some(({ goalId }) => !goalIds.includes(goalId))) return no({ code: 'goals.pair-in-use' });
  if ((await serveGoals(tx, task, goalIds)) < new Set(goalIds).size) return no({ code: 'goals.goal-of-another' });
  await appendChange(tx, { ...task, what: 'purchase_task_id', personId: by.personId }, change);
  return yes(written(await listPurchaseTasks(tx, task.regionId), task.id));
}
