import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { NewContract } from '../domain/register/new-contract.ts';

/** What must be known before a contract is made. */
export type MakingFacts = {
  /** Of the purchaser; null when it is neither a region nor a municipality of one. */
  readonly regionId: number | null;
  readonly numberTaken: boolean;
  readonly providerKnown: boolean;
  readonly frameworkKnown: boolean;
  /** Of those asked for, the ones that belong to the region. */
  readonly municipalityIds: readonly number[];
  /** Of those asked for, the ones of the region. */
  readonly productIds: readonly number[];
};

const memberOf = (region: string) => `select r.municipality_id from region_membership r where r.region_id = ${region}
  and (r.through_on is null or r.through_on >= n."from")`;

export const loadMakingFacts = (tx: Tx, asked: NewContract): Promise<MakingFacts> =>
  tx.one<MakingFacts>(sql`
    with n as (select ${asked.purchaserId}::int as purchaser, ${asked.from}::date as "from"),
    region as (
      select coalesce((select o.id from organisation o where o.id = n.purchaser and o.kind = 'region'),
                      (select min(r.region_id) from region_membership r where r.municipality_id = n.purchaser
                        and (r.through_on is null or r.through_on >= n."from"))) as id, n."from" from n)
    select n.id as "regionId",
           exists (select from contract c where c.region_id = n.id and c.number = ${asked.number}) as "numberTaken",
           exists (select from organisation o where o.id = ${asked.providerId} and o.kind = 'provider') as "providerKnown",
           exists (select from contract c where c.id = ${asked.frameworkId}::int and c.region_id = n.id
                     and c.provider_id = ${asked.providerId} and c.form = 'shared') as "frameworkKnown",
           array(${sql.trusted(memberOf('n.id'))} and r.municipality_id = any(${asked.municipalityIds}::int[])) as "municipalityIds",
           array(select p.id from product p where p.region_id = n.id
                    and p.id = any(${asked.products.map((one) => one.productId)}::int[])) as "productIds"
      from region n`);

/** Were all of these ever municipalities of the region? One that has left may still be party to a contract. */
export async function areMembers(tx: Tx, regionId: number, municipalityIds: readonly number[]): Promise<boolean> {
  const { known } = await tx.one<{ known: boolean }>(sql`
    select not exists (select from unnest(${municipalityIds}::int[]) as n(id) where not exists (
      select from region_membership r where r.region_id = ${regionId} and r.municipality_id = n.id)) as known`);
  return known;
}

/** Names of those that are providers. */
export async function loadProviderNames(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = await tx.query<NamedRow>(sql`
    select id, name from organisation where id = any(${[...ids]}::int[]) and kind = 'provider'`);
  return new Map(found.map(({ id, name }) => [id, name]));
}

export type NamedRow = { readonly id: number; readonly name: string };
export type MakingChoices = {
  readonly purchasers: readonly NamedRow[];
  readonly municipalities: readonly NamedRow[];
  readonly providers: readonly NamedRow[];
  readonly products: readonly (NamedRow & { readonly code: string; readonly unit: string })[];
  readonly frameworks: readonly NamedRow[];
};

/** What may be chosen in a new contract by who acts for an organisation, on a day. */
export const loadMakingChoices = (tx: Tx, organisationId: number, today: string): Promise<MakingChoices> =>
  tx.one<MakingChoices>(sql`
    with region as (
      select coalesce((select o.id from organisation o where o.id = ${organisationId}::int and o.kind = 'region'),
                      (select min(r.region_id) from region_membership r where r.municipality_id = ${organisationId})) as id),
    member as (select o.id, o.name from region_membership r join organisation o on o.id = r.municipality_id
                where r.region_id = (select id from region) and (r.through_on is null or r.through_on >= ${today}::date)),
    named as (select id, name from organisation)
    select coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by (id = ${organisationId}) desc, lower(name)) from (
              select id, name from named where id = (select id from region)
                 and (id = ${organisationId} or exists (select from member where id = ${organisationId}))
              union select id, name from member where ${organisationId} in (id, (select id from region))) o), '[]') as purchasers,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(name)) from member), '[]') as municipalities,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(name)) from organisation
                      where kind = 'provider'), '[]') as providers,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'code', code, 'unit', unit) order by lower(name))
                       from product where region_id = (select id from region)), '[]') as products,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', number || ' ' || name) order by number) from contract
                      where region_id = (select id from region) and form = 'shared' and through_on >= ${today}::date), '[]') as frameworks`);
