import { ZERO_CENTS } from '../../kernel/money.ts';
import type { PaidAmount } from '../../modules/ledger/index.ts';
import { recordUtilisation } from '../../modules/steering/index.ts';
import type { Tx } from '../../platform/db/index.ts';

/** The figures of use hear what the bank booked or sent back, in the same transaction. */
export const keepPaid = (tx: Tx, paid: readonly PaidAmount[]): Promise<number> =>
  recordUtilisation(
    tx,
    paid.map((one) => ({
      ...one,
      lines: 0,
      refusedLines: 0,
      claimedCents: ZERO_CENTS,
      approvedCents: ZERO_CENTS,
      refusedCents: ZERO_CENTS,
      heldCents: ZERO_CENTS,
      approvedVolume: 0n,
    })),
  );
