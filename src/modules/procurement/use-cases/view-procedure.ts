import { no, type Result, yes } from '../../../kernel/result.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { loadWorkingDays } from '../../parties/index.ts';
import type { Moment } from '../domain/decide.ts';
import type { ProcedureKind } from '../domain/kind.ts';
import { type PossibleStep, possibleSteps } from '../domain/possible-steps.ts';
import type { Instant } from '../domain/procedure-event.ts';
import { foldProcedure, type ProcedureState } from '../domain/procedure-state.ts';
import { walksOf } from '../domain/standing.ts';
import type { Walk } from '../domain/walk.ts';
import { loadEvents, loadEventsOf } from '../storage/procedure-events.ts';
import {
  findProcedure,
  listProcedures,
  type Numbered,
  type ProcedureProduct,
  type ProcedureRow,
  productsOf,
  requirementSetsOf,
} from '../storage/procedures.ts';
import { kindOf } from './run-procedure.ts';

export type WalkView = { readonly walk: Walk; readonly steps: readonly PossibleStep[] };
export type ProcedureView = {
  readonly row: ProcedureRow;
  readonly kind: ProcedureKind;
  readonly state: ProcedureState;
  readonly walks: readonly WalkView[];
};
export type WholeProcedure = ProcedureView & {
  readonly products: readonly ProcedureProduct[];
  readonly sets: readonly Numbered[];
};

/** The procedures that the scope shows, each where it stands. */
export async function viewProcedures(tx: Tx, now: Instant): Promise<ProcedureView[]> {
  const rows = await listProcedures(tx);
  const calendar = await loadWorkingDays(
    tx,
    rows.map(({ regionId }) => regionId),
  );
  const logs = await loadEventsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const events = logs.get(row.id);
    return events ? [viewOf(row, foldProcedure(events), now, calendar(row.regionId))] : [];
  });
}

export async function viewProcedure(
  tx: Tx,
  id: number,
  now: Instant,
): Promise<Result<WholeProcedure, { readonly code: 'procurement.procedure-unknown' }>> {
  const row = await findProcedure(tx, id);
  const events = (await loadEvents(tx, id)).map((line) => line.event);
  if (!row || events.length === 0) return no({ code: 'procurement.procedure-unknown' });
  return yes({
    ...viewOf(row, foldProcedure(events), now, (await loadWorkingDays(tx, [row.regionId]))(row.regionId)),
    products: await productsOf(tx, id),
    sets: await requirementSetsOf(tx, id),
  });
}

function viewOf(row: ProcedureRow, state: ProcedureState, now: Instant, calendar: WorkingCalendar): ProcedureView {
  const kind = kindOf(state);
  const moment: Moment = { kind, state, now, personId: null };
  const walks = walksOf(kind, state).map((walk) => ({ walk, steps: possibleSteps(moment, walk, calendar) }));
  return { row, kind, state, walks };
}
