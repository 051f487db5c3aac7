import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A young person known to a municipality, without name or number. */
export type ClientFacts = { readonly clientId: bigint; readonly bsnHash: Buffer; readonly bornOn: PlainDate };

/**
 * The young people of a municipality with these BSN hashes, in one statement; unknown hashes are simply absent. A
 * provider's scope sees only those who were allocated to it.
 */
export async function loadClientsByBsnHash(
  tx: Tx,
  question: { readonly municipalityId: number; readonly bsnHashes: readonly Buffer[] },
): Promise<ClientFacts[]> {
  const rows = await tx.query<{ id: bigint; bsn_hash: Buffer; born_on: PlainDate }>(
    'select id, bsn_hash, born_on from client where municipality_id = $1 and bsn_hash = any($2::bytea[])',
    [question.municipalityId, [...question.bsnHashes]],
  );
  return rows.map((row) => ({ clientId: row.id, bsnHash: row.bsn_hash, bornOn: row.born_on }));
}
