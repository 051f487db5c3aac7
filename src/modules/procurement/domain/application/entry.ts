import type { Moment } from '../decide.ts';
import type { Instant, RunKey } from '../procedure-event.ts';
import { findWalk, hasClosed, presentPhase } from '../walk.ts';
import { openDoor } from './hand-in.ts';

/** Whether a provider can begin to take part now, and otherwise when it can; `run` is null where one enters on any day. */
export type Entry =
  | { readonly is: 'open'; readonly run: RunKey | null; readonly closesAt: Instant | null }
  /** `from`: the earliest moment, as far as one is stated; the purchaser still has to open the door. */
  | { readonly is: 'not-yet'; readonly from: Instant | null }
  /** This round is shut; where one enters at moments in each year a next one follows. */
  | { readonly is: 'next-round' }
  | { readonly is: 'over' };

/** Where the door for new applicants stands. A later phase that is for who was selected is no door. Pure. */
export function entryOf(moment: Moment): Entry {
  const { kind, state, now } = moment;
  if (state.stopped) return { is: 'over' };
  const firstDoor = [...kind.phases, ...kind.runPhases].find(({ receives }) => receives !== undefined)?.key;
  const runs = kind.runIs === 'round' ? state.runs.map(({ key }) => key) : [null];
  for (const run of runs) {
    const door = openDoor(moment, run);
    if (door && door.phase === firstDoor) return { is: 'open', run, closesAt: door.closesAt };
  }
  const last = findWalk(kind, state, runs.at(-1) ?? null);
  const present = last && presentPhase(last);
  const passed = last?.kinds.some(({ key }) => key === firstDoor) && last.phases.some(({ key }) => key === firstDoor);
  if (passed) return kind.entry.kind === 'moments' ? { is: 'next-round' } : { is: 'over' };
  const closesAt = present && !hasClosed(present.begun, now) ? present.begun.closesAt : null;
  return { is: 'not-yet', from: closesAt };
}
