import type { PlainDate } from '../../../kernel/plain-date.ts';
import { stagedCopy, type Tx } from '../../../platform/db/index.ts';
import type { PostingKind } from '../domain/accounts.ts';
import type { Entry } from '../domain/entries.ts';

export type Posting = {
  /** `claim-reviewed`: what was approved of lines that had waited for a person. */
  readonly kind: PostingKind;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly claimId?: bigint | null;
  /** The payment order it belongs to. */
  readonly orderId?: bigint | null;
  readonly occurredOn: PlainDate;
  /** Why, when a person posted it. */
  readonly note?: string;
  readonly entries: readonly Entry[];
};

/**
 * Appends one balanced transaction in the caller's transaction; nothing when there are no entries. The database refuses
 * at commit what does not balance.
 */
export async function post(tx: Tx, posting: Posting): Promise<bigint | undefined> {
  const [id] = await postAll(tx, [posting]);
  return id;
}

/** Appends many transactions with two statements; undefined for a posting without entries. */
export async function postAll(tx: Tx, postings: readonly Posting[]): Promise<(bigint | undefined)[]> {
  const filled = postings.filter(({ entries }) => entries.length > 0);
  if (filled.length === 0) return postings.map(() => undefined);
  const ids = await insertTransactions(tx, filled);
  const writer = await stagedCopy(tx, 'ledger_entry', ENTRY_COLUMNS);
  for (const [at, posting] of filled.entries()) {
    const id = ids[at];
    if (id === undefined) throw new Error('a transaction was not stored');
    for (const [seq, entry] of posting.entries.entries())
      await writer.row([
        id,
        seq + 1,
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
  const idOf = new Map(filled.map((posting, at) => [posting, ids[at]]));
  return postings.map((posting) => idOf.get(posting));
}

const ENTRY_COLUMNS = [
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
];

/** Numbers in the order of the postings. */
async function insertTransactions(tx: Tx, postings: readonly Posting[]): Promise<bigint[]> {
  const rows = await tx.query<{ id: bigint }>(
    `insert into ledger_transaction (region_id, provider_id, municipality_id, kind, occurred_on, claim_id, order_id, note)
     select r, p, m, k, d, c, o, n from unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::date[], $6::bigint[], $7::bigint[], $8::text[])
       with ordinality as u (r, p, m, k, d, c, o, n, at) order by at returning id`,
    [
      postings.map(({ regionId }) => regionId),
      postings.map(({ providerId }) => providerId),
      postings.map(({ municipalityId }) => municipalityId),
      postings.map(({ kind }) => kind),
      postings.map(({ occurredOn }) => occurredOn),
      postings.map(({ claimId }) => claimId ?? null),
      postings.map(({ orderId }) => orderId ?? null),
      postings.map(({ note }) => note ?? null),
    ],
  );
  return rows.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
}
