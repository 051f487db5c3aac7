import { latest, type PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { mayOpen } from '../domain/secret-residence.ts';
import {
  type AllocationHead,
  type AllocationKey,
  type AllocationThread,
  type AllocationVersion,
  findAllocation,
  findThread,
  listUsage,
  listVersions,
  type UsageMonth,
} from '../storage/allocation-detail.ts';

/** Everything one screen tells about an allocation. */
export type OpenedAllocation = {
  readonly head: AllocationHead;
  /** The one that counts first. */
  readonly versions: readonly [AllocationVersion, ...AllocationVersion[]];
  readonly usage: readonly UsageMonth[];
  readonly thread: AllocationThread | undefined;
};

type Unknown = { readonly code: 'allocations.allocation-unknown' };

/** Opens an allocation of the actor's scope; what may not be opened is answered as if it does not exist. */
export async function gatherAllocation(
  tx: Tx,
  who: { readonly role: string; readonly municipalityIds: readonly number[] },
  key: AllocationKey,
  today: PlainDate,
): Promise<Result<OpenedAllocation, Unknown>> {
  const head = await findAllocation(tx, key);
  if (!head || !mayOpen(head, who)) return no({ code: 'allocations.allocation-unknown' });
  const [current, ...earlier] = await listVersions(tx, head.id);
  if (!current) return no({ code: 'allocations.allocation-unknown' });
  const usage = await listUsage(tx, head.id);
  const lastDay = current.throughOn !== null && current.throughOn < today ? current.throughOn : today;
  const onDay = latest(lastDay, current.fromOn);
  const { productId } = current;
  const thread =
    productId === null ? undefined : await findThread(tx, { productId, providerId: head.providerId, onDay });
  return yes({ head, versions: [current, ...earlier], usage, thread });
}
