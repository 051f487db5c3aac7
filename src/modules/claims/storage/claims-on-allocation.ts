import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** What one declaration said about one allocation, in cents; credit lines count negative. */
export type ClaimOnAllocation = {
  readonly claimId: bigint;
  readonly messageId: bigint;
  readonly number: string;
  readonly periodFrom: PlainDate;
  readonly receivedAt: Date;
  readonly lines: number;
  readonly approvedCents: bigint;
  readonly refusedCents: bigint;
  /** Waiting for a person. */
  readonly heldCents: bigint;
};

/** The declarations with lines on an allocation, oldest first. */
export const claimsOnAllocation = (tx: Tx, allocationId: bigint): Promise<ClaimOnAllocation[]> =>
  tx.query(
    `select c.id as "claimId", c.message_id as "messageId", c.number, c.period_from as "periodFrom", c.received_at as "receivedAt",
            count(*)::int as lines, sum(case when l.verdict = 'A' then s.cents else 0 end)::bigint as "approvedCents",
            sum(case when l.verdict = 'R' then s.cents else 0 end)::bigint as "refusedCents",
            sum(case when l.verdict = 'H' then s.cents else 0 end)::bigint as "heldCents"
       from claim_line l
       join claim c on c.id = l.claim_id
      cross join lateral (select case l.sign when 'C' then -l.amount_cents else l.amount_cents end as cents) s
      where l.allocation_id = $1
      group by c.id order by c.received_at, c.id`,
    [allocationId],
  );
