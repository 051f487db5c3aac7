import type { PlainDate } from '../../../kernel/plain-date.ts';
import { stagedCopy, type Tx } from '../../../platform/db/index.ts';
import type { Entry } from '../domain/entries.ts';

export type Posting = {
  readonly kind: 'claim-decided' | 'payment';
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly claimId: bigint;
  readonly occurredOn: PlainDate;
  readonly entries: readonly Entry[];
};

/**
 * Appends one balanced transaction in the caller's transaction; nothing when there are no entries. The database refuses
 * at commit what does not balance.
 */
export async function post(tx: Tx, posting: Posting): Promise<bigint | undefined> {
  if (posting.entries.length === 0) return undefined;
  const { id } = await tx.one<{ id: bigint }>(
    `insert into ledger_transaction (region_id, provider_id, municipality_id, kind, occurred_on, claim_id)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [posting.regionId, posting.providerId, posting.municipalityId, posting.kind, posting.occurredOn, posting.claimId],
  );
  const writer = await stagedCopy(tx, 'ledger_entry', [
    'transaction_id',
    'seq',
    'account',
    'provider_id',
    'municipality_id',
    'contract_id',
    'product_id',
    'month',
    'debit_cents',
    'credit_cents',
  ]);
  let seq = 0;
  for (const entry of posting.entries) {
    seq += 1;
    await writer.row([
      id,
      seq,
      entry.account,
      posting.providerId,
      posting.municipalityId,
      entry.contractId,
      entry.productId,
      entry.month,
      entry.debitCents,
      entry.creditCents,
    ]);
  }
  await writer.end();
  return id;
}
