import type { Tx } from '../../src/platform/db/index.ts';

export type Counted = {
  readonly code: string;
  readonly value: number | null;
  /** Young people or allocations behind it; null for euros, which show no child. */
  readonly count: number | null;
};

/**
 * The headlines of the monitors of January to October 2026, counted over lines, instalments, allocations and notices by statements
 * of their own. `own` narrows down on provider_id and municipality_id.
 */
export const monitorsBySql = (tx: Tx, own: string): Promise<Counted[]> =>
  tx.query<Counted>(`
    with money as (
      select l.provider_id, l.product_id, sum(l.approved_cents + coalesce((select sum(c.approved_change) from claim_correction c
               where c.declaration_year = l.declaration_year and c.claim_id = l.claim_id and c.seq = l.seq), 0)) as cents
        from (select provider_id, municipality_id, product_id, contract_id, approved_cents, declaration_year, claim_id, seq, from_on
                from claim_line) l
       where l.contract_id is not null and l.product_id is not null and l.from_on between '2026-01-01' and '2026-10-31' and (${own})
       group by 1, 2
      union all
      select provider_id, product_id, sum(amount_cents) from instalment
       where kind <> 'advance' and month between '2026-01-01' and '2026-10-01' and (${own}) group by 1, 2),
    ranked as (
      select provider_id, sum(cents) as cents, row_number() over (order by sum(cents) desc, provider_id) as place from money group by 1),
    content as (
      select distinct on (a.id) a.id, a.client_id, a.provider_id, a.municipality_id, v.product_id, v.from_on, v.through_on, v.change_reason
        from (select * from allocation where (${own})) a join allocation_version v on v.allocation_id = a.id order by a.id, v.decided_at desc, v.version desc),
    help as (
      select c.*, s.begins_on, e.ends_on, e.end_reason, min(s.begins_on) over (partition by c.id) as first_on,
             max(s.begins_on) over (partition by c.id) as last_on
        from content c
        join delivery_notice s on s.allocation_id = c.id and s.kind = 'start' and not s.removal
        left join delivery_notice e on e.allocation_id = c.id and e.kind = 'stop' and not e.removal and e.begins_on = s.begins_on
       where c.change_reason is distinct from '13'),
    started as (select distinct on (id) id, from_on, first_on from help where product_id is not null order by id),
    ended as (
      select id, first_on, ends_on from help
       where begins_on = last_on and end_reason <> '20' and product_id is not null and ends_on between '2026-01-01' and '2026-10-31'),
    october as (
      select distinct id, product_id from help
       where begins_on <= '2026-10-31' and (ends_on is null or ends_on >= '2026-10-01') and from_on <= '2026-10-31'
         and coalesce(through_on, 'infinity') >= '2026-10-01'
         and greatest(begins_on, from_on) <= least(coalesce(ends_on, '2026-10-31'), coalesce(through_on, '2026-10-31'))),
    last_day as (
      select municipality_id, client_id, count(distinct product_id) as kinds from help
       where begins_on <= '2026-10-31' and (ends_on is null or ends_on >= '2026-10-31') and from_on <= '2026-10-31'
         and coalesce(through_on, 'infinity') >= '2026-10-31' group by 1, 2)
    select 'licht-en-zwaar' as code, round(1000.0 * sum(cents) filter (where p.weight = 'heavy') / nullif(sum(cents), 0))::float8 / 10 as value,
           null::int as count
      from money m join product p on p.id = m.product_id
    union all
    select 'concentratie', round(1000.0 * sum(cents) filter (where place <= 3) / nullif(sum(cents), 0))::float8 / 10, null from ranked
    union all
    select 'wachttijd', round(10.0 * sum(first_on - from_on) / nullif(count(*), 0))::float8 / 10, count(*)::int from started
     where first_on between '2026-01-01' and '2026-10-31' and first_on >= from_on
    union all
    select 'duur', round(10.0 * sum(ends_on - first_on + 1) / nullif(count(*), 0))::float8 / 10, count(*)::int from ended
    union all
    select 'verblijf', count(*)::float8, count(*)::int from october o join product p on p.id = o.product_id where p.unit = '14'
    union all
    select 'stapeling', round(1000.0 * count(*) filter (where kinds > 1) / nullif(count(*), 0))::float8 / 10, count(*)::int from last_day`);
