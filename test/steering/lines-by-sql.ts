import type { Tx } from '../../src/platform/db/index.ts';

/** Sums of one row as an independent statement finds them over allocations, notices, lines, corrections, instalments and postings. */
export type SumsOfRow = {
  readonly key: string | null;
  readonly allocatedCents: bigint;
  readonly startedCents: bigint;
  readonly deliveredCents: bigint;
  readonly allocatedVolume: bigint;
  readonly startedVolume: bigint;
  readonly claimedCents: bigint;
  readonly approvedCents: bigint;
  readonly heldCents: bigint;
  readonly approvedVolume: bigint;
  readonly fixedCents: bigint;
  readonly paidCents: bigint;
};

export type Asked = {
  /** SQL of the column that tells rows apart. */
  readonly by: string;
  /** SQL that narrows the rows down, on provider_id, municipality_id, product_id and contract_id. */
  readonly where: string;
};

/**
 * Works day by day and line by line, in another way than the product: weeks and months are counted over the days of each
 * allocation, help is looked up per day, and the contract and tariff are sought per month with subqueries.
 */
export const keepFactsBySql = (tx: Tx, year: number, throughMonth: number): Promise<number> =>
  tx.execute(`
    create table facts_by_sql as
    with content as (
      select distinct on (a.id) a.id, a.provider_id, a.municipality_id, v.product_id, v.frequency, v.from_on, v.through_on, v.change_reason,
             v.volume * case v.unit when '04' then 60 else 1 end as volume
        from allocation a join allocation_version v on v.allocation_id = a.id order by a.id, v.decided_at desc, v.version desc),
    day as (
      select c.*, d::date as on_day, date_trunc('month', d)::date as month,
             row_number() over (partition by c.id order by d) as nr, count(*) over (partition by c.id) as days,
             d = min(d) over (partition by c.id, date_trunc('week', d)) as opens_week,
             exists (select from delivery_notice s where s.allocation_id = c.id and s.kind = 'start' and not s.removal and s.begins_on <= d
                        and not exists (select from delivery_notice x where x.allocation_id = c.id and x.kind = 'start' and x.removal
                                           and x.begins_on = s.begins_on and x.id > s.id)
                        and not exists (select from delivery_notice e where e.allocation_id = c.id and e.kind = 'stop' and not e.removal
                                           and e.begins_on = s.begins_on and e.ends_on < d
                                           and not exists (select from delivery_notice x where x.allocation_id = c.id and x.kind = 'stop'
                                                              and x.removal and x.begins_on = e.begins_on and x.id > e.id))) as helped
        from content c cross join generate_series(c.from_on, c.through_on, interval '1 day') as d
       where c.change_reason is distinct from '13'),
    of_month as (
      select id, provider_id, municipality_id, product_id, month, count(*) as days, count(*) filter (where helped) as helped,
             case frequency when '1' then volume * count(*) when '2' then volume * count(*) filter (where opens_week) when '4' then volume
                  else volume * max(nr) / max(days) - volume * (min(nr) - 1) / max(days) end as volume
        from day group by id, provider_id, municipality_id, product_id, month, frequency, volume),
    planned as (
      select m.provider_id, m.municipality_id, m.product_id, m.month, sum(m.volume)::bigint as volume,
             sum(m.volume * m.helped / m.days)::bigint as started,
             (select k.id from contract k join contract_product q on q.contract_id = k.id and q.product_id = m.product_id
                      and q.year = extract(year from m.month) join organisation o on o.id = k.purchaser_id
               where k.provider_id = m.provider_id and (o.kind <> 'municipality' or o.id = m.municipality_id)
                 and date_trunc('month', k.from_on::timestamp) <= m.month and least(k.through_on, k.terminated_on) >= m.month
               order by (o.kind = 'municipality') desc, k.id desc limit 1) as contract_id
        from of_month m where extract(year from m.month) = ${year} group by 1, 2, 3, 4),
    priced as (
      select p.*, coalesce((select t.tariff_cents from contract_tariff t
                             where t.contract_id = p.contract_id and t.product_id = p.product_id and t.withdrawn_at is null
                               and (t.municipality_id is null or t.municipality_id = p.municipality_id)
                               and date_trunc('month', t.from_on::timestamp) <= p.month and (t.through_on is null or t.through_on >= p.month)
                             order by t.municipality_id nulls last limit 1), 0) as tariff
        from planned p)
      select contract_id, product_id, provider_id, municipality_id, (volume * tariff)::bigint as allocated_cents,
             (started * tariff)::bigint as started_cents,
             case when extract(month from month) <= ${throughMonth} then (started * tariff)::bigint else 0 end as delivered_cents,
             volume as allocated_volume, started as started_volume, 0::bigint as claimed, 0::bigint as approved, 0::bigint as held,
             0::bigint as approved_volume, 0::bigint as fixed, 0::bigint as paid
        from priced
      union all
      select l.contract_id, l.product_id, l.provider_id, l.municipality_id, 0, 0, 0, 0, 0,
             l.sign1 * l.amount_cents + coalesce(c.claimed, 0), l.approved_cents + coalesce(c.approved, 0),
             case l.verdict when 'H' then l.sign1 * l.amount_cents else 0 end,
             case l.verdict when 'A' then l.sign1 * l.volume else 0 end + coalesce(c.volume, 0), 0, 0
        from (select contract_id, product_id, provider_id, municipality_id, case sign when 'D' then 1 else -1 end as sign1, amount_cents,
                     approved_cents, volume, verdict, declaration_year, claim_id, seq
                from claim_line where contract_id is not null and product_id is not null and extract(year from from_on) = ${year}) l
        left join lateral (select sum(claimed_change)::bigint as claimed, sum(approved_change)::bigint as approved, sum(volume_change)::bigint as volume
                             from claim_correction c where c.declaration_year = l.declaration_year and c.claim_id = l.claim_id and c.seq = l.seq) c on true
      union all
      select contract_id, product_id, provider_id, municipality_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, amount_cents, 0
        from instalment where kind <> 'advance' and extract(year from month) = ${year}
      union all
      select e.contract_id, e.product_id, e.provider_id, e.municipality_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, e.credit_cents - e.debit_cents
        from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
       where e.account = 'bank' and t.kind in ('payment', 'payment-returned') and e.contract_id is not null and e.product_id is not null
         and extract(year from e.month) = ${year}`);

/** Adds the facts up per row. */
export const sumsBySql = (tx: Tx, { by, where }: Asked): Promise<SumsOfRow[]> =>
  tx.query<SumsOfRow>(`
    select (${by})::text as key, sum(allocated_cents)::bigint as "allocatedCents", sum(started_cents)::bigint as "startedCents",
           sum(delivered_cents)::bigint as "deliveredCents", sum(allocated_volume)::bigint as "allocatedVolume",
           sum(started_volume)::bigint as "startedVolume", sum(claimed)::bigint as "claimedCents", sum(approved)::bigint as "approvedCents",
           sum(held)::bigint as "heldCents", sum(approved_volume)::bigint as "approvedVolume", sum(fixed)::bigint as "fixedCents",
           sum(paid)::bigint as "paidCents"
      from facts_by_sql facts left join product p on p.id = facts.product_id
     where ${where} group by 1 order by 1`);
