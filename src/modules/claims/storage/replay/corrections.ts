import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../../platform/db/index.ts';

/** By what lines are corrected. */
export type CorrectedBy = { readonly replayId: bigint } | { readonly disputeId: bigint };

const sourceOf = (by: CorrectedBy): SqlFragment =>
  'replayId' in by ? sql`x.replay_id = ${by.replayId}` : sql`x.dispute_id = ${by.disputeId}`;

/** Corrections of all lines that came out otherwise in a replay: one statement. */
export const correctByReplay = (tx: Tx, replayId: bigint, today: PlainDate): Promise<number> =>
  tx.execute(
    `insert into claim_correction (declaration_year, claim_id, seq, municipality_id, provider_id, replay_id, claimed_change,
       approved_change, volume_change, posted_on)
     select declaration_year, claim_id, seq, municipality_id, provider_id, replay_id, claimed_change, now_cents - was_cents,
            volume_change, $2 from claim_replay_line where replay_id = $1`,
    [replayId, today],
  );

export type OneCorrection = {
  readonly declarationYear: number;
  readonly claimId: bigint;
  readonly seq: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly disputeId: bigint;
  readonly approvedChange: Cents;
  readonly volumeChange: bigint;
};

/** The correction that a granted disagreement comes to. */
export const correctByDispute = (tx: Tx, one: OneCorrection, today: PlainDate): Promise<number> =>
  tx.execute(
    `insert into claim_correction (declaration_year, claim_id, seq, municipality_id, provider_id, dispute_id, claimed_change,
       approved_change, volume_change, posted_on) values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)`,
    [
      one.declarationYear,
      one.claimId,
      one.seq,
      one.municipalityId,
      one.providerId,
      one.disputeId,
      one.approvedChange,
      one.volumeChange,
      today,
    ],
  );

/** Corrections added up as the books keep them, per declaration, contract, product and month of care. */
export type CorrectionTotal = {
  readonly claimId: bigint;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly contractId: number | null;
  readonly productId: number | null;
  readonly month: PlainDate;
  readonly claimedCents: Cents;
  readonly approvedCents: Cents;
  /** In the unit of the lines. */
  readonly approvedVolume: bigint;
  /** Lines refused more or (below nothing) less. */
  readonly refusedLines: number;
};

export const correctionTotals = (tx: Tx, by: CorrectedBy): Promise<CorrectionTotal[]> =>
  tx.query<CorrectionTotal>(sql`
    select x.claim_id as "claimId", c.region_id as "regionId", x.provider_id as "providerId", x.municipality_id as "municipalityId",
           l.contract_id as "contractId", l.product_id as "productId", date_trunc('month', l.from_on)::date as month,
           sum(x.claimed_change)::bigint as "claimedCents", sum(x.approved_change)::bigint as "approvedCents",
           sum(sign(x.volume_change)::bigint * l.volume)::bigint as "approvedVolume",
           (-sum(case when l.sign = 'D' then sign(x.volume_change) else -sign(x.volume_change) end))::int as "refusedLines"
      from claim_correction x join claim c on c.id = x.claim_id
      join claim_line l on l.declaration_year = x.declaration_year and l.claim_id = x.claim_id and l.seq = x.seq
     where ${sourceOf(by)}
     group by 1, 2, 3, 4, 5, 6, 7 order by 1, 5, 6, 7`);

export type CorrectedUse = {
  readonly allocationId: bigint;
  readonly month: PlainDate;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly approvedVolume: bigint;
  readonly approvedCents: Cents;
};

/** What corrections take more or less of allocations, per month of care. */
export const correctedUse = (tx: Tx, by: CorrectedBy): Promise<CorrectedUse[]> =>
  tx.query<CorrectedUse>(sql`
    select l.allocation_id as "allocationId", date_trunc('month', l.from_on)::date as month, x.municipality_id as "municipalityId",
           x.provider_id as "providerId", sum(x.volume_change)::bigint as "approvedVolume", sum(x.approved_change)::bigint as "approvedCents"
      from claim_correction x
      join claim_line l on l.declaration_year = x.declaration_year and l.claim_id = x.claim_id and l.seq = x.seq
     where ${sourceOf(by)} and l.allocation_id is not null group by 1, 2, 3, 4`);
