import { type Cents, cents } from '../../../../kernel/money.ts';
import type { Tx } from '../../../../platform/db/index.ts';

/** A declaration as its answer tells of it. */
export type ReviewedClaim = {
  readonly claimId: bigint;
  readonly declarationYear: number;
  readonly lines: number;
  readonly approvedLines: number;
  readonly heldLines: number;
  readonly approvedCents: Cents;
};

/** The declaration that a message brought, as it stands now. */
export async function findReviewedClaim(tx: Tx, messageId: bigint): Promise<ReviewedClaim | undefined> {
  const row = await tx.maybeOne<Omit<ReviewedClaim, 'approvedCents'> & { readonly approvedCents: bigint }>(
    `select id as "claimId", declaration_year as "declarationYear", line_count as lines, held_count as "heldLines",
            line_count - refused_count - held_count as "approvedLines", approved_cents as "approvedCents"
       from claim where message_id = $1`,
    [messageId],
  );
  return row && { ...row, approvedCents: cents(row.approvedCents) };
}
