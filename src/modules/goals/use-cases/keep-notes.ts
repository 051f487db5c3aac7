import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { appendHearing, appendMeasurement, type Hearing, type Measurement } from '../storage/notes.ts';
import { findOwnGoal, type GoalUnknown, type Keeper, type NotYours } from './keeper.ts';

type Future = { readonly code: 'goals.day-in-future' };

/** Records who was heard about a goal and what was promised. */
export async function recordHearing(
  tx: Tx,
  by: Keeper,
  goalId: number,
  hearing: Hearing,
): Promise<Result<undefined, NotYours | GoalUnknown | Future>> {
  const found = await findOwnGoal(tx, by, goalId);
  if (!found.ok) return found;
  if (hearing.onDay > by.today) return no({ code: 'goals.day-in-future' });
  const { regionId } = found.value.goal;
  await appendHearing(tx, { regionId, goalId, personId: by.personId }, hearing);
  return yes(undefined);
}

/** Records the start situation of a goal, whole or of one product, or a value measured outside this system. */
export async function recordMeasurement(
  tx: Tx,
  by: Keeper,
  goalId: number,
  measured: Measurement,
): Promise<Result<undefined, NotYours | GoalUnknown | Future | { readonly code: 'goals.product-unknown' }>> {
  const found = await findOwnGoal(tx, by, goalId);
  if (!found.ok) return found;
  if (measured.onDay > by.today) return no({ code: 'goals.day-in-future' });
  const { regionId } = found.value.goal;
  const kept = await appendMeasurement(tx, { regionId, goalId, personId: by.personId }, measured);
  return kept === 0 ? no({ code: 'goals.product-unknown' }) : yes(undefined);
}
