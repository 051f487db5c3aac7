/** Which contract and tariff allocated care has: shared by all that put a price on it. `u` is the care, of a month. */
import { type SqlFragment, sql } from '../../../../platform/db/sql.ts';

const firstDay = (year: number): SqlFragment => sql`make_date(${year}::int, 1, 1)`;
/** Is the month in the year? */
export const within = (year: number, month: SqlFragment): SqlFragment =>
  sql`${month} between ${firstDay(year)} and make_date(${year}::int, 12, 1)`;

/**
 * The contract and tariff of allocated care: that of its provider and product in the month, one of the municipality itself
 * before one of the region, the newest first. A former provider keeps the months in which it delivered.
 */
export const agreedOf = (year: number): SqlFragment => sql`
  agreed as materialized (
    select h.provider_id, a.product_id, c.id as contract_id, date_trunc('month', h.from_on::timestamp)::date as from_month, h.through_on,
           local.id as municipality_id
      from contract c
      join contract_product a on a.contract_id = c.id and a.year = ${year}
      left join organisation local on local.id = c.purchaser_id and local.kind = 'municipality'
     cross join lateral (
       select c.provider_id, coalesce((select max(f.through_on) + 1 from contract_former_provider f where f.contract_id = c.id), c.from_on) as from_on,
              least(c.through_on, c.terminated_on) as through_on
        union all
       select f.provider_id, c.from_on, least(c.through_on, c.terminated_on, f.through_on)
         from contract_former_provider f where f.contract_id = c.id) h
     where h.from_on <= make_date(${year}::int, 12, 31) and h.through_on >= ${firstDay(year)}),
  tariffs as materialized (
    select t.contract_id, t.product_id, t.municipality_id, t.from_on, date_trunc('month', t.from_on::timestamp)::date as from_month,
           coalesce(t.through_on, 'infinity') as through_on, t.tariff_cents, t.unit
      from contract_tariff t
     where t.withdrawn_at is null and t.contract_id in (select contract_id from agreed)
       and t.from_on <= make_date(${year}::int, 12, 31) and (t.through_on is null or t.through_on >= ${firstDay(year)}))`;

/** Allocated volume times tariff; hours by the hour, euros as they are; and budgets that allocations name. */
export const priced = (volume: string, cents: string): SqlFragment =>
  sql.trusted(`(case when p.unit = '83' then ${volume} when w.unit = '04' then round(${volume} * w.tariff_cents / 60.0)::bigint
     else coalesce(${volume} * w.tariff_cents, 0) end + ${cents})`);

/** Joins its contract, product and tariffs to care; more than one may fit. */
export const atContract: SqlFragment = sql`
    left join product p on p.id = u.product_id
    left join agreed g on g.provider_id = u.provider_id and g.product_id = u.product_id
         and (g.municipality_id is null or g.municipality_id = u.municipality_id)
         and g.from_month <= u.month and g.through_on >= u.month
    left join tariffs w on w.contract_id = g.contract_id and w.product_id = u.product_id
         and (w.municipality_id is null or w.municipality_id = u.municipality_id)
         and w.from_month <= u.month and w.through_on >= u.month`;

/** Of what fits: of the municipality itself before of the region, the newest contract, the tariff that began first. */
export const bestFirst: SqlFragment = sql`
  u.provider_id, u.product_id, u.municipality_id, u.month, g.municipality_id nulls last, g.contract_id desc,
  w.municipality_id nulls last, w.from_on`;
