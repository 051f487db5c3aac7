import type { ClosedPeriod } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing, countListed, type KeysetOrder, keysetPage } from '../../../platform/db/keyset-page.ts';
import { ownRows } from '../../../platform/db/own-rows.ts';
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
  /** Allocations that run on at least one day of it. */
  readonly period?: ClosedPeriod | undefined;
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

function ownConditions(filter: AllocationFilter): SqlFragment[] {
  const all: SqlFragment[] = [sql`a.listed`];
  if (filter.municipalityId !== undefined) all.push(sql`a.municipality_id = ${filter.municipalityId}`);
  if (filter.providerId !== undefined) all.push(sql`a.provider_id = ${filter.providerId}`);
  const child: SqlFragment[] = [];
  if (filter.bsnHash) child.push(sql`c.bsn_hash = ${filter.bsnHash}`);
  if (filter.surname) child.push(sql`lower(c.surname) = lower(${filter.surname})`);
  if (filter.bornOn) child.push(sql`c.born_on = ${filter.bornOn}::date`);
  if (child.length > 0) all.push(sql`a.client_id in (select c.id from client c where ${sql.and(child)})`);
  return all;
}

const NOTHING = sql`false`;
/** The digits of the largest allocation number (JW301 ToewijzingNummer). */
const NUMBER_DIGITS = 9;

/** `12` is the beginning of 12, 120 to 129, 1200 to 1299 and so on: ranges that an index can walk. */
function numbersBeginning(search: string): SqlFragment[] {
  if (!/^[1-9]\d{0,8}$/.test(search)) return [];
  return Array.from({ length: NUMBER_DIGITS - search.length + 1 }, (_, zeros) => {
    const first = Number(search) * 10 ** zeros;
    return sql`a.number between ${first} and ${first + 10 ** zeros - 1}`;
  });
}

/** What is sought, with the few products that it names: read first, so that the planner knows whether there are any. */
type Sought = { readonly text: string; readonly productIds: readonly number[] };

async function findSought(tx: Tx, search: string | undefined): Promise<Sought | undefined> {
  if (!search) return undefined;
  const products = await tx.query<{ id: number }>(sql`
    select id from product where name ilike ${containing(search)} or code ilike ${containing(search)}`);
  return { text: search, productIds: products.map(({ id }) => id) };
}

function contentConditions(filter: AllocationFilter, found: Sought | undefined, today: PlainDate): SqlFragment[] {
  const all: SqlFragment[] = [];
  if (found) {
    const ofProduct = sql`a.product_id = any(${found.productIds}::int[])`;
    all.push(
      sql.join([...numbersBeginning(found.text), ...(found.productIds.length > 0 ? [ofProduct] : [NOTHING])], ' or '),
    );
  }
  if (filter.status === 'coming') all.push(sql`a.from_on > ${today}::date`);
  if (filter.status === 'past') all.push(sql`a.ends_on < ${today}::date`);
  if (filter.status === 'running') all.push(sql`a.from_on <= ${today}::date and a.ends_on >= ${today}::date`);
  if (filter.period) {
    all.push(sql`a.from_on <= ${filter.period.through}::date and a.ends_on >= ${filter.period.from}::date`);
  }
  if (filter.productId !== undefined) all.push(sql`a.product_id = ${filter.productId}`);
  if (filter.contractId !== undefined) {
    all.push(sql`exists (select from contract k join contract_product x on x.contract_id = k.id
      where k.id = ${filter.contractId} and k.provider_id = a.provider_id and x.product_id = a.product_id)`);
  }
  return all;
}

type OwnScope = Parameters<typeof ownRows>[0];

/**
 * Which allocations are listed, as they count now, with what they are sorted by; none with a secret residence. The names
 * of products are lowered once per product (`offset 0` keeps the planner from doing it per allocation).
 */
function allocationsListed(
  scope: OwnScope,
  filter: AllocationFilter,
  found: Sought | undefined,
  today: PlainDate,
): SqlFragment {
  return sql`
    select a.allocation_id as id, a.number, a.from_on as "fromOn", a.ends_on as "sortThrough",
           coalesce(p.sort_name, lower(a.product_code), '') as "sortProduct"
      from allocation_current a
      left join (select id, lower(name) as sort_name from product offset 0) p on p.id = a.product_id
     where ${sql.and([ownRows(scope), ...ownConditions(filter), ...contentConditions(filter, found, today)])}`;
}

/** One page of the allocations in the actor's scope (row security), each as it counts now, and how many there are. */
export async function listAllocations(
  tx: Tx,
  scope: OwnScope,
  filter: AllocationFilter,
  today: PlainDate,
  order: KeysetOrder,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
) {
  const listed = allocationsListed(scope, filter, await findSought(tx, filter.search), today);
  const ids = await keysetPage<object>(tx, listed, order, page);
  const total = await countListed(tx, listed);
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
    select a.allocation_id as id, a.number, a.client_id as "clientId", c.initials, c.prefix, c.surname, c.born_on as "bornOn",
           a.municipality_id as "municipalityId", g.name as "municipalityName", a.provider_id as "providerId",
           o.name as "providerName", v.version, p.name as "productName", v.product_category as "productCategory",
           v.product_code as "productCode", v.from_on as "fromOn", v.through_on as "throughOn", v.volume, v.unit,
           v.frequency
      from allocation_current a
      join allocation_version v on v.allocation_id = a.allocation_id and v.version = a.version
      join client c on c.id = a.client_id and not c.secret_residence
      join organisation g on g.id = a.municipality_id
      join organisation o on o.id = a.provider_id
      left join product p on p.id = v.product_id
     where a.allocation_id = any(${[...ids]}::bigint[])`);
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
