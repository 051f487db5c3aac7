create function rd.counting_municipalities() returns int[]
  language sql stable set search_path = public, pg_temp as $$
  select rd.municipality_ids() || coalesce(rd.organisation_id(), 0)
$$;
comment on function rd.counting_municipalities() is 'Municipalities whose care may be counted: those in the scope, and the one for which is acted, also by who may see no child of it.';
revoke all on function rd.counting_municipalities() from public;

create or replace function rd.help_side_by_side(p_on date) returns table (municipality_id int, people int, stacked int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.municipality_id, count(*)::int, count(*) filter (where kinds > 1)::int
    from (select c.municipality_id, a.client_id, count(distinct coalesce(c.product_id, 0)) as kinds
            from care_course c join allocation a on a.id = c.allocation_id
           where (c.region_id = any ((select rd.counting_regions())::int[]) or c.municipality_id = any ((select rd.counting_municipalities())::int[])
                  or c.provider_id = any ((select rd.provider_ids())::int[]))
             and c.counts_through >= p_on and c.from_on <= p_on and c.delivered @> p_on
           group by c.municipality_id, a.client_id) k
   group by k.municipality_id
$$;
create or replace function rd.used_up_early(p_through date) returns table (provider_id int, product_id int, municipality_id int, running int, early int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select provider_id, product_id, municipality_id, count(*)::int,
         count(*) filter (where 4 * used >= total_volume
           and from_on + (total_volume * (p_through - from_on + 1) / used)::int < counts_through - 14)::int
    from (select c.*, u.used
            from care_course c
            left join lateral (select nullif(sum(u.approved_volume), 0) as used from allocation_usage u
                                where u.allocation_id = c.allocation_id and u.month <= p_through) u on true
           where (c.region_id = any ((select rd.counting_regions())::int[]) or c.municipality_id = any ((select rd.counting_municipalities())::int[])
                  or c.provider_id = any ((select rd.provider_ids())::int[]))
             and c.counts_through > p_through and c.from_on <= p_through and c.total_volume > 0) w
   group by provider_id, product_id, municipality_id
$$;
create or replace function rd.care_without_allocation(p_from date, p_through date) returns table (
  provider_id int, product_id int, municipality_id int, contract_id int, month date, lines int, claimed_cents bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.provider_id, l.product_id, l.municipality_id, l.contract_id, date_trunc('month', l.from_on::timestamp)::date,
         count(*)::int, sum(case l.sign when 'D' then l.amount_cents else -l.amount_cents end)::bigint
    from claim_line l
   where l.allocation_id is null and (l.region_id = any ((select rd.counting_regions())::int[]) or l.municipality_id = any ((select rd.counting_municipalities())::int[])
                  or l.provider_id = any ((select rd.provider_ids())::int[]))
     and l.from_on between p_from and p_through and l.declaration_year >= extract(year from p_from)
   group by 1, 2, 3, 4, 5
$$;
create or replace function rd.referrals(p_from date, p_through date) returns table (municipality_id int, provider_id int, referrer text, requests int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.municipality_id, r.provider_id, coalesce(r.content -> 'Verwijzer' ->> 'Type', ''), count(*)::int
    from care_request r
   where r.kind = 'allocation' and (r.region_id = any ((select rd.counting_regions())::int[]) or r.municipality_id = any ((select rd.counting_municipalities())::int[])
                  or r.provider_id = any ((select rd.provider_ids())::int[]))
     and r.asked_on between p_from and p_through
   group by 1, 2, 3
$$;
