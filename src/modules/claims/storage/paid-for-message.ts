import { type Cents, cents } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** What was paid for the declaration in a message, in cents; undefined while nothing was. */
export async function paidForMessage(tx: Tx, messageId: bigint): Promise<Cents | undefined> {
  const { paid } = await tx.one<{ paid: bigint | null }>(
    `select sum(e.credit_cents - e.debit_cents)::bigint as paid
       from claim c
       join ledger_transaction t on t.claim_id = c.id and t.kind in ('payment', 'payment-returned')
       join ledger_entry e on e.transaction_id = t.id and e.account = 'bank'
      where c.message_id = $1`,
    [messageId],
  );
  return paid === null ? undefined : cents(paid);
}
