import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import type { Sign, Unit } from '../../domain/facts.ts';
import type { StoredFunding } from '../../domain/funding/stored-funding.ts';

/** A declaration of which lines wait, locked so that two people do not decide at the same time. */
export type HeldClaim = {
  readonly id: bigint;
  readonly declarationYear: number;
  readonly messageId: bigint;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly heldCount: number;
};

export type HeldLine = {
  readonly seq: number;
  readonly verdict: 'A' | 'R' | 'H';
  readonly sign: Sign;
  readonly amountCents: bigint;
  readonly volume: bigint;
  readonly unit: Unit;
  readonly from: PlainDate;
  readonly allocationId: bigint | null;
  readonly contractId: number | null;
  readonly productId: number | null;
  readonly failedRules: bigint;
  readonly funding: StoredFunding | null;
};

/** Undefined when it is not within the scope. */
export const lockClaim = (tx: Tx, claimId: bigint): Promise<HeldClaim | undefined> =>
  tx.maybeOne<HeldClaim>(
    `select id, declaration_year as "declarationYear", message_id as "messageId", region_id as "regionId",
            provider_id as "providerId", municipality_id as "municipalityId", held_count as "heldCount"
       from claim where id = $1 for update`,
    [claimId],
  );

/** The lines asked for, in the order of the file; one that does not exist is absent. */
export const findLines = (tx: Tx, claim: HeldClaim, seqs: readonly number[]): Promise<HeldLine[]> =>
  tx.query<HeldLine>(
    `select seq, verdict, sign, amount_cents as "amountCents", volume, unit, from_on as "from", allocation_id as "allocationId",
            contract_id as "contractId", product_id as "productId", failed_rules as "failedRules", funding
       from claim_line where declaration_year = $1 and claim_id = $2 and seq = any($3::int[]) order by seq`,
    [claim.declarationYear, claim.id, seqs],
  );

export type Review = {
  readonly verdict: 'A' | 'R';
  readonly retourcode: string | null;
  readonly reason: string;
  readonly personId: number | null;
};

/** Writes the review of the lines, and lines and declaration as they stand after it: three statements, whatever their number. */
export async function settleLines(tx: Tx, claim: HeldClaim, seqs: readonly number[], review: Review): Promise<void> {
  const { declarationYear, id, municipalityId, providerId } = claim;
  await tx.execute(
    `insert into claim_line_review (declaration_year, claim_id, seq, municipality_id, provider_id, verdict, retourcode, reason, person_id)
     select $1, $2, seq, $4, $5, $6, $7, $8, $9 from unnest($3::int[]) as seq`,
    [
      declarationYear,
      id,
      seqs,
      municipalityId,
      providerId,
      review.verdict,
      review.retourcode,
      review.reason,
      review.personId,
    ],
  );
  await tx.execute(
    `update claim_line set verdict = $4::text,
            approved_cents = case when $4::text = 'R' then 0 when sign = 'D' then amount_cents else -amount_cents end
      where declaration_year = $1 and claim_id = $2 and seq = any($3::int[])`,
    [declarationYear, id, seqs, review.verdict],
  );
  await tx.execute(
    `update claim c set held_count = l.held_count, held_cents = l.held, refused_count = l.refused_count,
            approved_cents = l.approved, refused_cents = c.claimed_cents - l.approved - l.held
       from (select count(*) filter (where verdict = 'H')::int as held_count, count(*) filter (where verdict = 'R')::int as refused_count,
                    coalesce(sum(case when sign = 'D' then amount_cents else -amount_cents end) filter (where verdict = 'H'), 0)::bigint as held,
                    coalesce(sum(approved_cents), 0)::bigint as approved
               from claim_line where declaration_year = $1 and claim_id = $2) l
      where c.id = $2`,
    [declarationYear, id],
  );
}
