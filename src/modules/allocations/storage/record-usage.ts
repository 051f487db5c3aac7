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

/**
 * Adds the rows to the use of their allocations, in the caller's transaction: one upsert, rows locked in key order.
 * Several rows with the same allocation and month are added up. Gives the number of months touched.
 */
export async function recordUsage(tx: Tx, rows: Iterable<UsageDelta>): Promise<number> {
  const deltas = [...rows];
  if (deltas.length === 0) return 0;
  return tx.execute(
    `insert into allocation_usage as u (allocation_id, month, municipality_id, provider_id, approved_volume, approved_cents)
     select allocation_id, month, municipality_id, provider_id, sum(volume)::bigint, sum(amount)::bigint
       from unnest($1::bigint[], $2::date[], $3::int[], $4::int[], $5::bigint[], $6::bigint[])
         as delta(allocation_id, month, municipality_id, provider_id, volume, amount)
      group by allocation_id, month, municipality_id, provider_id
      order by allocation_id, month
     on conflict (allocation_id, month) do update
       set approved_volume = u.approved_volume + excluded.approved_volume,
           approved_cents = u.approved_cents + excluded.approved_cents`,
    [
      column(deltas, (delta) => delta.allocationId),
      column(deltas, (delta) => delta.month),
      column(deltas, (delta) => delta.municipalityId),
      column(deltas, (delta) => delta.providerId),
      column(deltas, (delta) => delta.approvedVolume),
      column(deltas, (delta) => delta.approvedCents),
    ],
  );
}

/** Use of allocations in months in which they were not used before: all of one provider for one municipality. */
export type FirstUse = Pick<UsageDelta, 'municipalityId' | 'providerId'> & {
  readonly months: readonly Pick<UsageDelta, 'allocationId' | 'month' | 'approvedVolume' | 'approvedCents'>[];
};

/**
 * Records use of months of which the caller knows that nothing stands: half the work of `recordUsage`. Each once. When somebody
 * else was first it fails (unique_violation), and what was decided in ignorance of that use is decided again.
 */
export async function recordFirstUse(tx: Tx, { municipalityId, providerId, months }: FirstUse): Promise<number> {
  if (months.length === 0) return 0;
  return tx.execute(
    `insert into allocation_usage (allocation_id, month, municipality_id, provider_id, approved_volume, approved_cents)
     select allocation_id, month, $1::int, $2::int, volume, amount
       from unnest($3::bigint[], $4::date[], $5::bigint[], $6::bigint[]) as first(allocation_id, month, volume, amount)`,
    [
      municipalityId,
      providerId,
      column(months, (use) => use.allocationId),
      column(months, (use) => use.month),
      column(months, (use) => use.approvedVolume),
      column(months, (use) => use.approvedCents),
    ],
  );
}

/** One column as the text of an array of numbers or days, which need no quotes; the driver's own way is ten times slower. */
const column = <Row>(rows: readonly Row[], value: (row: Row) => bigint | number | PlainDate): string =>
  `{${rows.map(value).join(',')}}`;
