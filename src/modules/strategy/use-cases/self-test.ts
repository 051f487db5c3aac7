/** The seven habits: answered on a day, scored, and beside the times before. */
import { holdsBsn } from '../../../kernel/bsn.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Answered, scoreSelfTest, unknownPoints } from '../domain/self-test.ts';
import { HABITS } from '../library/index.ts';
import { insertSelfTest, listSelfTests, type StoredSelfTest } from '../storage/self-tests.ts';
import { type Author, holdStrategy, type NotYours, type StrategyUnknown } from './open-strategy.ts';

export type SelfTestRefusal =
  | StrategyUnknown
  | NotYours
  | { readonly code: 'strategy.point-unknown' }
  | { readonly code: 'strategy.no-answers' }
  | { readonly code: 'strategy.text-holds-bsn' };

export type ScoredSelfTest = StoredSelfTest & ReturnType<typeof scoreSelfTest>;

/** All tests of the region, oldest first, each with its score. */
export const scoredSelfTests = async (tx: Tx, regionId: number): Promise<ScoredSelfTest[]> =>
  (await listSelfTests(tx, regionId)).map((one) => ({ ...one, ...scoreSelfTest(HABITS, one.answers) }));

export async function keepSelfTest(
  tx: Tx,
  by: Author,
  strategyId: number,
  { answers, note }: { readonly answers: Answered; readonly note: string },
): Promise<Result<undefined, SelfTestRefusal>> {
  const held = await holdStrategy(tx, by, strategyId);
  if (!held.ok) return held;
  if (Object.keys(answers).length === 0) return no({ code: 'strategy.no-answers' });
  if (unknownPoints(HABITS, answers).length > 0) return no({ code: 'strategy.point-unknown' });
  if (holdsBsn([note, ...Object.values(answers).map((one) => one.note)].join(' ')))
    return no({ code: 'strategy.text-holds-bsn' });
  await insertSelfTest(tx, { strategyId, onDay: by.today, answers, note, personId: by.personId });
  return yes(undefined);
}
