create table signal_level (
  region_id int primary key references organisation(id),
  levels int[] not null check (cardinality(levels) between 1 and 6 and 1 <= all (levels) and 200 >= all (levels)),
  row_version int not null default 1
);
comment on table signal_level is 'Percentages of what was agreed at which a region is told; a region without a row is told at 70, 85 and 100. Changes stand in setting_change.';
alter table signal_level enable row level security;
create policy readable on signal_level for select to rd_app using (region_id = any ((select rd.region_ids())::int[]));
create policy by_region_add on signal_level for insert to rd_app
  with check (region_id = (select rd.organisation_id()) and (select rd.acting_role()) = 'contract-manager');
create policy by_region_change on signal_level for update to rd_app
  using (region_id = (select rd.organisation_id()) and (select rd.acting_role()) = 'contract-manager');
grant select, insert, update on signal_level to rd_app;

alter table setting_change drop constraint setting_change_setting_check;
alter table setting_change add constraint setting_change_setting_check check (setting in
  ('works-here', 'good-friday', 'liberation-day', 'closed-days', 'trigger-day-counts', 'week-ends-move', 'day-ends-at', 'signal-levels'));

create function rd.counting_regions() returns int[]
  language sql stable set search_path = public, pg_temp as $$
  select case when rd.organisation_id() = any(rd.region_ids()) then array[rd.organisation_id()] else '{}' end
$$;
comment on function rd.counting_regions() is 'The region for which all care may be counted: who acts for the region itself. Others count what is their own.';

create function rd.help_side_by_side(p_on date) returns table (municipality_id int, people int, stacked int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.municipality_id, count(*)::int, count(*) filter (where kinds > 1)::int
    from (select c.municipality_id, a.client_id, count(distinct coalesce(c.product_id, 0)) as kinds
            from care_course c join allocation a on a.id = c.allocation_id
           where (c.region_id = any ((select rd.counting_regions())::int[]) or c.municipality_id = any ((select rd.municipality_ids())::int[])
                  or c.provider_id = any ((select rd.provider_ids())::int[]))
             and c.counts_through >= p_on and c.from_on <= p_on and c.delivered @> p_on
           group by c.municipality_id, a.client_id) k
   group by k.municipality_id
$$;
comment on function rd.help_side_by_side(date) is 'Young people with help on a day, and how many of them with more than one product, per municipality.';

create function rd.used_up_early(p_through date) returns table (provider_id int, product_id int, municipality_id int, running int, early int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select provider_id, product_id, municipality_id, count(*)::int,
         count(*) filter (where 4 * used >= total_volume
           and from_on + (total_volume * (p_through - from_on + 1) / used)::int < counts_through - 14)::int
    from (select c.*, u.used
            from care_course c
            left join lateral (select nullif(sum(u.approved_volume), 0) as used from allocation_usage u
                                where u.allocation_id = c.allocation_id and u.month <= p_through) u on true
           where (c.region_id = any ((select rd.counting_regions())::int[]) or c.municipality_id = any ((select rd.municipality_ids())::int[])
                  or c.provider_id = any ((select rd.provider_ids())::int[]))
             and c.counts_through > p_through and c.from_on <= p_through and c.total_volume > 0) w
   group by provider_id, product_id, municipality_id
$$;
comment on function rd.used_up_early(date) is 'Allocations with a volume that run past a day, and how many of them will be used up more than 14 days before their last day if use goes on as up to that day (and of which at least a quarter is used).';

create function rd.care_without_allocation(p_from date, p_through date) returns table (
  provider_id int, product_id int, municipality_id int, contract_id int, month date, lines int, claimed_cents bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.provider_id, l.product_id, l.municipality_id, l.contract_id, date_trunc('month', l.from_on::timestamp)::date,
         count(*)::int, sum(case l.sign when 'D' then l.amount_cents else -l.amount_cents end)::bigint
    from claim_line l
   where l.allocation_id is null and (l.region_id = any ((select rd.counting_regions())::int[]) or l.municipality_id = any ((select rd.municipality_ids())::int[])
                  or l.provider_id = any ((select rd.provider_ids())::int[]))
     and l.from_on between p_from and p_through and l.declaration_year >= extract(year from p_from)
   group by 1, 2, 3, 4, 5
$$;
comment on function rd.care_without_allocation(date, date) is 'Lines that named no allocation that is known here, with what was asked for them, by month of care.';

create function rd.referrals(p_from date, p_through date) returns table (municipality_id int, provider_id int, referrer text, requests int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.municipality_id, r.provider_id, coalesce(r.content -> 'Verwijzer' ->> 'Type', ''), count(*)::int
    from care_request r
   where r.kind = 'allocation' and (r.region_id = any ((select rd.counting_regions())::int[]) or r.municipality_id = any ((select rd.municipality_ids())::int[])
                  or r.provider_id = any ((select rd.provider_ids())::int[]))
     and r.asked_on between p_from and p_through
   group by 1, 2, 3
$$;
comment on function rd.referrals(date, date) is 'Requests for an allocation (JW315) by kind of referrer.';

revoke all on function rd.counting_regions(), rd.help_side_by_side(date), rd.used_up_early(date),
  rd.care_without_allocation(date, date), rd.referrals(date, date) from public;
grant execute on function rd.help_side_by_side(date), rd.used_up_early(date), rd.care_without_allocation(date, date),
  rd.referrals(date, date) to rd_app;
create index care_request_asked on care_request (region_id, asked_on);
