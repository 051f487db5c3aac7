import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** What a decided declaration adds to (or, for credit lines, takes from) an allocation in one month of care. */
export type UsageDelta = {
  readonly allocationId: bigint;
  /** First day of the month of care. */
  readonly month: PlainDate;
  readonly municipalityId: number;
  readonly providerId: number;
  /** In the unit of the lines; negative for credit. */
  readonly approvedVolume: bigint;
  readonly approvedCents: Cents;
};

const COLUMNS = ['allocation_id', 'month', 'municipality_id', 'provider_id', 'approved_volume', 'approved_cents'];

/**
 * Adds the rows to the use of their allocations, in the caller's transaction: one COPY and one upsert, rows locked in
 * key order. Several rows with the same allocation and month are added up. Gives the number of months touched.
 */
export async function recordUsage(tx: Tx, rows: Iterable<UsageDelta>): Promise<number> {
  await tx.execute(
    `create temp table if not exists allocation_usage_delta (allocation_id bigint, month date, municipality_id int,
       provider_id int, approved_volume bigint, approved_cents bigint) on commit drop`,
  );
  await tx.execute('truncate pg_temp.allocation_usage_delta');
  const writer = tx.copyIn('pg_temp.allocation_usage_delta', COLUMNS);
  for (const row of rows) {
    const wait = writer.row([
      row.allocationId,
      row.month,
      row.municipalityId,
      row.providerId,
      row.approvedVolume,
      row.approvedCents,
    ]);
    if (wait) await wait;
  }
  await writer.end();
  return tx.execute(
    `insert into allocation_usage as u (allocation_id, month, municipality_id, provider_id, approved_volume, approved_cents)
     select allocation_id, month, municipality_id, provider_id, sum(approved_volume)::bigint, sum(approved_cents)::bigint
       from pg_temp.allocation_usage_delta
      group by allocation_id, month, municipality_id, provider_id
      order by allocation_id, month
     on conflict (allocation_id, month) do update
       set approved_volume = u.approved_volume + excluded.approved_volume,
           approved_cents = u.approved_cents + excluded.approved_cents`,
  );
}
