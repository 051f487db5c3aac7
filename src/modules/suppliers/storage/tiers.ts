import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { GoalVolume } from '../domain/dependence.ts';
import type { Benefits, Placement, TierFacts } from '../domain/tiers.ts';

/** A placement as it was adopted: facts and reasons stay as they were. */
export type AdoptedTier = {
  readonly providerId: number;
  readonly policyId: number;
  readonly tier: string;
  readonly fromOn: PlainDate;
  readonly content: { readonly facts: TierFacts; readonly placement: Placement };
  readonly overrideReason: string | null;
  readonly personName: string | null;
} & Benefits;

/** The tier of every provider of the region that counts on a day; in the scope of a provider: its own. */
export const listTiers = (tx: Tx, regionId: number, today: PlainDate): Promise<AdoptedTier[]> =>
  tx.query<AdoptedTier>(sql`
    select distinct on (t.provider_id) t.provider_id as "providerId", t.policy_id as "policyId", t.tier, t.from_on as "fromOn",
           t.content, t.override_reason as "overrideReason", p.name as "personName", t.payment_term_days as "paymentTermDays",
           t.sample_size as "sampleSize", t.innovation_first as "innovationFirst"
      from supplier_tier t left join person p on p.id = t.person_id
     where t.region_id = ${regionId} and t.from_on <= ${today} order by t.provider_id, t.from_on desc, t.id desc`);

export type NewTier = Omit<AdoptedTier, 'personName'>;

/** Adopts placements; one statement. */
export const insertTiers = (
  tx: Tx,
  made: readonly NewTier[],
  by: { readonly regionId: number; readonly personId: number },
): Promise<number> =>
  tx.execute(
    `insert into supplier_tier (region_id, provider_id, policy_id, tier, from_on, content, payment_term_days, sample_size,
                                innovation_first, override_reason, person_id)
     select $1::int, t.*, $2::int from unnest($3::int[], $4::int[], $5::text[], $6::date[], $7::jsonb[], $8::int[], $9::int[],
                                              $10::boolean[], $11::text[]) t`,
    [
      by.regionId,
      by.personId,
      made.map(({ providerId }) => providerId),
      made.map(({ policyId }) => policyId),
      made.map(({ tier }) => tier),
      made.map(({ fromOn }) => fromOn),
      made.map(({ content }) => JSON.stringify(content)),
      made.map(({ paymentTermDays }) => paymentTermDays),
      made.map(({ sampleSize }) => sampleSize),
      made.map(({ innovationFirst }) => innovationFirst),
      made.map(({ overrideReason }) => overrideReason),
    ],
  );

/** Approved care of a period per goal and provider: by the goal that each product served in the month of care. */
export const listGoalShares = (
  tx: Tx,
  regionId: number,
  { from, through }: { readonly from: PlainDate; readonly through: PlainDate },
): Promise<GoalVolume[]> =>
  tx.query<GoalVolume>(sql`
    select g.id as "goalId", g.code as "goalCode", g.name as "goalName", o.id as "providerId", o.name as "providerName",
           sum(u.approved_cents)::bigint as "approvedCents"
      from utilisation u
      join product_purpose s on s.product_id = u.product_id and s.from_on <= u.month and (s.through_on is null or s.through_on >= u.month)
      join goal g on g.id = s.goal_id join organisation o on o.id = u.provider_id
     where u.region_id = ${regionId} and u.month between ${from}::date and ${through}::date
     group by g.id, o.id having sum(u.approved_cents) > 0 order by g.code, g.id, 6 desc`);
