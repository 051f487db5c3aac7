import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decideTransfer, type TransferRefusal } from '../domain/client-transfer.ts';
import { insertTransfer, isProvider } from '../storage/client-transfers.ts';
import { gatherAllocation } from './gather-allocation.ts';

export type PlanTransferRefusal =
  | TransferRefusal
  | { readonly code: 'allocations.allocation-unknown' }
  | { readonly code: 'allocations.provider-unknown' };

type Scope = Parameters<typeof gatherAllocation>[1];
type By = { readonly personId: number; readonly organisationId: number; readonly today: PlainDate };

/** Records to which provider the young person of an allocation moves, and when; gives the client, for the access log. */
export async function planTransfer(
  tx: Tx,
  scope: Scope,
  by: By,
  allocationId: number,
  asked: { readonly toProviderId: number; readonly onDay: PlainDate; readonly note: string },
): Promise<Result<bigint, PlanTransferRefusal>> {
  const opened = await gatherAllocation(tx, scope, { id: allocationId }, by.today);
  if (!opened.ok) return no({ code: 'allocations.allocation-unknown' });
  const { head, versions } = opened.value;
  const { throughOn } = versions[0];
  const decided = decideTransfer({ ...head, throughOn }, asked, by);
  if (!decided.ok) return decided;
  if (!(await isProvider(tx, asked.toProviderId))) return no({ code: 'allocations.provider-unknown' });
  const { municipalityId, providerId } = head;
  await insertTransfer(tx, { allocationId: head.id, municipalityId, providerId, ...asked, personId: by.personId });
  return yes(head.clientId);
}
