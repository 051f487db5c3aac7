import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';

/**
 * Signed files that begin with exactly the bytes that were to be signed. An electronic signature is added behind the text
 * (ISO 32000, incremental update), so that such a file holds the text unchanged; of a scan one must compare oneself.
 */
export const sameStart = async (tx: Tx, contractId: number): Promise<number[]> =>
  (
    await tx.query<{ id: number }>(sql`
      select s.id from signature_event e join contract_document s on s.id = e.document_id
        join signature_round r on r.id = e.round_id join contract_document o on o.id = r.document_id
       where r.contract_id = ${contractId} and e.kind = 'signed' and s.size >= o.size
         and substring(s.content from 1 for o.size) = o.content`)
  ).map(({ id }) => id);
