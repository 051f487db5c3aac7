import { yearOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { BatchDecision } from '../domain/batch.ts';
import type { ClaimFacts } from '../domain/facts.ts';
import type { IncomingClaim } from '../domain/incoming-claim.ts';

/** The number the next claim will have: its lines are written before the claim itself, whose totals they give. */
export async function nextClaimId(tx: Tx): Promise<bigint> {
  const { id } = await tx.one<{ id: bigint }>(`select nextval('claim_id_seq') as id`);
  return id;
}

export type ClaimToInsert = {
  readonly claimId: bigint;
  readonly claim: IncomingClaim;
  readonly facts: ClaimFacts;
  readonly decision: BatchDecision;
  readonly claimMask: number;
  readonly decidedAt: Date;
  readonly engineVersion: string;
};

/** Stores the declaration with its decision; the database refuses totals that do not close. */
export async function insertClaim(tx: Tx, { claim, facts, decision, ...rest }: ClaimToInsert): Promise<void> {
  const { totals } = decision;
  await tx.execute(
    `insert into claim (id, region_id, declaration_year, message_id, provider_id, municipality_id, number, period_from,
       period_through, dated_on, received_at, decided_at, engine_version, line_count, refused_count, claimed_cents,
       approved_cents, refused_cents, held_count, held_cents, failed_rules, number_used_before, last_declared_month)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [
      rest.claimId,
      claim.regionId,
      yearOf(claim.period.from),
      claim.messageId,
      claim.providerId,
      claim.municipalityId,
      claim.number,
      claim.period.from,
      claim.period.through,
      claim.datedOn,
      claim.receivedAt,
      rest.decidedAt,
      rest.engineVersion,
      totals.lines,
      totals.lines - totals.approvedLines - totals.heldLines,
      totals.claimedCents,
      totals.approvedCents,
      totals.refusedCents,
      totals.heldLines,
      totals.heldCents,
      rest.claimMask,
      facts.numberUsedBefore,
      facts.lastDeclaredMonth,
    ],
  );
}
