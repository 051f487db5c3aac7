import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Care under one allocation and contract in a year; `child` is a number of this answer only, never a person. */
export type CareRow = {
  readonly allocationId: number;
  readonly contractId: number;
  readonly productId: number;
  readonly child: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly startedOn: PlainDate;
  readonly plannedThrough: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** iJw code of the reason of stopping. */
  readonly endReason: string | null;
  readonly tariffCents: Cents;
  /** Approved or held in the year. */
  readonly cents: Cents;
};

export const careOfYear = (tx: Tx, regionId: number, year: number): Promise<CareRow[]> =>
  tx.query<CareRow>(sql`
    select allocation_id::int as "allocationId", contract_id as "contractId", product_id as "productId", child,
           provider_id as "providerId", municipality_id as "municipalityId", started_on as "startedOn",
           planned_through as "plannedThrough", ended_on as "endedOn", end_reason as "endReason",
           tariff_cents as "tariffCents", cents
      from rd.care_of_year(${regionId}, ${year})`);

export type CareMonthRow = {
  readonly allocationId: number;
  readonly contractId: number;
  readonly productId: number;
  /** 1 to 12. */
  readonly month: number;
  readonly volume: number;
};

export const careMonthsOfYear = (tx: Tx, regionId: number, year: number): Promise<CareMonthRow[]> =>
  tx.query<CareMonthRow>(sql`
    select allocation_id::int as "allocationId", contract_id as "contractId", product_id as "productId", month,
           volume::float8 as volume
      from rd.care_months_of_year(${regionId}, ${year})`);

export type AgreedRow = {
  readonly contractId: number;
  readonly providerId: number;
  readonly productId: number;
  readonly budgetCents: Cents;
  readonly limitCents: Cents | null;
  readonly volume: number | null;
};

/** What contracts of the region agree per product in a year. */
export const agreedInYear = (tx: Tx, regionId: number, year: number): Promise<AgreedRow[]> =>
  tx.query<AgreedRow>(sql`
    select c.id as "contractId", c.provider_id as "providerId", a.product_id as "productId", a.budget_cents as "budgetCents",
           a.limit_cents as "limitCents", a.volume::float8 as volume
      from contract c join contract_product a on a.contract_id = c.id
     where c.region_id = ${regionId} and a.year = ${year}`);

export type YoungPeopleRow = { readonly municipalityId: number; readonly persons: number };

/** Young people per municipality: the newest figure that was counted or expected for the year, all ages under 18. */
export const youngPeopleInYear = (tx: Tx, regionId: number, year: number): Promise<YoungPeopleRow[]> =>
  tx.query<YoungPeopleRow>(sql`
    with newest as (
      select distinct on (municipality_id, age_from, age_through) municipality_id, persons, year, age_through
        from population_figure
       where region_id = ${regionId} and year <= ${year} and age_through < 18
       order by municipality_id, age_from, age_through, year desc, id desc)
    select municipality_id as "municipalityId", sum(persons)::int as persons from newest group by municipality_id`);

export type NamedRow = { readonly kind: 'organisation' | 'product'; readonly key: string; readonly name: string };

/** Names of what totals are shown of: parties by id, products by their key in the book. */
export const namesOfRegion = (tx: Tx, regionId: number, organisationIds: readonly number[]): Promise<NamedRow[]> =>
  tx.query<NamedRow>(sql`
    select 'organisation' as kind, id::text as key, name from organisation where id = any(${[...organisationIds]}::int[])
    union all
    select distinct on (coalesce(book_key, code)) 'product', coalesce(book_key, code), name
      from product where region_id = ${regionId}`);

/** Years in which the region has decided declarations, newest first. */
export const yearsWithCare = (tx: Tx, regionId: number): Promise<{ year: number }[]> =>
  tx.query(sql`
    select distinct extract(year from month)::int as year from utilisation where region_id = ${regionId} order by 1 desc`);
