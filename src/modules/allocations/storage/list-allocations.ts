import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing, countListed, type KeysetOrder, keysetPage } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { AllocationStatus } from '../domain/allocation-status.ts';

export type AllocationFilter = {
  /** Beginning of the allocation number, or part of the product's name or code. Never a name or BSN. */
  readonly search?: string | undefined;
  readonly status?: AllocationStatus | undefined;
  readonly municipalityId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly productId?: number | undefined;
  /** Looked up by POST, so that neither stands in an address. */
  readonly bsnHash?: Buffer | undefined;
  readonly surname?: string | undefined;
  readonly bornOn?: PlainDate | undefined;
};

export type AllocationRow = {
  readonly id: bigint;
  readonly number: bigint;
  readonly clientId: bigint;
  readonly initials: string;
  readonly prefix: string | null;
  readonly surname: string;
  readonly bornOn: PlainDate;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly version: number;
  readonly productName: string | null;
  readonly productCategory: string | null;
  readonly productCode: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly volume: bigint | null;
  readonly unit: string | null;
  readonly frequency: '1' | '2' | '4' | '6' | null;
};

function conditions(filter: AllocationFilter, today: PlainDate): SqlFragment[] {
  const all: SqlFragment[] = [sql`not c.secret_residence`];
  if (filter.search) {
    const text = containing(filter.search);
    all.push(sql`a.number::text like ${text.slice(1)} or p.name ilike ${text} or v.product_code ilike ${text}`);
  }
  if (filter.status === 'coming') all.push(sql`v.from_on > ${today}::date`);
  if (filter.status === 'past') all.push(sql`v.through_on < ${today}::date`);
  if (filter.status === 'running') {
    all.push(sql`v.from_on <= ${today}::date and (v.through_on is null or v.through_on >= ${today}::date)`);
  }
  if (filter.municipalityId !== undefined) all.push(sql`a.municipality_id = ${filter.municipalityId}`);
  if (filter.providerId !== undefined) all.push(sql`a.provider_id = ${filter.providerId}`);
  if (filter.productId !== undefined) all.push(sql`v.product_id = ${filter.productId}`);
  if (filter.bsnHash) all.push(sql`c.bsn_hash = ${filter.bsnHash}`);
  if (filter.surname) all.push(sql`lower(c.surname) = lower(${filter.surname})`);
  if (filter.bornOn) all.push(sql`c.born_on = ${filter.bornOn}::date`);
  return all;
}

/** Allocations of the actor's scope (row security), each as it counts now; without children whose residence is secret. */
export function allocationsListed(filter: AllocationFilter, today: PlainDate): SqlFragment {
  return sql`
    select a.id, a.number, a.client_id as "clientId", c.initials, c.prefix, c.surname, c.born_on as "bornOn",
           a.municipality_id as "municipalityId", g.name as "municipalityName", a.provider_id as "providerId",
           o.name as "providerName", v.version, p.name as "productName", v.product_category as "productCategory",
           v.product_code as "productCode", v.from_on as "fromOn", v.through_on as "throughOn", v.volume, v.unit,
           v.frequency, coalesce(v.through_on, 'infinity'::date) as "sortThrough",
           lower(coalesce(p.name, v.product_code, '')) as "sortProduct"
      from allocation a
      join client c on c.id = a.client_id
      join organisation g on g.id = a.municipality_id
      join organisation o on o.id = a.provider_id
      cross join lateral (select * from allocation_version v where v.allocation_id = a.id
                           order by v.decided_at desc, v.version desc limit 1) v
      left join product p on p.id = v.product_id
     where ${sql.and(conditions(filter, today))}`;
}

export async function listAllocations(
  tx: Tx,
  listed: SqlFragment,
  order: KeysetOrder,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
) {
  return { rows: await keysetPage<AllocationRow>(tx, listed, order, page), total: await countListed(tx, listed) };
}

/** What was approved on these allocations in all, in the unit of the lines. */
export async function sumUsage(
  tx: Tx,
  ids: readonly bigint[],
): Promise<Map<bigint, { volume: bigint; cents: bigint }>> {
  const rows = await tx.query<{ id: bigint; volume: bigint; cents: bigint }>(sql`
    select allocation_id as id, sum(approved_volume)::bigint as volume, sum(approved_cents)::bigint as cents
      from allocation_usage where allocation_id = any(${[...ids]}::bigint[]) group by allocation_id`);
  return new Map(rows.map((row) => [row.id, row]));
}
