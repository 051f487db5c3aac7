import { type Moment, mayAct } from '../decide.ts';
import type { Act, Actor } from '../kind.ts';
import type { RunKey } from '../procedure-event.ts';

/** Runs in which somebody may do an act now; null is the procedure's own walk. Pure. */
export function whereMay(moment: Moment, by: Actor, act: Act): (RunKey | null)[] {
  const walks = [null, ...moment.state.runs.map((run) => run.key)];
  return walks.filter((run) => mayAct(moment, run, by, act).ok);
}

/**
 * Runs in which who sees this moment takes part: those of the applications that its log shows. In the scope of a provider
 * the log shows its own applications only.
 */
export const takesPartIn = ({ state }: Moment): RunKey[] =>
  state.runs
    .map((run) => run.key)
    .filter((key) => [...state.applications].some(([id, { run }]) => run === key || key === `application:${id}`));

/** Whether a provider may ask a question now: in a phase for all providers, or in one for those who take part. */
export const mayAsk = (moment: Moment): boolean =>
  whereMay(moment, 'provider', 'ask-questions').length > 0 ||
  whereMay(moment, 'applicant', 'ask-questions').some((run) => run !== null && takesPartIn(moment).includes(run));
