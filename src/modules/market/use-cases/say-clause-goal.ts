import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type ClauseKey, listGoals } from '../../goals/index.ts';
import { appendClauseGoal, listRunningClauses } from '../storage/serving.ts';

export type RegionWorker = {
  readonly personId: number;
  readonly organisation: { readonly id: number; readonly kind: string };
  readonly today: PlainDate;
};

/** Records that a clause of running contracts serves a goal and how, or takes that back. */
export async function sayClauseGoal(
  tx: Tx,
  { personId, organisation, today }: RegionWorker,
  said: ClauseKey & { readonly goalId: number; readonly serves: boolean; readonly how: string },
): Promise<
  Result<
    undefined,
    | { readonly code: 'market.not-yours' }
    | { readonly code: 'market.goal-unknown' }
    | { readonly code: 'market.clause-unknown' }
  >
> {
  if (organisation.kind !== 'region') return no({ code: 'market.not-yours' });
  const goals = await listGoals(tx, organisation.id);
  if (!goals.some(({ id }) => id === said.goalId)) return no({ code: 'market.goal-unknown' });
  const running = await listRunningClauses(tx, organisation.id, today);
  const clause = running.find((one) =>
    said.modelKey === null
      ? one.modelKey === null && one.number === said.number && one.title === said.title
      : one.modelKey === said.modelKey,
  );
  if (!clause) return no({ code: 'market.clause-unknown' });
  const own = said.modelKey === null ? { number: said.number, title: said.title } : { number: null, title: null };
  await appendClauseGoal(tx, { regionId: organisation.id, personId }, { ...said, ...own });
  return yes(undefined);
}
