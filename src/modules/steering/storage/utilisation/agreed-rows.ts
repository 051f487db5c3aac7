import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { AgreedRow, Ceiling, RoomOfContract } from '../../domain/utilisation/agreed.ts';
import type { UseFilter } from './use-rows.ts';

/** What contracts in scope agree per product in a year, as far as the filter asks. */
export const loadAgreedRows = (tx: Tx, filter: UseFilter): Promise<AgreedRow[]> =>
  tx.query<AgreedRow>(sql`
    select a.contract_id as "contractId", a.product_id as "productId", c.provider_id as "providerId", p.weight as segment,
           case when o.kind = 'municipality' then c.purchaser_id end as "municipalityId", p.unit, a.volume,
           a.budget_cents as "budgetCents", a.limit_cents as "limitCents", c.from_on as "fromOn",
           least(c.through_on, c.terminated_on) as "lastDay"
      from contract_product a
      join contract c on c.id = a.contract_id
      join product p on p.id = a.product_id
      join organisation o on o.id = c.purchaser_id
     where a.year = ${filter.year}
       and (${filter.contractId ?? null}::int is null or a.contract_id = ${filter.contractId ?? null})
       and (${filter.productId ?? null}::int is null or a.product_id = ${filter.productId ?? null})
       and (${filter.providerId ?? null}::int is null or c.provider_id = ${filter.providerId ?? null})
       and (${filter.segment ?? null}::text is null or p.weight = ${filter.segment ?? null})
       and (${filter.level ?? null}::text is null or (o.kind = 'municipality') = (${filter.level ?? null}::text = 'local'))
     order by a.contract_id, a.product_id`);

/** Spending room that clauses give to contracts in scope in a year, with the share at which parties talk. */
export const loadRooms = (tx: Tx, year: number): Promise<RoomOfContract[]> =>
  tx.query<RoomOfContract>(sql`
    select k.contract_id as "contractId", sum((r.room->>'cents')::bigint)::bigint as cents,
           min((k.terms->'values'->>'signalShare')::float8) as signal
      from contract_clause k cross join lateral jsonb_array_elements(k.terms->'values'->'room') as r(room)
     where k.terms->>'kind' = 'spending-room' and (r.room->>'year')::int = ${year}
     group by k.contract_id`);

/** Fictitious ceilings of municipalities in the estimate that was adopted last for the year. */
export const loadCeilings = (tx: Tx, regionIds: readonly number[], year: number): Promise<Ceiling[]> =>
  tx.query<Ceiling>(sql`
    select m.municipality_id as "municipalityId", m.ceiling_cents as cents
      from estimate_municipality m
     where m.ceiling_cents is not null and m.estimate_id = (
       select e.id from estimate e join estimate_action a on a.estimate_id = e.id and a.kind = 'adopted'
        where e.region_id = any(${[...regionIds]}::int[]) and e.year = ${year} order by a.done_at desc, e.id desc limit 1)`);

export type Names = ReadonlyMap<string, { readonly name: string; readonly about: string | null }>;

/** Names of contracts with their provider, products, and organisations, by number. */
export async function loadContractNames(tx: Tx, ids: readonly number[]): Promise<Names> {
  const rows = await tx.query<{ id: number; name: string; about: string }>(sql`
    select c.id, c.number || ' · ' || o.name as name, c.name as about
      from contract c join organisation o on o.id = c.provider_id where c.id = any(${[...ids]}::int[])`);
  return byNumber(rows);
}

export async function loadProductNames(tx: Tx, ids: readonly number[]): Promise<Names> {
  const rows = await tx.query<{ id: number; name: string; about: string }>(sql`
    select id, name, product_group as about from product where id = any(${[...ids]}::int[])`);
  return byNumber(rows);
}

export async function loadOrganisationNames(tx: Tx, ids: readonly number[]): Promise<Names> {
  const rows = await tx.query<{ id: number; name: string; about: null }>(sql`
    select id, name, null as about from organisation where id = any(${[...ids]}::int[])`);
  return byNumber(rows);
}

const byNumber = (rows: readonly { id: number; name: string; about: string | null }[]): Names =>
  new Map(rows.map(({ id, name, about }) => [String(id), { name, about }]));

/** The percentages at which the region is told, with the version of the row; none chosen: the house's own. */
export async function loadSignalLevels(
  tx: Tx,
  regionId: number,
): Promise<{ levels: readonly number[]; rowVersion: number }> {
  const row = await tx.maybeOne<{ levels: number[]; rowVersion: number }>(sql`
    select levels, row_version as "rowVersion" from signal_level where region_id = ${regionId}`);
  return row ?? { levels: USUAL_LEVELS, rowVersion: 0 };
}

/** 70 is the share at which the national contract standards let parties talk about spending room. */
export const USUAL_LEVELS: readonly number[] = [70, 85, 100];

/** Gives the number of rows changed: none when somebody else was first. */
export const keepSignalLevels = (
  tx: Tx,
  regionId: number,
  levels: readonly number[],
  rowVersion: number,
): Promise<number> =>
  tx.execute(
    rowVersion === 0
      ? sql`insert into signal_level (region_id, levels) values (${regionId}, ${[...levels]}::int[]) on conflict do nothing`
      : sql`update signal_level set levels = ${[...levels]}::int[], row_version = row_version + 1
             where region_id = ${regionId} and row_version = ${rowVersion}`,
  );
