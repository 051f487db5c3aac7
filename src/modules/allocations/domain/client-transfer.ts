import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

/** Where the move of one young person stands; it follows from what was planned and from the allocation at the other provider. */
export type TransferState = 'to-plan' | 'planned' | 'arranged';

export const transferState = (one: {
  readonly toProviderId: number | null;
  readonly arranged: boolean | null;
}): TransferState => (one.arranged ? 'arranged' : one.toProviderId === null ? 'to-plan' : 'planned');

/** Why a move cannot be agreed, and for which allocations (their numbers). */
export type TransferRefusal = {
  readonly code:
    | 'allocations.transfer-to-the-same'
    | 'allocations.transfer-before-today'
    | 'allocations.transfer-after-allocation'
    | 'allocations.transfer-not-for-you';
  readonly numbers: readonly bigint[];
};

type Moving = {
  readonly number: bigint;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly throughOn: PlainDate | null;
};

/**
 * May somebody say that young people move to another provider on a day? Access to care is the municipality's. All of them, or
 * none: the refusal names each allocation that it holds for.
 */
export function decideTransfers(
  allocations: readonly Moving[],
  asked: { readonly toProviderId: number; readonly onDay: PlainDate },
  by: { readonly organisationId: number; readonly today: PlainDate },
): Result<undefined, TransferRefusal> {
  const against = (code: TransferRefusal['code'], holds: (one: Moving) => boolean) => {
    const numbers = allocations.filter(holds).map(({ number }) => number);
    return numbers.length === 0 ? undefined : no({ code, numbers });
  };
  return (
    against('allocations.transfer-not-for-you', (one) => one.municipalityId !== by.organisationId) ??
    against('allocations.transfer-to-the-same', (one) => one.providerId === asked.toProviderId) ??
    against('allocations.transfer-before-today', () => asked.onDay < by.today) ??
    against('allocations.transfer-after-allocation', (one) => one.throughOn !== null && asked.onDay > one.throughOn) ??
    yes(undefined)
  );
}
