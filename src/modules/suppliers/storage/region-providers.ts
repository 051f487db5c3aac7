import { addDays, firstDayOfMonth, monthOf, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A provider with a contract in the region, and what its declarations of the last twelve months came to. */
export type RegionProvider = {
  readonly id: number;
  readonly name: string;
  /** Runs a contract in the heavy segment today. */
  readonly heavy: boolean;
  readonly runningContracts: number;
  /** Running contracts that say themselves that tiers bring benefits. */
  readonly anchoredContracts: number;
  readonly approvedCents: bigint;
  readonly lightCents: bigint;
  readonly lines: number;
  readonly refusedLines: number;
  /** Last month of care that was declared; null when none in the period. */
  readonly lastMonth: PlainDate | null;
  /** Of the three months before the last one: how many were declared. */
  readonly recentMonths: number;
  /** How satisfied clients are, 0 to 10, as recorded last under one of its contracts. */
  readonly satisfaction: number | null;
};

/** The twelve months of care before the present one, as first days: from the first through the last. */
export function lastYearOf(today: PlainDate): { readonly from: PlainDate; readonly through: PlainDate } {
  const last = firstDayOfMonth(addDays(firstDayOfMonth(today), -1));
  return {
    from: plainDateOf(yearOf(last) - (monthOf(last) === 12 ? 0 : 1), (monthOf(last) % 12) + 1, 1),
    through: last,
  };
}

/** Every provider with a contract in the region that runs or ended within a year; two statements' worth in one. */
export function listRegionProviders(tx: Tx, regionId: number, today: PlainDate): Promise<RegionProvider[]> {
  const { from, through } = lastYearOf(today);
  const recentFrom = firstDayOfMonth(addDays(through, -85));
  return tx.query<RegionProvider>(sql`
    with agreed as (
      select c.provider_id,
             bool_or(c.segment = 'heavy' and runs) as heavy, count(*) filter (where runs)::int as running,
             count(*) filter (where runs and rd.contract_anchors_tiers(c.id))::int as anchored
        from (select c.*, c.from_on <= ${today}::date and least(c.through_on, c.terminated_on) >= ${today}::date as runs
                from contract c where c.region_id = ${regionId}) c
       where least(c.through_on, c.terminated_on) >= ${addDays(today, -366)}::date group by 1),
    used as (
      select u.provider_id, sum(u.approved_cents + u.fixed_cents)::bigint as approved,
             coalesce(sum(u.approved_cents) filter (where p.weight = 'light'), 0)::bigint as light,
             sum(u.lines)::int as lines, sum(u.refused_lines)::int as refused, max(u.month) filter (where u.lines > 0) as last,
             count(distinct u.month) filter (where u.lines > 0 and u.month >= ${recentFrom}::date and u.month < ${through}::date)::int as recent
        from utilisation u join product p on p.id = u.product_id
       where u.region_id = ${regionId} and u.month between ${from}::date and ${through}::date group by 1),
    marks as (
      select distinct on (c.provider_id) c.provider_id, f.mark from contract_fact f join contract c on c.id = f.contract_id
       where c.region_id = ${regionId} and f.kind = 'satisfaction' order by c.provider_id, f.on_day desc, f.id desc)
    select a.provider_id as id, o.name, coalesce(a.heavy, false) as heavy, a.running as "runningContracts", a.anchored as "anchoredContracts",
           coalesce(u.approved, 0)::bigint as "approvedCents", coalesce(u.light, 0)::bigint as "lightCents",
           coalesce(u.lines, 0) as lines, coalesce(u.refused, 0) as "refusedLines", u.last as "lastMonth",
           coalesce(u.recent, 0) as "recentMonths", m.mark::float8 as satisfaction
      from agreed a join organisation o on o.id = a.provider_id
      left join used u on u.provider_id = a.provider_id left join marks m on m.provider_id = a.provider_id
     order by lower(o.name), a.provider_id`);
}

/** A region in which a provider has or had a contract, within the scope; its own or that of who manages it. */
export const regionsOfProvider = (tx: Tx, providerId: number): Promise<{ id: number; name: string }[]> =>
  tx.query(sql`
    select o.id, o.name from organisation o
     where o.id in (select region_id from contract where provider_id = ${providerId}) order by o.id`);

/** Is this a provider, or a certified body that is bought from, with a contract in the region? */
export const isProviderOf = async (tx: Tx, regionId: number, providerId: number): Promise<boolean> =>
  (await tx.maybeOne(
    sql`select 1 from contract where region_id = ${regionId} and provider_id = ${providerId} limit 1`,
  )) !== undefined;
