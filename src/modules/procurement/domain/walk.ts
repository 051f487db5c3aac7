import type { PhaseKind, ProcedureKind } from './kind.ts';
import type { Instant, RunKey } from './procedure-event.ts';
import type { BegunPhase, ProcedureState, RunState } from './procedure-state.ts';

/** One of the walks of a procedure: the walk that it makes once, or that of a run; with the phases that lie before it. */
export type Walk = {
  readonly run: RunKey | null;
  readonly kinds: readonly PhaseKind[];
  readonly phases: readonly BegunPhase[];
  readonly runState: RunState | null;
};

/** The walk of a run, or the procedure's own when `run` is null; undefined when there is no such run. */
export function findWalk(kind: ProcedureKind, state: ProcedureState, run: RunKey | null): Walk | undefined {
  if (run === null) return { run, kinds: kind.phases, phases: state.phases, runState: null };
  const runState = state.runs.find((one) => one.key === run);
  return runState && { run, kinds: kind.runPhases, phases: runState.phases, runState };
}

export type PresentPhase = { readonly kind: PhaseKind; readonly begun: BegunPhase };

/** The phase that a walk is in; undefined before the first begins. */
export function presentPhase(walk: Walk): PresentPhase | undefined {
  const begun = walk.phases.at(-1);
  const kind = begun && walk.kinds.find((one) => one.key === begun.key);
  return begun && kind && { kind, begun };
}

/** Phases that can begin now: the next one, and those after it as long as what lies between may be passed over. */
export function nextPhases(walk: Walk): readonly PhaseKind[] {
  const present = presentPhase(walk);
  const rest = walk.kinds.slice(present ? walk.kinds.indexOf(present.kind) + 1 : 0);
  const firstNeeded = rest.findIndex((phase) => !phase.optional);
  return firstNeeded < 0 ? rest : rest.slice(0, firstNeeded + 1);
}

/** Whether the moment at which the phase closes has come; a phase without such a moment never closes by itself. */
export const hasClosed = (begun: BegunPhase, now: Instant): boolean => begun.closesAt !== null && begun.closesAt <= now;
