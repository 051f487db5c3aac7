import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CourseCounts } from '../domain/course-facts.ts';

/** How care went per provider of a region in a period of months, out of sums without children; in the scope of a provider: its own. */
export async function courseCounts(
  tx: Tx,
  regionId: number,
  { from, through }: { readonly from: PlainDate; readonly through: PlainDate },
): Promise<ReadonlyMap<number, CourseCounts>> {
  const rows = await tx.query<CourseCounts & { providerId: number }>(sql`
    select u.provider_id as "providerId", sum(u.waited)::int as waited, sum(u.wait_days)::int as "waitDays",
           sum(u.ended_planned)::int as "endedPlanned", sum(u.ended_agreed)::int as "endedAgreed",
           sum(u.ended_by_client)::int as "endedByClient", sum(u.ended_by_provider)::int as "endedByProvider",
           sum(u.ended_unclear)::int as "endedUnclear"
      from care_use u where u.region_id = ${regionId} and u.month between ${from}::date and ${through}::date group by 1`);
  return new Map(rows.map(({ providerId, ...counts }) => [providerId, counts]));
}
