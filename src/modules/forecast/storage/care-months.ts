import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CareCell } from '../domain/explain/cell.ts';

/** Makes the months of the region right again where something was decided since; usually nothing has to be done. */
export const refreshCareMonths = (tx: Tx, regionId: number, from: PlainDate, through: PlainDate): Promise<number> =>
  tx.execute(sql`select rd.refresh_care_months(${regionId}, ${from}::date, ${through}::date)`);

/** Care of whole months per product, provider, municipality and access route, of the region or one municipality. */
export const careOf = (tx: Tx, { regionId, municipalityId, from, through }: CareAsked): Promise<CareCell[]> =>
  tx.query<CareCell>(sql`
    select product_id as "productId", provider_id as "providerId", municipality_id as "municipalityId", route,
           sum(cents)::bigint as cents, sum(volume)::bigint as volume, sum(trajectories)::int as "trajectoryMonths"
      from care_month
     where region_id = ${regionId} and month between ${from}::date and ${through}::date
       and (${municipalityId}::int is null or municipality_id = ${municipalityId}::int)
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`);

export type CareAsked = {
  readonly regionId: number;
  readonly municipalityId: number | null;
  /** First day of the first month, and of the last. */
  readonly from: PlainDate;
  readonly through: PlainDate;
};

/** Months with approved care that began before `before`, oldest first. */
export const monthsWithCare = async (tx: Tx, regionId: number, before: PlainDate): Promise<PlainDate[]> =>
  (
    await tx.query<{ month: PlainDate }>(sql`
      select month from utilisation where region_id = ${regionId} and month < ${before}::date
       group by month having sum(approved_cents) <> 0 order by month`)
  ).map(({ month }) => month);

export type NameRow = { readonly kind: 'organisation' | 'product'; readonly id: number; readonly name: string };

/** Names of the products of a region, and of the organisations named. */
export const namesOf = (tx: Tx, regionId: number, organisations: readonly number[]): Promise<NameRow[]> =>
  tx.query<NameRow>(sql`
    select 'organisation' as kind, id, name from organisation where id = any(${[...organisations]}::int[])
    union all select 'product', id, name from product where region_id = ${regionId}`);

export type PlaceRow = { readonly id: number; readonly name: string };

/** The municipalities of a region on a day, by name. */
export const municipalitiesOf = (tx: Tx, regionId: number, onDay: PlainDate): Promise<PlaceRow[]> =>
  tx.query<PlaceRow>(sql`
    select o.id, o.name from region_membership r join organisation o on o.id = r.municipality_id
     where r.region_id = ${regionId} and r.from_on <= ${onDay}::date and (r.through_on is null or r.through_on >= ${onDay}::date)
     order by o.name`);
