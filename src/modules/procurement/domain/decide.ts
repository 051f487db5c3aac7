import { addDays, plainDate } from '../../../kernel/plain-date.ts';
import { no, type Refusal, type Result, yes } from '../../../kernel/result.ts';
import { addWorkingDays, type WorkingCalendar } from '../../../kernel/working-days.ts';
import { isDecided } from './decided.ts';
import type { Act, Actor, ProcedureKind, Term } from './kind.ts';
import type { Instant, ProcedureEvent, RunKey } from './procedure-event.ts';
import type { ProcedureState } from './procedure-state.ts';
import { findWalk, hasClosed, nextPhases, presentPhase, type Walk } from './walk.ts';

/** Where and when a procedure is asked to do something. `now` is the clock of the server. */
export type Moment = {
  readonly kind: ProcedureKind;
  readonly state: ProcedureState;
  readonly now: Instant;
  readonly personId: number | null;
};

/** Codes of the refusals below; each has its Dutch sentence in `http/refusals.nl.ts`. */
export type ProcedureRefusal = Refusal & {
  readonly code:
    | 'procurement.stopped'
    | 'procurement.no-go'
    | 'procurement.no-such-run'
    | 'procurement.run-ended'
    | 'procurement.run-still-going'
    | 'procurement.phase-not-next'
    | 'procurement.phase-still-open'
    | 'procurement.not-opened-yet'
    | 'procurement.objections-open'
    | 'procurement.rests-on-undecided'
    | 'procurement.term-too-short'
    | 'procurement.closing-moment-missing'
    | 'procurement.closing-moment-not-later'
    | 'procurement.run-not-possible'
    | 'procurement.too-late'
    | 'procurement.act-not-now'
    | 'procurement.nothing-to-open'
    | 'procurement.opened-already'
    | 'procurement.not-received';
};

type Decided<Event = ProcedureEvent> = Result<Event, ProcedureRefusal>;

/**
 * Begins the next phase of a walk. Refused while what was received lies unopened, while the present phase must stay open
 * until its closing moment, while an objection waits, before what the phase rests on is decided, or when the phase would last shorter than its least term.
 */
export function beginPhase(
  moment: Moment,
  asked: { readonly run: RunKey | null; readonly phase: string; readonly closesAt: Instant | null },
  calendar: WorkingCalendar,
): Decided {
  const { state, now, personId } = moment;
  const found = walkOf(moment, asked.run);
  if (!found.ok) return found;
  const walk = found.value;
  const next = nextPhases(walk).find((phase) => phase.key === asked.phase);
  if (!next) return no({ code: 'procurement.phase-not-next', phase: asked.phase });
  const left = mayLeave(walk, now);
  if (!left.ok) return left;
  const open = next.restsOn?.find((ground) => !isDecided(state, asked.run, ground));
  if (open) {
    const name = [...moment.kind.phases, ...moment.kind.runPhases].find(({ key }) => key === open.phase)?.name;
    return no({ code: 'procurement.rests-on-undecided', decided: open.decided, phase: name ?? open.phase });
  }
  if (state.go?.go === false) return no({ code: 'procurement.no-go', fallback: state.go.fallback });
  if (next.receives !== undefined && asked.closesAt === null && walk.run !== null)
    return no({ code: 'procurement.closing-moment-missing', phase: next.key });
  const closing = checkClosing(next.minimumTerm, now, asked.closesAt, calendar);
  if (!closing.ok) return closing;
  return yes({
    at: now,
    personId,
    kind: 'phase-begun',
    run: asked.run,
    phase: asked.phase,
    closesAt: closing.value,
  });
}

/** Moves a closing moment later, with the reason; it is never brought forward, and never after it has passed. */
export function extendPhase(
  moment: Moment,
  asked: { readonly run: RunKey | null; readonly closesAt: Instant; readonly reason: string },
): Decided {
  const found = walkOf(moment, asked.run);
  if (!found.ok) return found;
  const present = presentPhase(found.value);
  if (!present || present.begun.closesAt === null) return no({ code: 'procurement.closing-moment-missing' });
  if (hasClosed(present.begun, moment.now))
    return no({ code: 'procurement.too-late', closedAt: present.begun.closesAt });
  if (asked.closesAt <= present.begun.closesAt)
    return no({ code: 'procurement.closing-moment-not-later', closesAt: present.begun.closesAt });
  const { now, personId } = moment;
  return yes({ at: now, personId, kind: 'phase-extended', phase: present.kind.key, ...asked });
}

/**
 * Begins a round: the procedure has walked through its own phases. Where one enters once there is one round; where there
 * are moments, no more begin in a calendar year than the kind says.
 */
export function beginRound(moment: Moment): Decided {
  const { kind, state, now, personId } = moment;
  const stopped = notStopped(moment);
  if (!stopped.ok) return stopped;
  const own = findWalk(kind, state, null) as Walk;
  const why = whyNoRound(kind, state, now, own);
  if (why) return no({ code: 'procurement.run-not-possible', why, rounds: state.runs.length });
  const left = mayLeave(own, now);
  if (!left.ok) return left;
  return yes({ at: now, personId, kind: 'run-begun', run: `round:${state.runs.length + 1}` });
}

/**
 * Begins the run of one application, where one can enter on any day: what was handed in is treated by itself from then on.
 * Who calls this says that the application is complete; it can no longer be taken back.
 */
export function beginApplicationRun(moment: Moment, applicationId: number): Decided {
  const { kind, state, now, personId } = moment;
  const stopped = notStopped(moment);
  if (!stopped.ok) return stopped;
  const application = state.applications.get(applicationId);
  if (!application) return no({ code: 'procurement.not-received', applicationId });
  const run: RunKey = `application:${applicationId}`;
  if (kind.runIs !== 'application' || state.runs.some((one) => one.key === run))
    return no({ code: 'procurement.run-not-possible', why: 'begun-already', rounds: state.runs.length });
  return yes({ at: now, personId, kind: 'run-begun', run });
}

/** Ends a run that is in its last phase and in which nothing waits. */
export function endRun(moment: Moment, run: RunKey): Decided {
  const found = walkOf(moment, run);
  if (!found.ok) return found;
  const walk = found.value;
  if (!presentPhase(walk) || nextPhases(walk).some((phase) => !phase.optional))
    return no({ code: 'procurement.run-still-going', run });
  const left = mayLeave(walk, moment.now);
  if (!left.ok) return left;
  return yes({ at: moment.now, personId: moment.personId, kind: 'run-ended', run });
}

/**
 * What a provider hands in. Late is decided by the clock of the server: at the closing moment itself the door is shut
 * . Handing in again before that moment replaces what was there.
 */
export function receive(
  moment: Moment,
  asked: { readonly run: RunKey | null; readonly applicationId: number; readonly digest: string },
): Decided {
  const found = walkOf(moment, asked.run);
  if (!found.ok) return found;
  const present = presentPhase(found.value);
  if (!present || present.kind.receives === undefined)
    return no({ code: 'procurement.act-not-now', act: 'hand-in', phase: present?.kind.key ?? null });
  if (hasClosed(present.begun, moment.now))
    return no({ code: 'procurement.too-late', closedAt: present.begun.closesAt, handedInAt: moment.now });
  const { now, personId } = moment;
  return yes({ at: now, personId, kind: 'received', phase: present.kind.key, ...asked });
}

/** Takes back what was handed in, as long as it is not opened. */
export function withdraw(moment: Moment, applicationId: number): Decided {
  const { state, now, personId } = moment;
  const application = state.applications.get(applicationId);
  if (!application) return no({ code: 'procurement.not-received', applicationId });
  const found = walkOf(moment, application.run);
  if (!found.ok) return found;
  const treated = state.runs.some((run) => run.key === `application:${applicationId}`);
  if (treated || found.value.phases.some((phase) => phase.openedAt !== null && application.phases.includes(phase.key)))
    return no({ code: 'procurement.opened-already', applicationId });
  return yes({ at: now, personId, kind: 'withdrawn', applicationId });
}

/** Opens what was received in the present phase of a round, all at once and not before the closing moment. */
export function openReceived(moment: Moment, run: RunKey): Decided {
  const found = walkOf(moment, run);
  if (!found.ok) return found;
  const present = presentPhase(found.value);
  if (!present || present.kind.receives === undefined) return no({ code: 'procurement.nothing-to-open' });
  if (present.begun.openedAt !== null)
    return no({ code: 'procurement.opened-already', openedAt: present.begun.openedAt });
  if (!hasClosed(present.begun, moment.now))
    return no({ code: 'procurement.phase-still-open', closesAt: present.begun.closesAt });
  return yes({ at: moment.now, personId: moment.personId, kind: 'opened', run, phase: present.kind.key });
}

/** Whether somebody may do an act now, by the phase that a walk is in. */
export function mayAct(moment: Moment, run: RunKey | null, by: Actor, act: Act): Result<true, ProcedureRefusal> {
  const found = walkOf(moment, run);
  if (!found.ok) return found;
  const present = presentPhase(found.value);
  const may = present?.kind.acts.some((one) => one.by === by && one.act === act);
  if (!present || !may) return no({ code: 'procurement.act-not-now', act, by, phase: present?.kind.key ?? null });
  if (hasClosed(present.begun, moment.now) && act === 'ask-questions')
    return no({ code: 'procurement.too-late', closedAt: present.begun.closesAt });
  return yes(true);
}

/** The last day on which a phase may close at the earliest, by its least term: begun on day 0, closed after day n. */
export function earliestClosing(term: Term, begun: Instant, calendar: WorkingCalendar): Instant {
  const day = plainDate(begun.slice(0, 10));
  const last = term.counting === 'calendar' ? addDays(day, term.days) : addWorkingDays(day, term.days, calendar);
  return `${last}T${begun.slice(11)}`;
}

function whyNoRound(
  { entry, runIs }: ProcedureKind,
  { runs }: ProcedureState,
  now: Instant,
  own: Walk,
): 'no-rounds' | 'phases-first' | 'had-its-rounds' | undefined {
  if (runIs !== 'round') return 'no-rounds';
  if (nextPhases(own).some((phase) => !phase.optional)) return 'phases-first';
  const counted = entry.kind === 'moments' ? runs.filter((run) => run.begunAt.startsWith(now.slice(0, 4))) : runs;
  return counted.length < (entry.kind === 'moments' ? entry.perYear : 1) ? undefined : 'had-its-rounds';
}

function checkClosing(
  term: Term | undefined,
  now: Instant,
  closesAt: Instant | null,
  calendar: WorkingCalendar,
): Decided<Instant | null> {
  if (closesAt !== null && closesAt <= now) return no({ code: 'procurement.closing-moment-not-later', closesAt: now });
  if (!term) return yes(closesAt);
  const earliest = earliestClosing(term, now, calendar);
  if (closesAt === null) return yes(earliest);
  if (closesAt < earliest)
    return no({
      code: 'procurement.term-too-short',
      earliest,
      days: term.days,
      counting: term.counting,
      source: term.source,
    });
  return yes(closesAt);
}

function mayLeave(walk: Walk, now: Instant): Result<true, ProcedureRefusal> {
  const present = presentPhase(walk);
  if (!present) return yes(true);
  const { kind, begun } = present;
  if (begun.closesAt !== null && !hasClosed(begun, now))
    return no({ code: 'procurement.phase-still-open', phase: kind.key, closesAt: begun.closesAt });
  if (kind.receives !== undefined && walk.run !== null && begun.openedAt === null)
    return no({ code: 'procurement.not-opened-yet', phase: kind.key });
  if (kind.waitsForObjections && walk.runState && walk.runState.openObjections.length > 0)
    return no({ code: 'procurement.objections-open', objections: walk.runState.openObjections });
  return yes(true);
}

function walkOf(moment: Moment, run: RunKey | null): Result<Walk, ProcedureRefusal> {
  const stopped = notStopped(moment);
  if (!stopped.ok) return stopped;
  const walk = findWalk(moment.kind, moment.state, run);
  if (!walk) return no({ code: 'procurement.no-such-run', run });
  if (walk.runState?.endedAt) return no({ code: 'procurement.run-ended', endedAt: walk.runState.endedAt });
  return yes(walk);
}

function notStopped({ state }: Moment): Result<true, ProcedureRefusal> {
  if (state.stopped) return no({ code: 'procurement.stopped', reason: state.stopped.reason });
  return yes(true);
}
