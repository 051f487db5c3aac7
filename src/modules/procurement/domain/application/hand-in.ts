import { no, type Result, yes } from '../../../../kernel/result.ts';
import { type Moment, type ProcedureRefusal, receive } from '../decide.ts';
import type { ProcedureEvent, RunKey } from '../procedure-event.ts';
import { findWalk, hasClosed, nextPhases, presentPhase } from '../walk.ts';

/** The run of an application: its round, or where one enters on any day the run that is its own. */
export const runOf = (application: { readonly id: number; readonly run: RunKey | null }): RunKey =>
  application.run ?? `application:${application.id}`;

/**
 * What follows when an application is handed in now. In a round that is the receipt alone. Where one can enter on any day
 * a first hand-in begins a run of its own, in the phase that receives; it goes on when it is opened.
 */
export function handIn(
  moment: Moment,
  application: { readonly id: number; readonly run: RunKey | null },
  digest: string,
): Result<readonly ProcedureEvent[], ProcedureRefusal> {
  const { kind, state, now: at, personId } = moment;
  const run = runOf(application);
  const asked = { run, applicationId: application.id, digest };
  if (kind.runIs !== 'application' || findWalk(kind, state, run)) {
    const received = receive(moment, asked);
    return received.ok ? yes([received.value]) : received;
  }
  if (state.stopped) return no({ code: 'procurement.stopped', reason: state.stopped.reason });
  const own = findWalk(kind, state, null);
  const [first] = kind.runPhases;
  if (!own || !first?.receives || nextPhases(own).some((phase) => !phase.optional))
    return no({ code: 'procurement.act-not-now', act: 'hand-in', phase: own && (presentPhase(own)?.kind.key ?? null) });
  return yes([
    { kind: 'run-begun', at, personId, run },
    { kind: 'phase-begun', at, personId, run, phase: first.key, closesAt: null },
    { kind: 'received', at, personId, phase: first.key, ...asked },
  ]);
}

/** Opens an application that entered by itself, once it was received; rounds open together (`openReceived`). */
export function openEntered(moment: Moment, run: RunKey): Result<ProcedureEvent, ProcedureRefusal> {
  const { kind, state, now: at, personId } = moment;
  if (state.stopped) return no({ code: 'procurement.stopped', reason: state.stopped.reason });
  const walk = findWalk(kind, state, run);
  const present = walk && presentPhase(walk);
  if (kind.runIs !== 'application' || !present?.kind.receives) return no({ code: 'procurement.nothing-to-open' });
  if (present.begun.openedAt !== null)
    return no({ code: 'procurement.opened-already', openedAt: present.begun.openedAt });
  if (![...state.applications.values()].some((one) => one.run === run))
    return no({ code: 'procurement.nothing-to-open' });
  return yes({ kind: 'opened', at, personId, run, phase: present.kind.key });
}

/** Where somebody who wants in would enter now: the run, and until when; undefined when the door is shut. */
export function openDoor(
  { kind, state, now }: Moment,
  run: RunKey | null,
): { readonly phase: string; readonly closesAt: string | null } | undefined {
  if (state.stopped) return undefined;
  const walk = run === null ? undefined : findWalk(kind, state, run);
  const present = walk && presentPhase(walk);
  if (present) {
    const open =
      present.kind.receives !== undefined && present.begun.openedAt === null && !hasClosed(present.begun, now);
    return open ? { phase: present.kind.key, closesAt: present.begun.closesAt } : undefined;
  }
  const own = findWalk(kind, state, null);
  const [first] = kind.runPhases;
  const ready = own && !nextPhases(own).some((phase) => !phase.optional);
  return kind.runIs === 'application' && ready && first?.receives ? { phase: first.key, closesAt: null } : undefined;
}
