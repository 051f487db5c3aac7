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
  /** Of the contract's provider, for a product of the contract. */
  readonly contractId?: number | undefined;
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

/** The version that counts: the one decided last. Set-based, so that a list of all versions is one join. */
const CURRENT_VERSION = sql`allocation_version v on v.allocation_id = a.id and not exists (
  select from allocation_version w where w.allocation_id = v.allocation_id
     and (w.decided_at, w.version) > (v.decided_at, v.version))`;

function ownConditions(filter: AllocationFilter): SqlFragment[] {
  const all: SqlFragment[] = [sql`not exists (select from client c where c.id = a.client_id and c.secret_residence)`];
  if (filter.municipalityId !== undefined) all.push(sql`a.municipality_id = ${filter.municipalityId}`);
  if (filter.providerId !== undefined) all.push(sql`a.provider_id = ${filter.providerId}`);
  const child: SqlFragment[] = [];
  if (filter.bsnHash) child.push(sql`c.bsn_hash = ${filter.bsnHash}`);
  if (filter.surname) child.push(sql`lower(c.surname) = lower(${filter.surname})`);
  if (filter.bornOn) child.push(sql`c.born_on = ${filter.bornOn}::date`);
  if (child.length > 0) all.push(sql`a.client_id in (select c.id from client c where ${sql.and(child)})`);
  return all;
}

function versionConditions(filter: AllocationFilter, today: PlainDate): SqlFragment[] {
  const all: SqlFragment[] = [];
  if (filter.search) {
    const text = containing(filter.search);
    all.push(sql`a.number::text like ${text.slice(1)} or v.product_code ilike ${text}
      or v.product_id = any(array(select p.id from product p where p.name ilike ${text}))`);
  }
  if (filter.status === 'coming') all.push(sql`v.from_on > ${today}::date`);
  if (filter.status === 'past') all.push(sql`v.through_on < ${today}::date`);
  if (filter.status === 'running') {
    all.push(sql`v.from_on <= ${today}::date and (v.through_on is null or v.through_on >= ${today}::date)`);
  }
  if (filter.productId !== undefined) all.push(sql`v.product_id = ${filter.productId}`);
  if (filter.contractId !== undefined) {
    all.push(sql`exists (select from contract k join contract_product x on x.contract_id = k.id
      where k.id = ${filter.contractId} and k.provider_id = v.provider_id and x.product_id = v.product_id)`);
  }
  return all;
}

/**
 * Which allocations are listed, with what they are sorted by; without children whose residence is secret. The version is
 * joined only when a filter or the order needs it.
 */
function idsListed(filter: AllocationFilter, today: PlainDate, sortColumn: string): SqlFragment {
  const ofVersion = versionConditions(filter, today);
  if (ofVersion.length === 0 && sortColumn === 'number') {
    return sql`select a.id, a.number from allocation a where ${sql.and(ownConditions(filter))}`;
  }
  return sql`
    select a.id, a.number, v.from_on as "fromOn", coalesce(v.through_on, 'infinity'::date) as "sortThrough",
           lower(coalesce(p.name, v.product_code, '')) as "sortProduct"
      from allocation a join ${CURRENT_VERSION} left join product p on p.id = v.product_id
     where ${sql.and([...ownConditions(filter), ...ofVersion])}`;
}

/** One page of the allocations in the actor's scope (row security), each as it counts now, and how many there are. */
export async function listAllocations(
  tx: Tx,
  filter: AllocationFilter,
  today: PlainDate,
  order: KeysetOrder,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
) {
  const ids = await keysetPage<object>(tx, idsListed(filter, today, order.column), order, page);
  const total = await countListed(tx, idsListed(filter, today, 'number'));
  const details = await loadRows(
    tx,
    ids.map((row) => BigInt(row.id)),
  );
  const rows = ids.flatMap(({ id, keysetValue }) => {
    const row = details.get(BigInt(id));
    return row ? [{ ...row, keysetValue }] : [];
  });
  return { rows, total };
}

async function loadRows(tx: Tx, ids: readonly bigint[]): Promise<Map<bigint, AllocationRow>> {
  const rows = await tx.query<AllocationRow>(sql`
    select a.id, a.number, a.client_id as "clientId", c.initials, c.prefix, c.surname, c.born_on as "bornOn",
           a.municipality_id as "municipalityId", g.name as "municipalityName", a.provider_id as "providerId",
           o.name as "providerName", v.version, p.name as "productName", v.product_category as "productCategory",
           v.product_code as "productCode", v.from_on as "fromOn", v.through_on as "throughOn", v.volume, v.unit,
           v.frequency
      from allocation a
      join client c on c.id = a.client_id and not c.secret_residence
      join organisation g on g.id = a.municipality_id
      join organisation o on o.id = a.provider_id
      join ${CURRENT_VERSION}
      left join product p on p.id = v.product_id
     where a.id = any(${[...ids]}::bigint[])`);
  return new Map(rows.map((row) => [row.id, row]));
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
