import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PhaseKind, ProcedureKind } from '../domain/kind.ts';
import type { ProcedureState } from '../domain/procedure-state.ts';
import type { OpenPoint } from '../domain/requirements/readiness.ts';
import { PROCEDURE_KINDS } from '../kinds/index.ts';
import { findProcedure } from '../storage/procedures.ts';
import { checkReadiness } from './check-readiness.ts';
import {
  actInProcedure,
  calendarOf,
  decideStep,
  type ProcurementActor,
  type RunRefusal,
  type Step,
} from './run-procedure.ts';

export type StepRefusal =
  | RunRefusal
  | { readonly code: 'procurement.not-yours' }
  | { readonly code: 'procurement.not-ready'; readonly points: readonly OpenPoint[] };

/**
 * A step of the purchaser. Before providers are invited to hand in, or documents are published, what is open is looked up
 * with open points the step needs a reason, and both are in the log.
 */
export async function stepInProcedure(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  step: Step,
  reason: string | null,
): Promise<Result<ProcedureState, StepRefusal>> {
  const row = await findProcedure(tx, procedureId);
  const kind = row && PROCEDURE_KINDS.get(row.kind);
  if (!kind) return no({ code: 'procurement.procedure-unknown' });
  if (row.regionId !== actor.organisationId) return no({ code: 'procurement.not-yours' });
  const phase = step.step === 'begin-phase' ? phaseOf(kind, step.phase) : undefined;
  const points = phase && publishes(phase) ? await checkReadiness(tx, row, kind, actor.now) : [];
  if (points.length > 0 && !reason) return no({ code: 'procurement.not-ready', points });
  const calendar = await calendarOf(tx, procedureId);
  return actInProcedure(tx, actor, procedureId, (moment) => {
    const decided = decideStep(moment, step, calendar);
    if (!decided.ok) return decided;
    if (points.length === 0 || !phase || !reason) return yes([decided.value]);
    const started = { kind: 'started-with-open-points', phase: phase.key, points: points.length, reason } as const;
    return yes([{ ...started, at: actor.now, personId: actor.personId }, decided.value]);
  });
}

const phaseOf = (kind: ProcedureKind, key: string): PhaseKind | undefined =>
  [...kind.phases, ...kind.runPhases].find((phase) => phase.key === key);

/** Documents become what people rely on; not while the market is still consulted on them. */
const publishes = ({ acts }: PhaseKind): boolean =>
  acts.some(({ act }) => act === 'publish-documents') && !acts.some(({ act }) => act === 'hold-consultation');
