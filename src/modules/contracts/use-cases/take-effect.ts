import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import { withScope } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { JobHandler } from '../../../platform/jobs/index.ts';
import { holdContracts, loadRecords } from '../storage/contract-record.ts';
import { listDueContracts } from '../storage/due-changes.ts';
import { updateContract } from '../storage/write-contract.ts';

/** The nightly job that writes changes whose day has come. */
export const TAKE_EFFECT_JOB = 'house.take-effect';

/**
 * Writes adopted changes whose day has come into their contracts, so that lists and declarations see them too. Reading one
 * contract folds them in by itself: this changes nothing of what it says, and doing it twice is doing it once.
 */
export const takeEffectJob = ({ now }: { readonly now: () => Date }): JobHandler => {
  return async (job) => {
    const today = plainDate(now().toISOString().slice(0, 10));
    const due = await withScope(job.db, job.scope, (tx) => listDueContracts(tx, today));
    const regionIds = [...new Set(due.map(({ regionId }) => regionId))];
    const ids = due.map(({ contractId }) => contractId);
    await withScope(job.db, { ...job.scope, regionIds }, async (tx) => {
      await holdContracts(tx, ids);
      await writeStanding(tx, ids, today);
      await job.finishIn(tx);
    });
  };
};

/** Writes contracts as they hold today; the caller holds them. */
export async function writeStanding(tx: Tx, ids: readonly number[], today: PlainDate): Promise<void> {
  const contracts = await loadRecords(tx, { ids }, today);
  for (const { id, record, version } of contracts) await updateContract(tx, id, { record, version, on: today });
}
