import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';
import { standingPayments } from './standing-payment.ts';

/** The day on which a declaration was paid, or null when it was not yet, or when its payment came back. */
export async function findPaidOn(tx: Tx, claimId: bigint): Promise<PlainDate | null> {
  const { day } = await tx.one<{ day: PlainDate | null }>(
    sql`select max(t.occurred_on) as day from ${standingPayments(sql`${claimId}`)}`,
  );
  return day;
}
