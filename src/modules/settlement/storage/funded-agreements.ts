import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';

/** What a contract of a region agrees for a product row and a year. */
export type AgreedRow = {
  readonly contractId: number;
  readonly providerId: number;
  readonly fromOn: PlainDate;
  /** Last day, or the day on which it was ended before. */
  readonly throughOn: PlainDate;
  readonly productId: number;
  readonly budgetCents: bigint;
  readonly limitCents: bigint | null;
  readonly volume: bigint | null;
  /** Tariff for all municipalities on the first day of the year or the contract. */
  readonly tariffCents: bigint | null;
};

/** Everything that contracts of a region agree for a year: one statement. */
export const loadAgreed = (tx: Tx, regionId: number, year: number): Promise<AgreedRow[]> =>
  tx.query<AgreedRow>(sql`
    select c.id as "contractId", c.provider_id as "providerId", c.from_on as "fromOn",
           least(c.through_on, c.terminated_on) as "throughOn", p.product_id as "productId",
           p.budget_cents as "budgetCents", p.limit_cents as "limitCents", p.volume, t.tariff_cents as "tariffCents"
      from contract c
      join contract_product p on p.contract_id = c.id and p.year = ${year}
      left join contract_tariff t on t.contract_id = c.id and t.product_id = p.product_id and t.municipality_id is null
       and t.withdrawn_at is null
       and daterange(t.from_on, t.through_on, '[]') @> greatest(c.from_on, make_date(${year}, 1, 1))
     where c.region_id = ${regionId}
     order by c.id, p.product_id`);

/** Municipalities of a region on a day, with the code by which figures know them. */
export const loadMembers = (
  tx: Tx,
  regionId: number,
  day: PlainDate,
): Promise<{ readonly id: number; readonly cbsCode: string | null }[]> =>
  tx.query(sql`
    select o.id, o.cbs_code as "cbsCode" from region_membership m join organisation o on o.id = m.municipality_id
     where m.region_id = ${regionId} and m.from_on <= ${day} and (m.through_on is null or m.through_on >= ${day})
     order by o.id`);

/** Regions of which a municipality is a member on a day. */
export const regionsOf = async (tx: Tx, municipalityId: number, day: PlainDate): Promise<number[]> =>
  (
    await tx.query<{ id: number }>(sql`
      select region_id as id from region_membership
       where municipality_id = ${municipalityId} and from_on <= ${day} and (through_on is null or through_on >= ${day})
       order by region_id`)
  ).map(({ id }) => id);

/** Young people that a region recorded for a municipality: the newest figure of the year or before, of everybody under 18. */
export const loadRecordedYouth = async (tx: Tx, regionId: number, year: number): Promise<ReadonlyMap<number, number>> =>
  new Map(
    (
      await tx.query<{ id: number; persons: number }>(sql`
        select distinct on (municipality_id) municipality_id as id, persons from population_figure
         where region_id = ${regionId} and year <= ${year} and age_from = 0 and age_through = 17
         order by municipality_id, year desc, id desc`)
    ).map(({ id, persons }) => [id, persons]),
  );
