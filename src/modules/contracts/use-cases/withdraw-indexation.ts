import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { withdrawTariffs } from '../../pricing/index.ts';
import { holdContracts } from '../storage/indexable-tariffs.ts';
import { type IndexationRow, listIndexations, listIndexedLines, loadWithdrawalFacts } from '../storage/indexations.ts';
import { insertWithdrawal, withdrawVersions } from '../storage/write-indexation.ts';
import type { IndexActor } from './apply-indexation.ts';
import type { IndexRefusal } from './index-refusal.ts';

/**
 * Takes an indexation back as a whole: afterwards each day has the tariff that it had before. Refused as soon as care was
 * declared on one of its tariffs, or when later versions build on them.
 */
export async function withdrawIndexation(
  tx: Tx,
  { regionId, personId }: IndexActor,
  id: number,
  reason: string,
): Promise<Result<IndexationRow, IndexRefusal>> {
  const [row] = await listIndexations(tx, id);
  if (row?.regionId !== regionId) return no({ code: 'contracts.indexation-unknown' });
  if (row.withdrawnAt !== null) return no({ code: 'contracts.already-withdrawn' });
  await holdContracts(tx, [...new Set((await listIndexedLines(tx, id)).map(({ contractId }) => contractId))]);
  const facts = await loadWithdrawalFacts(tx, id);
  if (facts.declaredIn !== null) return no({ code: 'contracts.closed-by-declarations', month: facts.declaredIn });
  if (facts.followed > 0) return no({ code: 'contracts.still-followed' });
  await withdrawVersions(tx, id);
  await withdrawTariffs(tx, facts.tariffs);
  await insertWithdrawal(tx, id, personId, reason);
  const [after] = await listIndexations(tx, id);
  return after ? yes(after) : no({ code: 'contracts.indexation-unknown' });
}
