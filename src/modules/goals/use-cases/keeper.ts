import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Goal, listGoals } from '../storage/list-goals.ts';

/** Who keeps the goals of a region, and on which day. */
export type Keeper = {
  readonly personId: number;
  readonly organisation: { readonly id: number; readonly kind: string };
  readonly today: PlainDate;
};
export type NotYours = { readonly code: 'goals.not-yours' };
export type Differs = { readonly code: 'http.version-differs' };
export type GoalUnknown = { readonly code: 'goals.goal-unknown' };

/** The region whose goals these are: only somebody of the region itself keeps them. */
export const ownRegion = ({ organisation }: Keeper): Result<number, NotYours> =>
  organisation.kind === 'region' ? yes(organisation.id) : no({ code: 'goals.not-yours' });

/** A goal of the own region with all others, since where it hangs depends on them. */
export async function findOwnGoal(
  tx: Tx,
  by: Keeper,
  id: number,
): Promise<Result<{ readonly goal: Goal; readonly all: readonly Goal[] }, NotYours | GoalUnknown>> {
  const region = ownRegion(by);
  if (!region.ok) return region;
  const all = await listGoals(tx, region.value);
  const goal = all.find((one) => one.id === id);
  return goal ? yes({ goal, all }) : no({ code: 'goals.goal-unknown' });
}

/** The row that was just written: its absence is our own fault. */
export function written<Row extends { readonly id: number }>(rows: readonly Row[], id: number): Row {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`row ${id} was just written and is gone`);
  return row;
}
