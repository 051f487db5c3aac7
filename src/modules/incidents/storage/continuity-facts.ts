import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { ADVANCE_DAYS, type ContinuityFacts, comparedMonths, INCIDENT_DAYS } from '../domain/continuity.ts';

/** What is measured per provider, of all that continuity asks. */
type MeasuredFacts = { readonly providerId: number } & Pick<
  ContinuityFacts,
  'claimedNowCents' | 'claimedBeforeCents' | 'advances' | 'incidents'
>;

type FactsRow = {
  readonly providerId: number;
  readonly now: bigint;
  readonly before: bigint;
  readonly advances: number;
  readonly advanced: bigint;
  readonly advancedOn: PlainDate | null;
  readonly incidents: number;
  readonly open: number;
};

/** What use, advances and incidents say about the providers of a region: one statement; what the scope hides counts as nothing. */
export async function listContinuityFacts(
  tx: Tx,
  asked: { readonly regionId: number; readonly providerId?: number | undefined },
  today: PlainDate,
): Promise<readonly MeasuredFacts[]> {
  const { now, before } = comparedMonths(today);
  const one = asked.providerId === undefined ? sql.yes : sql`provider_id = ${asked.providerId}`;
  const rows = await tx.query<FactsRow>(sql`
    with used as (
      select provider_id, coalesce(sum(claimed_cents) filter (where month >= ${now.from}::date), 0)::bigint as now,
             coalesce(sum(claimed_cents) filter (where month <= ${before.through}::date), 0)::bigint as before
        from utilisation where region_id = ${asked.regionId} and ${one} and month between ${before.from}::date and ${now.through}::date
       group by 1),
    advanced as (
      select provider_id, count(*)::int as count, sum(amount_cents)::bigint as cents, max(on_day) as last
        from money_order where region_id = ${asked.regionId} and ${one} and kind = 'advance' and accepted
         and on_day between ${addDays(today, -ADVANCE_DAYS)}::date and ${today}::date
       group by 1),
    happened as (
      select i.provider_id, count(*)::int as count,
             count(*) filter (where not exists (select from incident_step s where s.incident_id = i.id and s.kind = 'closed'))::int as open
        from incident i where i.region_id = ${asked.regionId} and ${one} and i.on_day >= ${addDays(today, -INCIDENT_DAYS)}::date
       group by 1)
    select coalesce(u.provider_id, a.provider_id, h.provider_id) as "providerId", coalesce(u.now, 0)::bigint as now,
           coalesce(u.before, 0)::bigint as before, coalesce(a.count, 0) as advances, coalesce(a.cents, 0)::bigint as advanced,
           a.last as "advancedOn", coalesce(h.count, 0) as incidents, coalesce(h.open, 0) as open
      from used u full join advanced a on a.provider_id = u.provider_id
           full join happened h on h.provider_id = coalesce(u.provider_id, a.provider_id)`);
  return rows.map((row) => ({
    providerId: row.providerId,
    claimedNowCents: row.now,
    claimedBeforeCents: row.before,
    advances: { count: row.advances, cents: row.advanced, lastOn: row.advancedOn },
    incidents: { count: row.incidents, open: row.open },
  }));
}
