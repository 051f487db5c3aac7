import { type Result, yes } from '../../../../kernel/result.ts';
import { beginApplicationRun, type Moment, type ProcedureRefusal, receive } from '../decide.ts';
import type { ProcedureEvent, RunKey } from '../procedure-event.ts';
import { applyEvent, type ProcedureState } from '../procedure-state.ts';
import { findWalk, hasClosed, presentPhase } from '../walk.ts';

/** An application, with the round it is in; null where one can enter on any day. */
export type Entered = { readonly id: number; readonly run: RunKey | null };

/** The run in which an application is treated: its round, or where one enters on any day the run that is its own. */
export const runOf = ({ id, run }: Entered): RunKey => run ?? `application:${id}`;

/**
 * What follows when an application is handed in now. In a round that is the receipt alone: all are opened together. Where
 * one can enter on any day a complete application begins its own run at once, and is treated by itself.
 */
export function handIn(
  moment: Moment,
  application: Entered,
  digest: string,
): Result<readonly ProcedureEvent[], ProcedureRefusal> {
  const received = receive(moment, { run: application.run, applicationId: application.id, digest });
  if (!received.ok) return received;
  if (application.run !== null) return yes([received.value]);
  const begun = beginApplicationRun({ ...moment, state: applyEvent(moment.state, received.value) }, application.id);
  return begun.ok ? yes([received.value, begun.value]) : begun;
}

/** Where somebody can hand in now: the phase, and until when; undefined when the door is shut. */
export function openDoor(
  { kind, state, now }: Moment,
  run: RunKey | null,
): { readonly phase: string; readonly closesAt: string | null } | undefined {
  if (state.stopped || (run === null && kind.runIs === 'round')) return undefined;
  const walk = findWalk(kind, state, run);
  const present = walk && presentPhase(walk);
  if (!present?.kind.receives || walk?.runState?.endedAt) return undefined;
  if (present.begun.openedAt !== null || hasClosed(present.begun, now)) return undefined;
  return { phase: present.kind.key, closesAt: present.begun.closesAt };
}

/** The door of one application: where one enters on any day it shuts once its own run began, for then it is being tested. */
export const doorOf = (moment: Moment, application: Entered): ReturnType<typeof openDoor> =>
  application.run === null && moment.state.runs.some(({ key }) => key === runOf(application))
    ? undefined
    : openDoor(moment, application.run);

/**
 * The phase of which the contents of an application were opened last: with its round, or at the beginning of its own run;
 * undefined as long as all lies sealed.
 */
export function openedPhase(state: ProcedureState, application: Entered): string | undefined {
  const phases = state.applications.get(application.id)?.phases ?? [];
  const run = state.runs.find((one) => one.key === runOf(application));
  if (application.run === null) return run && phases.at(-1);
  return run?.phases.findLast((phase) => phase.openedAt !== null && phases.includes(phase.key))?.key;
}

/** Whether an application still takes part in what its run opened last: it was received there and not taken back. */
export function stands(state: ProcedureState, application: Entered): boolean {
  const opened = openedPhase(state, application);
  if (opened === undefined || application.run === null) return opened !== undefined;
  const run = state.runs.find((one) => one.key === application.run);
  return run?.phases.findLast((phase) => phase.openedAt !== null)?.key === opened;
}
