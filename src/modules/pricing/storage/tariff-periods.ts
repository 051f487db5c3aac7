import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Until when contracts follow a tariff; `through` is null when a contract follows it without an end. */
export type Followed = { readonly tariffId: number; readonly through: PlainDate | null };

/** The tariffs that contracts follow, with the last day on which one does. */
export const followedTariffs = (tx: Tx, tariffIds: readonly number[]): Promise<Followed[]> =>
  tx.query<Followed>(sql`
    select tariff_id as "tariffId",
           case when bool_or(through_on is null) then null else max(through_on) end as through
      from contract_tariff
     where withdrawn_at is null and tariff_id = any(${[...tariffIds]}::int[])
     group by tariff_id`);

export type LastDay = { readonly id: number; readonly through: PlainDate | null };

/** Sets the last day of tariffs, in bulk. */
export async function setLastDays(tx: Tx, days: readonly LastDay[]): Promise<void> {
  if (days.length === 0) return;
  await tx.execute(sql`
    update tariff t set through_on = n.through
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as n(id int, through date)
     where t.id = n.id and t.through_on is distinct from n.through`);
}
