import type { ProcedureKind } from './kind.ts';
import type { Instant } from './procedure-event.ts';
import type { ProcedureState } from './procedure-state.ts';
import { findWalk, hasClosed, type PresentPhase, presentPhase, type Walk } from './walk.ts';

/** The walks of a procedure: its own first, then its runs in the order in which they began. */
export const walksOf = (kind: ProcedureKind, state: ProcedureState): Walk[] =>
  [null, ...state.runs.map(({ key }) => key)].flatMap((run) => findWalk(kind, state, run) ?? []);

/** Where a procedure is: the walks that go on now, with the phase that each is in. */
export function presentPhases(kind: ProcedureKind, state: ProcedureState): (PresentPhase & { readonly walk: Walk })[] {
  const walks = walksOf(kind, state).filter((walk) => !walk.runState?.endedAt);
  const going = walks.filter((walk) => walk.run !== null && walk.phases.length > 0);
  const own = walks.filter((walk) => walk.run === null);
  // Once a round goes on the procedure is where that round is; with continuous enrolment both go on side by side.
  const shown = going.length > 0 && kind.runIs === 'round' ? going : [...own, ...going];
  return shown.flatMap((walk) => {
    const present = presentPhase(walk);
    return present ? [{ ...present, walk }] : [];
  });
}

export type Standing = 'preparing' | 'running' | 'ended' | 'stopped';

/** `ended`: one enters once and that round has ended; where one enters again the procedure goes on. */
export function standingOf(kind: ProcedureKind, state: ProcedureState, announced: boolean): Standing {
  if (state.stopped) return 'stopped';
  if (kind.entry.kind === 'once' && state.runs.length > 0 && state.runs.every(({ endedAt }) => endedAt !== null))
    return 'ended';
  return announced ? 'running' : 'preparing';
}

/** The closing moment that is nearest, of the phases that are going on; one that has passed comes before one to come. */
export function nearestClosing(
  kind: ProcedureKind,
  state: ProcedureState,
  now: Instant,
): { readonly phase: string; readonly at: Instant; readonly passed: boolean } | null {
  if (state.stopped) return null;
  const [first] = presentPhases(kind, state)
    .flatMap((one) =>
      one.begun.closesAt === null
        ? []
        : [{ phase: one.kind.name, at: one.begun.closesAt, passed: hasClosed(one.begun, now) }],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return first ?? null;
}
