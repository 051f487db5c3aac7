import type { RestsOn } from './kind.ts';
import type { RunKey } from './procedure-event.ts';
import type { ProcedureState, RunState } from './procedure-state.ts';

/**
 * Whether something was decided about a phase, by what stands in the log. A formula is stated for the procedure; the rest is
 * decided in each run. Pure.
 */
export function isDecided(state: ProcedureState, key: RunKey | null, { decided, phase }: RestsOn): boolean {
  if (decided === 'formula') return state.formulas.includes(phase);
  const run = state.runs.find((one) => one.key === key);
  if (!run) return false;
  switch (decided) {
    case 'tests':
      return run.tested.includes(phase) || !hasApplications(state, run);
    case 'ranking':
      return run.panels.some((panel) => panel.phase === phase && isAgreed(panel));
    case 'award':
      return run.awarded.includes(phase);
  }
}

const isAgreed = ({ revealed, scored, agreed }: RunState['panels'][number]): boolean =>
  revealed && scored.every((id) => agreed.includes(id));

/** A round in which nobody handed in has nothing to test. */
const hasApplications = ({ applications }: ProcedureState, { key }: RunState): boolean =>
  [...applications].some(([id, { run }]) => (run ?? `application:${id}`) === key);
