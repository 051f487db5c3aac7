import type { Cents } from '../../../kernel/money.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Approved use of a product by a municipality in the months of a year that count, in the product's unit and in cents. */
export type PastUse = {
  readonly productId: number;
  readonly municipalityId: number;
  readonly volume: bigint;
  readonly approvedCents: Cents;
};

/** Use in the months 1 up to and including `throughMonth` of a year; reads totals per month, never a declaration line. */
export const loadPastUse = (tx: Tx, regionId: number, year: number, throughMonth: number): Promise<PastUse[]> =>
  tx.query<PastUse>(sql`
    select product_id as "productId", municipality_id as "municipalityId", sum(approved_volume)::bigint as volume,
           sum(approved_cents)::bigint as "approvedCents"
      from utilisation
     where region_id = ${regionId} and month >= make_date(${year}, 1, 1)
       and month < make_date(${year}, 1, 1) + make_interval(months => ${throughMonth})
     group by product_id, municipality_id`);

/** Approved use per product and month of a year and the year before it, in the product's unit. */
export const loadUseByMonth = (
  tx: Tx,
  regionId: number,
  year: number,
): Promise<{ productId: number; year: number; month: number; volume: bigint }[]> =>
  tx.query(sql`
    select product_id as "productId", extract(year from month)::int as year, extract(month from month)::int as month,
           sum(approved_volume)::bigint as volume
      from utilisation
     where region_id = ${regionId} and month >= make_date(${year - 1}, 1, 1) and month < make_date(${year + 1}, 1, 1)
     group by 1, 2, 3`);

/** Volume allotted in contracts for a year per product. */
export const loadAllotted = (
  tx: Tx,
  regionId: number,
  year: number,
): Promise<{ productId: number; volume: bigint; contracts: number }[]> =>
  tx.query(sql`
    select cp.product_id as "productId", coalesce(sum(cp.volume), 0)::bigint as volume, count(*)::int as contracts
      from contract_product cp join contract c on c.id = cp.contract_id
     where c.region_id = ${regionId} and cp.year = ${year} group by cp.product_id`);
