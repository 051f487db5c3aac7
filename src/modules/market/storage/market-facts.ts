import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Present, Sold } from '../domain/market.ts';

/** Approved and fixed cents per provider and segment through a month, and in the same months of the year before. */
export const listSold = (tx: Tx, regionId: number, year: number, throughMonth: number): Promise<Sold[]> =>
  tx.query<Sold>(sql`
    select u.provider_id as "providerId", o.name as provider, p.product_group as segment,
           sum(u.approved_cents + u.fixed_cents) filter (where extract(year from u.month) = ${year})::float8 as cents,
           coalesce(sum(u.approved_cents + u.fixed_cents) filter (where extract(year from u.month) = ${year} - 1), 0)::float8 as "earlierCents"
      from utilisation u join product p on p.id = u.product_id join organisation o on o.id = u.provider_id
     where u.region_id = ${regionId} and extract(year from u.month) in (${year}, ${year} - 1)
       and extract(month from u.month) <= ${throughMonth}
     group by 1, 2, 3 having coalesce(sum(u.approved_cents + u.fixed_cents) filter (where extract(year from u.month) = ${year}), 0) > 0`);

/** In which municipalities providers were paid for a segment in the year, by number. */
export const listPresent = (tx: Tx, regionId: number, year: number): Promise<Present[]> =>
  tx.query<Present>(sql`
    select p.product_group as segment, u.municipality_id as "municipalityId", count(distinct u.provider_id)::int as providers
      from utilisation u join product p on p.id = u.product_id
     where u.region_id = ${regionId} and u.month between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 1)
       and u.approved_cents + u.fixed_cents > 0
     group by 1, 2`);

/** Members on a day, with how many providers were paid for their young people in the year. */
export const listMembers = (
  tx: Tx,
  regionId: number,
  year: number,
  onDay: PlainDate,
): Promise<
  { readonly id: number; readonly name: string; readonly cbsCode: string | null; readonly providers: number }[]
> =>
  tx.query(sql`
    select o.id, o.name, o.cbs_code as "cbsCode",
           (select count(distinct u.provider_id)::int from utilisation u
             where u.region_id = ${regionId} and u.municipality_id = o.id and u.approved_cents + u.fixed_cents > 0
               and u.month between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 1)) as providers
      from region_membership m join organisation o on o.id = m.municipality_id
     where m.region_id = ${regionId} and m.from_on <= ${onDay}::date and (m.through_on is null or m.through_on >= ${onDay}::date)
     order by o.name`);

/** Young people with help between two days, per provider; numbers only. */
export const listYoungPeople = (
  tx: Tx,
  regionId: number,
  from: PlainDate,
  through: PlainDate,
): Promise<{ readonly providerId: number; readonly people: number }[]> =>
  tx.query(sql`
    select provider_id as "providerId", people from rd.young_people_per_provider(${regionId}, ${from}::date, ${through}::date)`);

/** What was approved and fixed per municipality and year of care; of the year that is looked at only the months that count. */
export const listSpentPerYear = (
  tx: Tx,
  regionId: number,
  year: number,
  throughMonth: number,
): Promise<
  { readonly municipalityId: number; readonly year: number; readonly cents: number; readonly months: number }[]
> =>
  tx.query(sql`
    select municipality_id as "municipalityId", extract(year from month)::int as year,
           sum(approved_cents + fixed_cents)::float8 as cents, count(distinct month)::int as months
      from utilisation
     where region_id = ${regionId} and (extract(year from month) <> ${year} or extract(month from month) <= ${throughMonth})
     group by 1, 2 order by 2, 1`);

/** The adopted budget of a year for all products of a region, in cents; 0 where there is none. */
export const budgetOfYear = async (tx: Tx, regionId: number, year: number): Promise<number> =>
  (
    await tx.one<{ cents: number }>(sql`
      select coalesce(sum(b.budget_cents), 0)::float8 as cents
        from product_budget b join product p on p.id = b.product_id where p.region_id = ${regionId} and b.year = ${year}`)
  ).cents;

/** Is this a provider that has or had a contract in the region, a member, or a product of it? */
export const belongs = async (
  tx: Tx,
  regionId: number,
  what: 'provider' | 'municipality' | 'product',
  id: number,
): Promise<boolean> => {
  const query = {
    provider: sql`select 1 from contract where region_id = ${regionId} and provider_id = ${id} limit 1`,
    municipality: sql`select 1 from region_membership where region_id = ${regionId} and municipality_id = ${id} limit 1`,
    product: sql`select 1 from product where region_id = ${regionId} and id = ${id}`,
  }[what];
  return (await tx.maybeOne(query)) !== undefined;
};

/** Products of a region by name, for whoever chooses one. */
export const listProducts = (tx: Tx, regionId: number): Promise<{ readonly id: number; readonly name: string }[]> =>
  tx.query(sql`select id, name from product where region_id = ${regionId} order by name`);
