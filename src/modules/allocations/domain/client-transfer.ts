import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

/** Where the move of one young person stands; it follows from what was planned and from the allocation at the other provider. */
export type TransferState = 'to-plan' | 'planned' | 'arranged';

export const transferState = (one: {
  readonly toProviderId: number | null;
  readonly arranged: boolean;
}): TransferState => (one.arranged ? 'arranged' : one.toProviderId === null ? 'to-plan' : 'planned');

export type TransferRefusal =
  | { readonly code: 'allocations.transfer-to-the-same' }
  | { readonly code: 'allocations.transfer-before-today' }
  | { readonly code: 'allocations.transfer-after-allocation' }
  | { readonly code: 'allocations.transfer-not-for-you' };

/** May somebody say that a young person moves to another provider on a day? Access to care is the municipality's. */
export function decideTransfer(
  allocation: {
    readonly municipalityId: number;
    readonly providerId: number;
    readonly throughOn: PlainDate | null;
  },
  asked: { readonly toProviderId: number; readonly onDay: PlainDate },
  by: { readonly organisationId: number; readonly today: PlainDate },
): Result<undefined, TransferRefusal> {
  if (by.organisationId !== allocation.municipalityId) return no({ code: 'allocations.transfer-not-for-you' });
  if (asked.toProviderId === allocation.providerId) return no({ code: 'allocations.transfer-to-the-same' });
  if (asked.onDay < by.today) return no({ code: 'allocations.transfer-before-today' });
  if (allocation.throughOn !== null && asked.onDay > allocation.throughOn)
    return no({ code: 'allocations.transfer-after-allocation' });
  return yes(undefined);
}
