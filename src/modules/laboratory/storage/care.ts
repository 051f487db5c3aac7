import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Care under one allocation and contract in a period; `child` is a number of this answer only, never a person. */
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
  /** Approved or held in the period. */
  readonly cents: Cents;
  /** Days since 1970-01-01, volumes and tariffs in cents: `{1,2}`, one place for each line, in no fixed order. */
  readonly days: string;
  readonly volumes: string;
  readonly tariffs: string;
  /** Of the allocation; all null: none were agreed. */
  readonly resultsAgreed: number | null;
  readonly resultsReached: number | null;
  readonly resultsOpen: number | null;
};

/** One statement, in order of allocation, contract and product. */
export const careOfPeriod = (
  tx: Tx,
  regionId: number,
  { from, through }: { readonly from: PlainDate; readonly through: PlainDate },
): Promise<CareRow[]> =>
  tx.query<CareRow>(sql`
    select allocation_id::int as "allocationId", contract_id as "contractId", product_id as "productId", child,
           provider_id as "providerId", municipality_id as "municipalityId", started_on as "startedOn",
           planned_through as "plannedThrough", ended_on as "endedOn", end_reason as "endReason",
           cents, days, volumes, tariffs, results_agreed as "resultsAgreed", results_reached as "resultsReached",
           results_open as "resultsOpen"
      from rd.care_of_period(${regionId}, ${from}, ${through}) order by 1, 2, 3`);

export type AgreedRow = {
  readonly year: number;
  readonly contractId: number;
  readonly providerId: number;
  readonly productId: number;
  readonly budgetCents: Cents;
  readonly limitCents: Cents | null;
  readonly volume: number | null;
};

/** What contracts of the region agree per product in the years that are asked. */
export const agreedInYears = (tx: Tx, regionId: number, years: readonly number[]): Promise<AgreedRow[]> =>
  tx.query<AgreedRow>(sql`
    select a.year, c.id as "contractId", c.provider_id as "providerId", a.product_id as "productId",
           a.budget_cents as "budgetCents", a.limit_cents as "limitCents", a.volume::float8 as volume
      from contract c join contract_product a on a.contract_id = c.id
     where c.region_id = ${regionId} and a.year = any (${[...years]}::int[])`);

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

/** The first and the last month in which the region has decided declarations; none without any. */
export const monthsWithCare = (
  tx: Tx,
  regionId: number,
): Promise<{ first: PlainDate | null; last: PlainDate | null }> =>
  tx.one(sql`select min(month) as first, max(month) as last from utilisation where region_id = ${regionId}`);
