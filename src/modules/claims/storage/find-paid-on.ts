import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** The day on which a declaration was paid, or null when it was not yet. */
export async function findPaidOn(tx: Tx, claimId: bigint): Promise<PlainDate | null> {
  const { day } = await tx.one<{ day: PlainDate | null }>(
    `select max(occurred_on) as day from ledger_transaction where claim_id = $1 and kind = 'payment'`,
    [claimId],
  );
  return day;
}
