import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing } from '../../../platform/db/keyset-page.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type PublicProvider = {
  readonly id: number;
  readonly name: string;
  readonly products: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly group: string;
  }[];
  readonly municipalities: readonly { readonly id: number; readonly name: string }[];
};

export type PublicFilter = {
  readonly onDay: PlainDate;
  readonly municipalityId?: number | undefined;
  readonly productId?: number | undefined;
  readonly search?: string | undefined;
};

/** Who gives which care for whom on a day: for everybody, so without amounts. */
export function listPublicProviders(tx: Tx, filter: PublicFilter): Promise<PublicProvider[]> {
  return tx.query<PublicProvider>(sql`
    with offer as (
      select * from public_offer
       where from_on <= ${filter.onDay}::date and through_on >= ${filter.onDay}::date
         and (${filter.municipalityId ?? null}::int is null or municipality_id = ${filter.municipalityId ?? null})
         and (${filter.productId ?? null}::int is null or product_id = ${filter.productId ?? null}))
    select o.id, o.name,
           (select jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name, 'group', p.product_group)
                             order by lower(p.name), p.id)
              from product p where p.id in (select f.product_id from offer f where f.provider_id = o.id)) as products,
           (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by lower(g.name))
              from organisation g
             where g.id in (select f.municipality_id from offer f where f.provider_id = o.id)) as municipalities
      from organisation o
     where o.id in (select provider_id from offer)
       and (${filter.search ? containing(filter.search) : null}::text is null
            or o.name ilike ${filter.search ? containing(filter.search) : null})
     order by lower(o.name), o.id`);
}

export type PublicProduct = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly providers: readonly { readonly id: number; readonly name: string }[];
  readonly municipalities: readonly { readonly id: number; readonly name: string }[];
};

/** The same offer seen from the products: who gives it, and where. */
export function listPublicProducts(tx: Tx, filter: Omit<PublicFilter, 'search'>): Promise<PublicProduct[]> {
  return tx.query<PublicProduct>(sql`
    select p.id, p.code, p.name, p.product_group as group,
           jsonb_agg(distinct jsonb_build_object('id', o.id, 'name', o.name)) as providers,
           jsonb_agg(distinct jsonb_build_object('id', g.id, 'name', g.name)) as municipalities
      from public_offer f
      join product p on p.id = f.product_id
      join organisation o on o.id = f.provider_id
      join organisation g on g.id = f.municipality_id
     where f.from_on <= ${filter.onDay}::date and f.through_on >= ${filter.onDay}::date
       and (${filter.municipalityId ?? null}::int is null or f.municipality_id = ${filter.municipalityId ?? null})
       and (${filter.productId ?? null}::int is null or f.product_id = ${filter.productId ?? null})
     group by p.id order by lower(p.name), p.id`);
}

/** Name of the region when there is one; with several, the first by name. */
export async function findPublicRegionName(tx: Tx): Promise<string | undefined> {
  const found = await tx.maybeOne<{ name: string }>(
    sql`select name from organisation where kind = 'region' and through_on is null order by lower(name) limit 1`,
  );
  return found?.name;
}
