import { dutchDay } from '../../../kernel/dutch-day.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { loadWorkingDays } from '../../parties/index.ts';
import { defaultPlan, type PlannedWork } from '../domain/default-plan.ts';
import { type PhaseEnd, phaseEnds } from '../domain/phase-days.ts';
import { type Plan, type PlanItem, planFrom } from '../domain/planning.ts';
import { foldProcedure } from '../domain/procedure-state.ts';
import { PROCEDURE_KINDS } from '../kinds/index.ts';
import { PLAN_LIBRARY } from '../library/index.ts';
import {
  deletePlanItem,
  findPlanItem,
  insertPlanItems,
  listPlanItems,
  municipalitiesOf,
  type PlanItemContent,
  type PlanItemRow,
  updatePlanItem,
} from '../storage/plan-items.ts';
import { loadEvents } from '../storage/procedure-events.ts';
import { findProcedure, type ProcedureRow } from '../storage/procedures.ts';
import { calendarOf, type ProcurementActor } from './run-procedure.ts';

export type PlanRefusal =
  | { readonly code: 'procurement.procedure-unknown' }
  | { readonly code: 'procurement.plan-item-unknown' }
  | { readonly code: 'procurement.plan-item-exists' }
  | { readonly code: 'procurement.plan-not-empty' }
  | { readonly code: 'procurement.plan-circle' }
  | { readonly code: 'procurement.plan-dependency-missing'; readonly key: string }
  | { readonly code: 'procurement.choice-not-of-region' }
  | { readonly code: 'procurement.not-yours' }
  | { readonly code: 'http.version-differs' };

export type PlanView = {
  readonly row: ProcedureRow;
  readonly first: PlainDate;
  /** With the day on which a phase really ended, when the log knows it and nobody wrote another. */
  readonly items: readonly PlanItemRow[];
  readonly plan: Plan;
};

/** The planning of a procedure with its days calculated from its first day; terms are counted in the working days of its region. */
export async function viewPlan(
  tx: Tx,
  procedureId: number,
  { now }: Pick<ProcurementActor, 'now'>,
): Promise<Result<PlanView, PlanRefusal>> {
  const row = await findProcedure(tx, procedureId);
  if (!row) return no({ code: 'procurement.procedure-unknown' });
  const ends = await endsOf(tx, procedureId);
  const items = (await listPlanItems(tx, procedureId)).map((item) => withEnd(item, ends, true));
  const first = row.planFrom ?? dutchDay(row.madeAt);
  const planned = items.map((item) => toPlanItem(withEnd(item, ends, false)));
  return yes({
    row,
    first,
    items,
    plan: planFrom(planned, first, await calendarOf(tx, procedureId), dutchDay(new Date(now))),
  });
}

async function endsOf(tx: Tx, procedureId: number): Promise<ReadonlyMap<string, PhaseEnd>> {
  const events = (await loadEvents(tx, procedureId)).map(({ event }) => event);
  if (events.length === 0) return new Map();
  const state = foldProcedure(events);
  const kind = PROCEDURE_KINDS.get(state.procedureKind);
  return kind ? phaseEnds(kind, state) : new Map();
}

/** A phase ends when the log says so; what closes later ends then, but is not done. */
function withEnd(item: PlanItemRow, ends: ReadonlyMap<string, PhaseEnd>, onlyLeft: boolean): PlanItemRow {
  const end = item.kind === 'phase' && item.doneOn === null ? ends.get(item.key) : undefined;
  return end && (end.left || !onlyLeft) ? { ...item, doneOn: dutchDay(new Date(end.at)) } : item;
}

/** Puts the ready plan of the kind into a planning that is still empty. */
export async function planByDefault(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  wanted: { readonly workPackages: boolean; readonly municipalities: boolean },
): Promise<Result<number, PlanRefusal>> {
  const row = await ownProcedure(tx, actor, procedureId);
  if (!row.ok) return row;
  const kind = PROCEDURE_KINDS.get(row.value.kind);
  if (!kind) return no({ code: 'procurement.procedure-unknown' });
  if ((await listPlanItems(tx, procedureId)).length > 0) return no({ code: 'procurement.plan-not-empty' });
  const members = wanted.municipalities
    ? await municipalitiesOf(tx, actor.organisationId, dutchDay(new Date(actor.now)))
    : [];
  const plan = defaultPlan(kind, PLAN_LIBRARY, {
    contractsFrom: row.value.contractsFrom,
    workPackages: wanted.workPackages,
    municipalityIds: members.map(({ id }) => id),
  });
  await insertPlanItems(tx, procedureId, plan);
  return yes(procedureId);
}

/** Adds an item; gives the number of the procedure. */
export async function addPlanItem(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  made: PlanItemContent & { readonly key: string },
): Promise<Result<number, PlanRefusal>> {
  const row = await ownProcedure(tx, actor, procedureId);
  if (!row.ok) return row;
  const items = await listPlanItems(tx, procedureId);
  if (items.some(({ key }) => key === made.key)) return no({ code: 'procurement.plan-item-exists' });
  const checked = await checkPlan(tx, actor, [...items, made], made);
  if (!checked.ok) return checked;
  await insertPlanItems(tx, procedureId, [toWork(made)]);
  return yes(procedureId);
}

/** Changes an item, on the version that was seen; gives the number of the procedure. */
export async function changePlanItem(
  tx: Tx,
  actor: ProcurementActor,
  id: number,
  change: Partial<PlanItemContent>,
  isVersion: (version: number) => boolean,
): Promise<Result<number, PlanRefusal>> {
  const found = await ownItem(tx, actor, id, isVersion);
  if (!found.ok) return found;
  const to = { ...found.value, ...change };
  const others = (await listPlanItems(tx, to.procedureId)).filter((one) => one.id !== id);
  const checked = await checkPlan(tx, actor, [...others, to], to);
  if (!checked.ok) return checked;
  await updatePlanItem(tx, id, to);
  return yes(to.procedureId);
}

/** Takes an item out of the planning; gives the number of the procedure. */
export async function removePlanItem(
  tx: Tx,
  actor: ProcurementActor,
  id: number,
  isVersion: (version: number) => boolean,
): Promise<Result<number, PlanRefusal>> {
  const found = await ownItem(tx, actor, id, isVersion);
  if (!found.ok) return found;
  await deletePlanItem(tx, found.value);
  return yes(found.value.procedureId);
}

type Keyed = PlanItemContent & { readonly key: string };

/** Only what would leave nothing planned is refused; a term that is too short or a day that is missed is shown. */
async function checkPlan(
  tx: Tx,
  actor: ProcurementActor,
  items: readonly Keyed[],
  { municipalityId }: PlanItemContent,
): Promise<Result<true, PlanRefusal>> {
  const day = dutchDay(new Date(actor.now));
  // Only the region itself plans, so its working days are those of who acts.
  const calendar = await loadWorkingDays(tx, [actor.organisationId]);
  const [fault] = planFrom(items.map(toPlanItem), day, calendar(actor.organisationId)).faults;
  if (fault?.fault === 'circle') return no({ code: 'procurement.plan-circle' });
  if (fault?.fault === 'unknown-dependency')
    return no({ code: 'procurement.plan-dependency-missing', key: fault.after });
  if (municipalityId === null) return yes(true);
  const members = await municipalitiesOf(tx, actor.organisationId, day);
  return members.some(({ id }) => id === municipalityId) ? yes(true) : no({ code: 'procurement.choice-not-of-region' });
}

async function ownProcedure(tx: Tx, actor: ProcurementActor, id: number): Promise<Result<ProcedureRow, PlanRefusal>> {
  const row = await findProcedure(tx, id);
  if (!row) return no({ code: 'procurement.procedure-unknown' });
  return row.regionId === actor.organisationId ? yes(row) : no({ code: 'procurement.not-yours' });
}

async function ownItem(
  tx: Tx,
  actor: ProcurementActor,
  id: number,
  isVersion: (version: number) => boolean,
): Promise<Result<PlanItemRow, PlanRefusal>> {
  const item = await findPlanItem(tx, id);
  if (!item) return no({ code: 'procurement.plan-item-unknown' });
  const own = await ownProcedure(tx, actor, item.procedureId);
  if (!own.ok) return own;
  return isVersion(item.rowVersion) ? yes(item) : no({ code: 'http.version-differs' });
}

type Stored = Keyed & Partial<Pick<PlanItemRow, 'leastDays' | 'leastSource'>>;

const toPlanItem = (item: Stored): PlanItem => ({
  key: item.key,
  name: item.name,
  days: item.days,
  counting: item.counting,
  after: item.after,
  ...(item.leastDays ? { leastDays: item.leastDays } : {}),
  ...(item.leastSource ? { leastSource: item.leastSource } : {}),
  ...(item.notBefore ? { notBefore: item.notBefore } : {}),
  ...(item.endsBy ? { endsBy: item.endsBy } : {}),
  ...(item.doneOn ? { doneOn: item.doneOn } : {}),
});

const toWork = (made: Keyed): PlannedWork => ({
  ...toPlanItem(made),
  kind: made.kind,
  owner: made.owner,
  municipalityId: made.municipalityId,
  note: made.note,
});
