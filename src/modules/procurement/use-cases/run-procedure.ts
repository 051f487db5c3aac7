import { no, type Result, yes } from '../../../kernel/result.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import { firstBrokenLine } from '../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { loadWorkingDays } from '../../parties/index.ts';
import {
  beginPhase,
  beginRound,
  endRun,
  extendPhase,
  type Moment,
  openReceived,
  type ProcedureRefusal,
} from '../domain/decide.ts';
import type { ProcedureKind } from '../domain/kind.ts';
import type { Instant, ProcedureEvent, RunKey } from '../domain/procedure-event.ts';
import { foldProcedure, type ProcedureState } from '../domain/procedure-state.ts';
import { PROCEDURE_KINDS } from '../kinds/index.ts';
import { appendEvents, loadEvents } from '../storage/procedure-events.ts';
import {
  announce,
  findProcedure,
  insertProcedure,
  lockProcedure,
  type NewProcedure,
  requirementSetsOf,
} from '../storage/procedures.ts';
import { publishSets } from './publish-sets.ts';

/** Who acts, and the clock of the server. */
export type ProcurementActor = {
  readonly personId: number;
  readonly organisationId: number;
  readonly now: Instant;
};

export type RunRefusal =
  | ProcedureRefusal
  | { readonly code: 'procurement.procedure-unknown' }
  | { readonly code: 'procurement.kind-unknown'; readonly kind: string };

/** Makes a procedure of a kind; it begins in no phase yet. */
export async function makeProcedure(
  tx: Tx,
  actor: ProcurementActor,
  made: NewProcedure,
): Promise<Result<number, RunRefusal>> {
  if (!PROCEDURE_KINDS.has(made.kind)) return no({ code: 'procurement.kind-unknown', kind: made.kind });
  const id = await insertProcedure(tx, actor.organisationId, actor.personId, made);
  await appendEvents(tx, id, [
    { kind: 'made', at: actor.now, personId: actor.personId, procedureKind: made.kind, title: made.title },
  ]);
  return yes(id);
}

/** What an act looks at; it gives the events that follow from it, or says why not. */
export type Decide = (moment: Moment) => Result<readonly ProcedureEvent[], ProcedureRefusal>;

/**
 * Lets something happen in a procedure: lock, fold, decide, append. What is decided is in the log or nothing is; two who
 * act at once come one after the other.
 */
export async function actInProcedure(
  tx: Tx,
  actor: Pick<ProcurementActor, 'personId' | 'now'>,
  procedureId: number,
  decide: Decide,
): Promise<Result<ProcedureState, RunRefusal>> {
  if (!(await lockProcedure(tx, procedureId))) return no({ code: 'procurement.procedure-unknown' });
  const events = (await loadEvents(tx, procedureId)).map((line) => line.event);
  if (events.length === 0) return no({ code: 'procurement.procedure-unknown' });
  const before = foldProcedure(events);
  const kind = kindOf(before);
  const decided = decide({ kind, state: before, now: actor.now, personId: actor.personId });
  if (!decided.ok) return decided;
  await appendEvents(tx, procedureId, decided.value);
  if (decided.value.some((event) => invitesProviders(kind, event))) {
    await announce(tx, procedureId, actor.now);
    const sets = await requirementSetsOf(tx, procedureId);
    await publishSets(
      tx,
      sets.map(({ id }) => id),
      actor.now,
    );
  }
  return yes(foldProcedure([...events, ...decided.value]));
}

/** The acts of a purchaser by which a procedure goes on. */
export type Step =
  | {
      readonly step: 'begin-phase';
      readonly run: RunKey | null;
      readonly phase: string;
      readonly closesAt: Instant | null;
    }
  | { readonly step: 'extend'; readonly run: RunKey | null; readonly closesAt: Instant; readonly reason: string }
  | { readonly step: 'begin-round' }
  | { readonly step: 'open'; readonly run: RunKey }
  | { readonly step: 'end-run'; readonly run: RunKey }
  | {
      readonly step: 'decide-go';
      readonly go: boolean;
      readonly conditions: readonly string[];
      readonly fallback: string;
    }
  | { readonly step: 'stop'; readonly reason: string };

/** One step, with its terms counted in the working days of the region. */
export async function takeStep(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  step: Step,
): Promise<Result<ProcedureState, RunRefusal>> {
  const calendar = await calendarOf(tx, procedureId);
  return actInProcedure(tx, actor, procedureId, (moment) => {
    const decided = decideStep(moment, step, calendar);
    return decided.ok ? yes([decided.value]) : decided;
  });
}

/** The working days by which the terms of a procedure are counted: those of its region. */
export async function calendarOf(tx: Tx, procedureId: number): Promise<WorkingCalendar> {
  const regionId = (await findProcedure(tx, procedureId))?.regionId ?? 0;
  return (await loadWorkingDays(tx, [regionId]))(regionId);
}

/** What follows from a step of the purchaser, or why it cannot be taken. */
export function decideStep(
  moment: Moment,
  step: Step,
  calendar: WorkingCalendar,
): Result<ProcedureEvent, ProcedureRefusal> {
  const { now: at, personId, state } = moment;
  switch (step.step) {
    case 'begin-phase':
      return beginPhase(moment, step, calendar);
    case 'extend':
      return extendPhase(moment, { run: step.run, closesAt: step.closesAt, reason: step.reason });
    case 'begin-round':
      return beginRound(moment);
    case 'open':
      return openReceived(moment, step.run);
    case 'end-run':
      return endRun(moment, step.run);
    case 'decide-go':
    case 'stop':
      if (state.stopped) return no({ code: 'procurement.stopped', reason: state.stopped.reason });
      return step.step === 'stop'
        ? yes({ kind: 'stopped', at, personId, reason: step.reason })
        : yes({ kind: 'go-decided', at, personId, go: step.go, conditions: step.conditions, fallback: step.fallback });
  }
}

/** Whether the log of a procedure is whole, and the place of the first line that is not. */
export async function verifyProcedureLog(
  tx: Tx,
  procedureId: number,
): Promise<{ lines: number; broken: number | null }> {
  const log = await loadEvents(tx, procedureId);
  return { lines: log.length, broken: firstBrokenLine(log) ?? null };
}

/** A kind that a stored procedure names is always there: kinds are never taken away. */
export function kindOf(state: ProcedureState): ProcedureKind {
  const kind = PROCEDURE_KINDS.get(state.procedureKind);
  if (!kind) throw new Error(`no kind of procedure ${state.procedureKind}`);
  return kind;
}

const invitesProviders = (kind: ProcedureKind, event: ProcedureEvent): boolean =>
  event.kind === 'phase-begun' &&
  [...kind.phases, ...kind.runPhases]
    .find((phase) => phase.key === event.phase)
    ?.acts.some(({ by }) => by === 'provider' || by === 'applicant') === true;
