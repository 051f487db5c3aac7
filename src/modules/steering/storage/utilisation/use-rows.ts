import { type SqlFragment, sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Axis, UseOfMonth } from '../../domain/utilisation/use.ts';
import { belongsTo, type Whose } from '../own-use.ts';

/** What narrows the use down; what is not named is not narrowed. */
export type UseFilter = {
  readonly year: number;
  readonly contractId?: number | undefined;
  readonly productId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly municipalityId?: number | undefined;
  readonly segment?: string | undefined;
  /** Contracts that the region bought, or that a municipality bought itself (R-010). */
  readonly level?: 'regional' | 'local' | undefined;
};

const KEYS: Readonly<Record<Axis, string>> = {
  contract: 'x.contract_id',
  product: 'x.product_id',
  provider: 'x.provider_id',
  municipality: 'x.municipality_id',
  segment: 'p.weight',
};

const firstDay = (year: number): SqlFragment => sql`make_date(${year}::int, 1, 1)`;
const within = (year: number, month: SqlFragment): SqlFragment =>
  sql`${month} between ${firstDay(year)} and make_date(${year}::int, 12, 1)`;

/**
 * The contract and tariff of allocated care: that of its provider and product in the month, one of the municipality itself
 * before one of the region, the newest first. A former provider keeps the months in which it delivered.
 */
const agreedOf = (year: number): SqlFragment => sql`
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
const priced = (volume: string, cents: string): SqlFragment =>
  sql.trusted(`(case when p.unit = '83' then ${volume} when w.unit = '04' then round(${volume} * w.tariff_cents / 60.0)::bigint
     else coalesce(${volume} * w.tariff_cents, 0) end + ${cents})`);

const allocated = (filter: UseFilter, whose: Whose): SqlFragment => sql`
  select distinct on (u.provider_id, u.product_id, u.municipality_id, u.month)
         g.contract_id, u.product_id, u.provider_id, u.municipality_id, u.month,
         u.allocated_volume, ${priced('u.allocated_volume', 'u.allocated_cents')} as allocated_cents,
         u.started_volume, ${priced('u.started_volume', 'u.started_cents')} as started_cents
    from care_use u
    left join product p on p.id = u.product_id
    left join agreed g on g.provider_id = u.provider_id and g.product_id = u.product_id
         and (g.municipality_id is null or g.municipality_id = u.municipality_id)
         and g.from_month <= u.month and g.through_on >= u.month
    left join tariffs w on w.contract_id = g.contract_id and w.product_id = u.product_id
         and (w.municipality_id is null or w.municipality_id = u.municipality_id)
         and w.from_month <= u.month and w.through_on >= u.month
   where ${belongsTo(whose, 'u')} and ${within(filter.year, sql`u.month`)} and (u.running > 0 or u.allocated_volume <> 0)
     and (${filter.providerId ?? null}::int is null or u.provider_id = ${filter.providerId ?? null})
     and (${filter.municipalityId ?? null}::int is null or u.municipality_id = ${filter.municipalityId ?? null})
     and (${filter.productId ?? null}::int is null or u.product_id = ${filter.productId ?? null})
   order by u.provider_id, u.product_id, u.municipality_id, u.month, g.municipality_id nulls last, g.contract_id desc,
            w.municipality_id nulls last, w.from_on`;

const declared = (filter: UseFilter, whose: Whose): SqlFragment => sql`
  select u.contract_id, u.product_id, u.provider_id, u.municipality_id, u.month, u.claimed_cents, u.approved_volume,
         u.approved_cents, u.refused_cents, u.held_cents, u.fixed_cents, u.paid_cents
    from utilisation u
   where ${belongsTo(whose, 'u')} and ${within(filter.year, sql`u.month`)}
     and (${filter.providerId ?? null}::int is null or u.provider_id = ${filter.providerId ?? null})
     and (${filter.municipalityId ?? null}::int is null or u.municipality_id = ${filter.municipalityId ?? null})
     and (${filter.productId ?? null}::int is null or u.product_id = ${filter.productId ?? null})
     and (${filter.contractId ?? null}::int is null or u.contract_id = ${filter.contractId ?? null})`;

/** What is left to ask of the rows once both have their contract. */
const narrowed = ({ contractId, segment, level }: UseFilter): SqlFragment =>
  sql.and([
    contractId === undefined ? sql.yes : sql`x.contract_id = ${contractId}`,
    segment === undefined ? sql.yes : sql`p.weight = ${segment}`,
    level === undefined
      ? sql.yes
      : sql`(exists (select from contract k join organisation o on o.id = k.purchaser_id
                where k.id = x.contract_id and o.kind = 'municipality')) = ${level === 'local'}`,
  ]);

/**
 * The use of a year per row of the axis, unit and month: allocated and started beside what was declared, approved and paid.
 * Two tables without children are read, never a line or an allocation.
 */
export function loadUse(tx: Tx, axis: Axis, filter: UseFilter, whose: Whose): Promise<UseOfMonth[]> {
  const key = sql.trusted(KEYS[axis]);
  return tx.query<UseOfMonth>(sql`
    with ${agreedOf(filter.year)},
    x as (
      select contract_id, product_id, provider_id, municipality_id, month, allocated_volume, allocated_cents, started_volume, started_cents,
             0::bigint as claimed_cents, 0::bigint as approved_volume, 0::bigint as approved_cents, 0::bigint as refused_cents,
             0::bigint as held_cents, 0::bigint as fixed_cents, 0::bigint as paid_cents
        from (${allocated(filter, whose)}) a
      union all
      select contract_id, product_id, provider_id, municipality_id, month, 0, 0, 0, 0, claimed_cents, approved_volume, approved_cents,
             refused_cents, held_cents, fixed_cents, paid_cents
        from (${declared(filter, whose)}) d)
    select (${key})::text as key, extract(month from x.month)::int as month, p.unit,
           sum(x.allocated_volume)::bigint as "allocatedVolume", sum(x.allocated_cents)::bigint as "allocatedCents",
           sum(x.started_volume)::bigint as "startedVolume", sum(x.started_cents)::bigint as "startedCents",
           sum(x.claimed_cents)::bigint as "claimedCents",
           sum(case when p.unit = '04' then x.approved_volume * 60 else x.approved_volume end)::bigint as "approvedVolume",
           sum(x.approved_cents)::bigint as "approvedCents", sum(x.refused_cents)::bigint as "refusedCents",
           sum(x.held_cents)::bigint as "heldCents", sum(x.fixed_cents)::bigint as "fixedCents", sum(x.paid_cents)::bigint as "paidCents"
      from x left join product p on p.id = x.product_id
     where ${narrowed(filter)}
     group by ${key}, x.month, p.unit order by 1, 2, 3`);
}
