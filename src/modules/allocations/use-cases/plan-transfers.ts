import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decideTransfers, type TransferRefusal } from '../domain/client-transfer.ts';
import { findContractEnd, findMovingClients, insertTransfers, isProvider } from '../storage/client-transfers.ts';

export type PlanTransfersRefusal =
  | TransferRefusal
  | { readonly code: 'allocations.contract-unknown' }
  | { readonly code: 'allocations.allocation-unknown' }
  | { readonly code: 'allocations.provider-unknown' };

type By = { readonly personId: number; readonly organisationId: number; readonly today: PlainDate };
type Asked = {
  readonly allocationIds: readonly number[];
  readonly toProviderId: number;
  readonly onDay: PlainDate;
  readonly note: string;
};

/**
 * Records to which provider the young people of these allocations move when a contract ends, and when; all or none. Gives the
 * clients, for the access log.
 */
export async function planTransfers(
  tx: Tx,
  by: By,
  contractId: number,
  { allocationIds, ...asked }: Asked,
): Promise<Result<readonly bigint[], PlanTransfersRefusal>> {
  if (!(await findContractEnd(tx, contractId))) return no({ code: 'allocations.contract-unknown' });
  const moving = await findMovingClients(tx, contractId, allocationIds);
  if (moving.length < new Set(allocationIds).size) return no({ code: 'allocations.allocation-unknown' });
  const decided = decideTransfers(moving, asked, by);
  if (!decided.ok) return decided;
  if (!(await isProvider(tx, asked.toProviderId))) return no({ code: 'allocations.provider-unknown' });
  await insertTransfers(tx, { ...asked, allocationIds: moving.map(({ id }) => id), personId: by.personId });
  return yes([...new Set(moving.map(({ clientId }) => clientId))]);
}
