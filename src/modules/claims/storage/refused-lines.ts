import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { ClaimLine } from '../domain/facts.ts';
import { SENT_LINE_COLUMNS, type SentLineRow, toClaimLine } from './line-row.ts';

/**
 * A refused line as the answer names it: what was sent, for whom, and the rules it broke. A person who refused it may have said why
 * with another code.
 */
export type RefusedLine = {
  readonly line: ClaimLine;
  readonly bsn: string;
  readonly failedMask: number;
  readonly retourcode?: string;
};

/**
 * The refused lines of a declaration in batches, those of one child together, in the order of the file. Reads the BSN of
 * the child as stored, or of the line itself when the child is not known here.
 */
export async function* refusedLines(
  tx: Tx,
  claim: { readonly claimId: bigint; readonly declarationYear: number },
  vault: BsnVault,
): AsyncGenerator<RefusedLine[]> {
  const columns = SENT_LINE_COLUMNS.split(',')
    .map((column) => `l.${column.trim()}`)
    .join(', ');
  type Row = SentLineRow & { failed_rules: bigint; sealed: Buffer; retourcode: string | null };
  const rows = tx.cursor<Row>(
    `select ${columns}, l.failed_rules, coalesce(c.bsn_encrypted, l.bsn_encrypted) as sealed, w.retourcode
       from claim_line l left join client c on c.id = l.client_id
       left join claim_line_review w on w.declaration_year = l.declaration_year and w.claim_id = l.claim_id and w.seq = l.seq
      where l.declaration_year = $1 and l.claim_id = $2 and l.verdict = 'R'
      order by min(l.seq) over (partition by coalesce(c.bsn_encrypted, l.bsn_encrypted)), l.seq`,
    [claim.declarationYear, claim.claimId],
  );
  for await (const batch of rows) {
    yield batch.map((row) => ({
      line: toClaimLine(row),
      bsn: vault.decrypt(row.sealed),
      failedMask: Number(row.failed_rules),
      ...(row.retourcode === null ? {} : { retourcode: row.retourcode }),
    }));
  }
}
