import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { withdrawTariffs } from '../../pricing/index.ts';
import { holdContracts } from '../storage/indexable-tariffs.ts';
import { type IndexationRow, listIndexations, listIndexedLines, loadWithdrawalFacts } from '../storage/indexations.ts';
import { listIndexedBudgets, loadBudgetWithdrawal } from '../storage/indexed-budgets.ts';
import { insertWithdrawal, withdrawVersions } from '../storage/write-indexation.ts';
import { withdrawBudgets } from '../storage/write-indexed-budgets.ts';
import type { IndexActor } from './apply-indexation.ts';
import type { IndexRefusal } from './index-refusal.ts';

/**
 * Takes an indexation back as a whole: afterwards each day has the tariff that it had before. Refused as soon as care was
 * declared on one of its tariffs or task budgets, or when something later builds on them.
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
  const touched = [...(await listIndexedLines(tx, id)), ...(await listIndexedBudgets(tx, id))];
  await holdContracts(tx, [...new Set(touched.map(({ contractId }) => contractId))]);
  const facts = await loadWithdrawalFacts(tx, id);
  const budgets = await loadBudgetWithdrawal(tx, id);
  const month = facts.declaredIn ?? budgets.declaredIn;
  if (month !== null) return no({ code: 'contracts.closed-by-declarations', month });
  if (facts.followed + budgets.followed > 0) return no({ code: 'contracts.still-followed' });
  await withdrawVersions(tx, id);
  await withdrawBudgets(tx, id);
  await withdrawTariffs(tx, facts.tariffs);
  await insertWithdrawal(tx, id, personId, reason);
  const [after] = await listIndexations(tx, id);
  return after ? yes(after) : no({ code: 'contracts.indexation-unknown' });
}
