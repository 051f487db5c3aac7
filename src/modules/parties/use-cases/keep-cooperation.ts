import { overlaps } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type CooperationTask,
  endDeviation,
  insertCooperationTask,
  insertDeviation,
  listCooperationTasks,
  type NewDeviation,
  type TaskContent,
  updateCooperationTask,
} from '../storage/cooperation-tasks.ts';
import { listMembers } from '../storage/memberships.ts';
import {
  insertPurchaseScope,
  listPurchaseScope,
  type PurchaseScope,
  type ScopeContent,
  updatePurchaseScope,
} from '../storage/purchase-scope.ts';
import type { Official } from './seat.ts';

type NotYours = { readonly code: 'parties.not-yours' };
type Stale = { readonly code: 'http.version-differs' };
type TaskUnknown = { readonly code: 'parties.task-unknown' };
type Matches = (version: number) => boolean;

/** The cooperation map is the region's: only its own people draw it, for all its members. */
const isOfRegion = (by: Official): boolean => by.organisation.kind === 'region';

async function getTask(tx: Tx, by: Official, id: number): Promise<CooperationTask | undefined> {
  const [task] = await listCooperationTasks(tx, { regionIds: by.regionIds, id, onDay: by.today });
  return task;
}

async function getWritten(tx: Tx, by: Official, id: number): Promise<CooperationTask> {
  const task = await getTask(tx, by, id);
  if (!task) throw new Error(`cooperation task ${id} was just written and is gone`);
  return task;
}

/** Puts a task on the map: who does it, jointly or not, and on what ground. */
export async function addTask(tx: Tx, by: Official, made: TaskContent): Promise<Result<CooperationTask, NotYours>> {
  if (!isOfRegion(by)) return no({ code: 'parties.not-yours' });
  return yes(await getWritten(tx, by, await insertCooperationTask(tx, by.organisation.id, made)));
}

/** Changes a task that is still as the person saw it. */
export async function changeTask(
  tx: Tx,
  by: Official,
  id: number,
  change: Partial<TaskContent>,
  matches: Matches,
): Promise<Result<CooperationTask, NotYours | TaskUnknown | Stale>> {
  if (!isOfRegion(by)) return no({ code: 'parties.not-yours' });
  const task = await getTask(tx, by, id);
  if (!task) return no({ code: 'parties.task-unknown' });
  if (!matches(task.rowVersion)) return no({ code: 'http.version-differs' });
  const changed = await updateCooperationTask(tx, id, task.rowVersion, { ...task, ...change });
  return changed === 0 ? no({ code: 'http.version-differs' }) : yes(await getWritten(tx, by, id));
}

type DeviationRefusal =
  | NotYours
  | TaskUnknown
  | { readonly code: 'parties.deviation-not-agreed' }
  | { readonly code: 'parties.deviation-overlaps' }
  | { readonly code: 'parties.end-before-start' }
  | { readonly code: 'parties.link-not-a-member' };

/** Records how one municipality does a task otherwise: by the region, or by that municipality itself. */
export async function addDeviation(
  tx: Tx,
  by: Official,
  wanted: Omit<NewDeviation, 'regionId'>,
): Promise<Result<CooperationTask, DeviationRefusal>> {
  if (!isOfRegion(by) && by.organisation.id !== wanted.municipalityId) return no({ code: 'parties.not-yours' });
  const task = await getTask(tx, by, wanted.taskId);
  if (!task) return no({ code: 'parties.task-unknown' });
  if (!task.mayDeviate) return no({ code: 'parties.deviation-not-agreed' });
  if (wanted.throughOn !== null && wanted.throughOn < wanted.fromOn) return no({ code: 'parties.end-before-start' });
  const members = await listMembers(tx, task.regionId, wanted.fromOn);
  if (!members.some((member) => member.municipalityId === wanted.municipalityId)) {
    return no({ code: 'parties.link-not-a-member' });
  }
  const clash = task.deviations.some(
    (one) =>
      one.municipalityId === wanted.municipalityId &&
      overlaps(
        { from: one.fromOn, through: one.throughOn ?? undefined },
        { from: wanted.fromOn, through: wanted.throughOn ?? undefined },
      ),
  );
  if (clash) return no({ code: 'parties.deviation-overlaps' });
  await insertDeviation(tx, { ...wanted, regionId: task.regionId });
  return yes(await getWritten(tx, by, task.id));
}

/** A municipality joins the others again after a last day. */
export async function closeDeviation(
  tx: Tx,
  by: Official,
  wanted: { readonly taskId: number; readonly deviationId: number; readonly throughOn: PlainDate },
): Promise<
  Result<
    CooperationTask,
    | NotYours
    | TaskUnknown
    | { readonly code: 'parties.deviation-unknown' }
    | { readonly code: 'parties.end-before-start' }
  >
> {
  const task = await getTask(tx, by, wanted.taskId);
  if (!task) return no({ code: 'parties.task-unknown' });
  const found = task.deviations.find((one) => one.id === wanted.deviationId);
  if (!found) return no({ code: 'parties.deviation-unknown' });
  if (!isOfRegion(by) && by.organisation.id !== found.municipalityId) return no({ code: 'parties.not-yours' });
  if (wanted.throughOn < found.fromOn) return no({ code: 'parties.end-before-start' });
  await endDeviation(tx, found.id, wanted.throughOn);
  return yes(await getWritten(tx, by, task.id));
}

type ScopeUnknown = { readonly code: 'parties.purchase-scope-unknown' };

async function getScope(tx: Tx, by: Official, id: number): Promise<PurchaseScope> {
  const [scope] = await listPurchaseScope(tx, by.regionIds, id);
  if (!scope) throw new Error(`purchase scope ${id} was just written and is gone`);
  return scope;
}

/** Lays down at which level a form of help is bought. */
export async function addPurchaseScope(
  tx: Tx,
  by: Official,
  made: ScopeContent,
): Promise<Result<PurchaseScope, NotYours | { readonly code: 'parties.form-exists' }>> {
  if (!isOfRegion(by)) return no({ code: 'parties.not-yours' });
  const same = (one: PurchaseScope) => one.formOfHelp.toLowerCase() === made.formOfHelp.toLowerCase();
  if ((await listPurchaseScope(tx, by.regionIds)).some(same)) return no({ code: 'parties.form-exists' });
  return yes(await getScope(tx, by, await insertPurchaseScope(tx, by.organisation.id, made)));
}

export async function changePurchaseScope(
  tx: Tx,
  by: Official,
  id: number,
  change: Partial<ScopeContent>,
  matches: Matches,
): Promise<Result<PurchaseScope, NotYours | ScopeUnknown | Stale>> {
  if (!isOfRegion(by)) return no({ code: 'parties.not-yours' });
  const [scope] = await listPurchaseScope(tx, by.regionIds, id);
  if (!scope) return no({ code: 'parties.purchase-scope-unknown' });
  if (!matches(scope.rowVersion)) return no({ code: 'http.version-differs' });
  const changed = await updatePurchaseScope(tx, id, scope.rowVersion, { ...scope, ...change });
  return changed === 0 ? no({ code: 'http.version-differs' }) : yes(await getScope(tx, by, id));
}
