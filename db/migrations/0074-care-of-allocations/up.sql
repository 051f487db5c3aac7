create table care_course (
  allocation_id bigint primary key references allocation(id),
  region_id int not null,
  municipality_id int not null,
  provider_id int not null,
  product_id int references product(id),
  from_on date not null,
  counts_through date not null,
  measured_volume bigint,
  frequency text,
  budget_cents bigint,
  total_volume bigint,
  on_request boolean not null,
  begun_on date,
  ended_on date,
  end_reason text,
  delivered datemultirange not null,
  check (counts_through >= from_on),
  check ((ended_on is null) = (end_reason is null))
);
comment on table care_course is 'What counts of each allocation now, and its delivery by starts and stops. Derived: only rd.keep_care_use writes it. An allocation that never held (RedenWijziging 13) has no row.';
comment on column care_course.counts_through is 'Last day, inclusive; without an end the day before the eighteenth birthday, at least a year after the first day.';
comment on column care_course.measured_volume is 'Per frequency, hours as minutes; null when the allocation names no volume.';
comment on column care_course.total_volume is 'All that may be used from the first day to the last one that counts, measured; the sum of its months in care_use.';
comment on column care_course.on_request is 'Granted on a request of the provider (JW315), after a referral by doctor, certified body or court.';
comment on column care_course.begun_on is 'Day of the first start that stands; null before it.';
comment on column care_course.ended_on is 'Last day of help when the last notice is a stop that is not for a time; end_reason is its code (JZ588).';
comment on column care_course.delivered is 'Days on which help was given by the notices that stand; a pause is left out, and it goes on without a bound while nothing stopped it.';
create index care_course_provider on care_course (provider_id, product_id, municipality_id);
create index care_course_municipality on care_course (municipality_id, counts_through);
create index care_course_product on care_course (product_id);
create index care_course_region on care_course (region_id, counts_through);
alter table care_course enable row level security;
create policy own on care_course to rd_app
  using (municipality_id = any ((select rd.municipality_ids())::int[]) or provider_id = any ((select rd.provider_ids())::int[]));
grant select on care_course to rd_app;

create table care_use (
  region_id int not null,
  provider_id int not null,
  product_id int,
  municipality_id int not null,
  month date not null check (extract(day from month) = 1),
  running int not null default 0,
  allocated_volume bigint not null default 0,
  allocated_cents bigint not null default 0,
  started_volume bigint not null default 0,
  started_cents bigint not null default 0,
  allocations int not null default 0,
  on_request int not null default 0,
  starts int not null default 0,
  waited int not null default 0,
  wait_days int not null default 0,
  in_help int not null default 0,
  in_help_long int not null default 0,
  ended_planned int not null default 0,
  ended_agreed int not null default 0,
  ended_by_client int not null default 0,
  ended_by_provider int not null default 0,
  ended_outside int not null default 0,
  ended_unclear int not null default 0,
  help_days int not null default 0,
  unique nulls not distinct (provider_id, product_id, municipality_id, month)
) with (fillfactor = 80);
comment on table care_use is 'Allocated and started care per provider, product, municipality and month, free of children. Volumes measured (hours as minutes); cents only where an allocation names a budget. Derived: only rd.keep_care_use writes it, in the transaction that appends an allocation or a notice.';
comment on column care_use.product_id is 'Null: allocations that name no product of the region.';
comment on column care_use.running is 'Allocations with a day in the month.';
comment on column care_use.started_volume is 'Part of the allocated volume on days on which help was given by starts and stops.';
comment on column care_use.allocations is 'Allocations whose first day is in the month; on_request of them were granted on a request after a referral.';
comment on column care_use.starts is 'First starts in the month; of those that waited (a first start on or after the first day of the allocation), wait_days is the sum of the days between.';
comment on column care_use.in_help is 'Allocations with help in the month; in_help_long of them began more than 365 days before the month.';
comment on column care_use.ended_planned is 'Help that ended in the month by reason (JZ588 as CBS counts them): planned 31 and 39, agreed 34, by the client 32 and 38, by the provider 33, from outside 35 and 02, unclear all others. help_days is the sum of their days from first start to end.';
create index care_use_region on care_use (region_id, month);
create index care_use_municipality on care_use (municipality_id, month);
alter table care_use enable row level security;
create policy own on care_use to rd_app
  using (region_id = any ((select rd.region_ids())::int[]) or provider_id = any ((select rd.provider_ids())::int[])
         or municipality_id = any ((select rd.municipality_ids())::int[]));
grant select on care_use to rd_app;

create function rd.months_of_care(c public.care_course) returns setof public.care_use
  language sql immutable as $$
  select c.region_id, c.provider_id, c.product_id, c.municipality_id, m.month, (m.days > 0)::int,
         v.volume, v.cents,
         case when m.days > 0 then v.volume * d.days / m.days else 0 end,
         case when m.days > 0 then v.cents * d.days / m.days else 0 end,
         e.first::int, (e.first and c.on_request)::int, e.start::int, (e.start and c.begun_on >= c.from_on)::int,
         case when e.start and c.begun_on >= c.from_on then c.begun_on - c.from_on else 0 end,
         (d.days > 0)::int, (d.days > 0 and c.begun_on < m.month - 365)::int,
         (e.stop and c.end_reason in ('31', '39'))::int, (e.stop and c.end_reason = '34')::int,
         (e.stop and c.end_reason in ('32', '38'))::int, (e.stop and c.end_reason = '33')::int,
         (e.stop and c.end_reason in ('35', '02'))::int,
         (e.stop and c.end_reason not in ('31', '39', '34', '32', '38', '33', '35', '02'))::int,
         case when e.stop then c.ended_on - coalesce(c.begun_on, c.ended_on) + 1 else 0 end
    from (select g::date as month, greatest(g::date, c.from_on) as a,
                 least((g + interval '1 month')::date - 1, c.counts_through) as b,
                 greatest(0, least((g + interval '1 month')::date - 1, c.counts_through) - greatest(g::date, c.from_on) + 1) as days
            from generate_series(date_trunc('month', least(c.from_on, c.begun_on)::timestamp),
                                 greatest(c.counts_through, c.begun_on, c.ended_on)::timestamp, interval '1 month') as g) m
   cross join lateral (
      select coalesce(case when m.days = 0 then 0 else case c.frequency
               when '1' then c.measured_volume * m.days
               when '2' then c.measured_volume * ((m.b - date '1900-01-01') / 7 - (m.a - 1 - date '1900-01-01') / 7
                             + (m.a = c.from_on and extract(isodow from m.a) <> 1)::int)
               when '4' then c.measured_volume
               when '6' then c.measured_volume * (m.b - c.from_on + 1) / (c.counts_through - c.from_on + 1)
                             - c.measured_volume * (m.a - c.from_on) / (c.counts_through - c.from_on + 1) end end, 0)::bigint as volume,
             coalesce(case when m.days = 0 then 0 else
               c.budget_cents * (m.b - c.from_on + 1) / (c.counts_through - c.from_on + 1)
               - c.budget_cents * (m.a - c.from_on) / (c.counts_through - c.from_on + 1) end, 0)::bigint as cents
      offset 0) v
   cross join lateral (
      select case when m.days = 0 then 0 else coalesce((
               select sum(upper(r) - lower(r))
                 from unnest(c.delivered * datemultirange(daterange(m.a, m.b + 1))) as r), 0) end::int as days
      offset 0) d
   cross join lateral (
      select date_trunc('month', c.from_on::timestamp)::date = m.month as first,
             coalesce(date_trunc('month', c.begun_on::timestamp)::date = m.month, false) as start,
             coalesce(date_trunc('month', c.ended_on::timestamp)::date = m.month, false) as stop) e
$$;
comment on function rd.months_of_care(care_course) is 'What one allocation adds to care_use, per month. Without a search path of its own, so that the planner can take it apart (offset 0: each part counted once): it is called only from functions that have one. The 1900-01-01 in it is a Monday, for counting weeks.';

create function rd.courses_of(p_allocations bigint[]) returns setof care_course
  language sql stable set search_path = public, pg_temp as $$
  select a.id, a.region_id, a.municipality_id, a.provider_id, v.product_id, v.from_on, w.through,
         case when v.unit = '04' then v.volume * 60 else v.volume end, v.frequency,
         case when v.volume is null then v.budget_cents end,
         case when v.unit = '04' then v.volume * 60 else v.volume end * case v.frequency
           when '1' then w.through - v.from_on + 1
           when '2' then (w.through - date '1900-01-01') / 7 - (v.from_on - date '1900-01-01') / 7 + 1
           when '4' then (extract(year from w.through) * 12 + extract(month from w.through)
                          - extract(year from v.from_on) * 12 - extract(month from v.from_on) + 1)::int
           else 1 end,
         exists (select from allocation_version f where f.allocation_id = a.id and f.request_reference is not null),
         n.begun_on, case when n.ended then n.last_day end, case when n.ended then n.reason end,
         coalesce(n.days, '{}'::datemultirange)
    from unnest(p_allocations) as asked(id)
    join allocation a on a.id = asked.id
    join allocation_current k on k.allocation_id = a.id
    join allocation_version v on v.allocation_id = a.id and v.version = k.version
    join client h on h.id = a.client_id
   cross join lateral (
      select coalesce(v.through_on, greatest((h.born_on + interval '18 years')::date - 1, v.from_on + 364)) as through) w
    left join lateral (
      with told as (
        select distinct on (o.kind, o.begins_on) o.kind, o.begins_on, o.ends_on, o.end_reason, o.removal, o.id
          from delivery_notice o where o.allocation_id = a.id order by o.kind, o.begins_on, o.id desc),
      spans as (
        select begins_on, min(ends_on) as ends_on, min(end_reason) as end_reason from told where not removal group by begins_on)
      select min(begins_on) as begun_on,
             range_agg(daterange(begins_on, ends_on, '[]')) filter (where ends_on is null or ends_on >= begins_on) as days,
             coalesce((array_agg(end_reason order by begins_on desc))[1] <> '20', false) as ended,
             (array_agg(ends_on order by begins_on desc))[1] as last_day,
             (array_agg(end_reason order by begins_on desc))[1] as reason
        from spans having count(*) > 0) n on true
   where v.change_reason is distinct from '13'
$$;
comment on function rd.courses_of(bigint[]) is 'What counts of these allocations now, from their content decided last and the notices that stand (IV008: a removal takes back the notice before it with the same key).';

create function rd.keep_care_use(p_allocations bigint[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before care_course[];
begin
  perform from allocation a join unnest(p_allocations) as asked(id) using (id) order by a.id for no key update of a;
  with gone as (
    delete from care_course c using unnest(p_allocations) as asked(id) where c.allocation_id = asked.id returning c.*)
  select array_agg(gone::care_course) into before from gone;
  insert into care_course select * from rd.courses_of(p_allocations);
  insert into care_use as u
  select * from (
    select region_id, provider_id, product_id, municipality_id, month,
           sum(sign * running) as running, sum(sign * allocated_volume) as allocated_volume,
           sum(sign * allocated_cents) as allocated_cents, sum(sign * started_volume) as started_volume,
           sum(sign * started_cents) as started_cents, sum(sign * allocations) as allocations,
           sum(sign * on_request) as on_request, sum(sign * starts) as starts, sum(sign * waited) as waited,
           sum(sign * wait_days) as wait_days, sum(sign * in_help) as in_help,
           sum(sign * in_help_long) as in_help_long, sum(sign * ended_planned) as ended_planned,
           sum(sign * ended_agreed) as ended_agreed, sum(sign * ended_by_client) as ended_by_client,
           sum(sign * ended_by_provider) as ended_by_provider, sum(sign * ended_outside) as ended_outside,
           sum(sign * ended_unclear) as ended_unclear, sum(sign * help_days) as help_days
      from (select 1 as sign, m.*
              from unnest(p_allocations) as asked(id) join care_course c on c.allocation_id = asked.id
             cross join lateral rd.months_of_care(c) m
            union all
            select -1, m.* from unnest(before) c cross join lateral rd.months_of_care(c) m) d
     group by region_id, provider_id, product_id, municipality_id, month) t
   where (running, allocated_volume, allocated_cents, started_volume, started_cents, allocations, on_request, starts,
          waited, wait_days, in_help, in_help_long, ended_planned, ended_agreed, ended_by_client, ended_by_provider,
          ended_outside, ended_unclear, help_days)
         <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
   order by provider_id, product_id, municipality_id, month
  on conflict (provider_id, product_id, municipality_id, month) do update set
    running = u.running + excluded.running, allocated_volume = u.allocated_volume + excluded.allocated_volume,
    allocated_cents = u.allocated_cents + excluded.allocated_cents,
    started_volume = u.started_volume + excluded.started_volume,
    started_cents = u.started_cents + excluded.started_cents, allocations = u.allocations + excluded.allocations,
    on_request = u.on_request + excluded.on_request, starts = u.starts + excluded.starts,
    waited = u.waited + excluded.waited, wait_days = u.wait_days + excluded.wait_days,
    in_help = u.in_help + excluded.in_help, in_help_long = u.in_help_long + excluded.in_help_long,
    ended_planned = u.ended_planned + excluded.ended_planned, ended_agreed = u.ended_agreed + excluded.ended_agreed,
    ended_by_client = u.ended_by_client + excluded.ended_by_client,
    ended_by_provider = u.ended_by_provider + excluded.ended_by_provider,
    ended_outside = u.ended_outside + excluded.ended_outside, ended_unclear = u.ended_unclear + excluded.ended_unclear,
    help_days = u.help_days + excluded.help_days;
end
$$;
comment on function rd.keep_care_use(bigint[]) is 'Takes what these allocations added to care_use out and adds what they add now; the allocations are locked first, in order.';

create function rd.follow_allocations() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform rd.keep_care_use((select array_agg(distinct allocation_id) from added where allocation_id is not null));
  return null;
end
$$;
comment on function rd.follow_allocations() is 'Trigger: brings care_course and care_use up to date with the rows added, in the same transaction.';
create trigger allocation_version_use after insert on allocation_version referencing new table as added
  for each statement execute function rd.follow_allocations();
create trigger delivery_notice_use after insert on delivery_notice referencing new table as added
  for each statement execute function rd.follow_allocations();
revoke all on function rd.months_of_care(care_course), rd.courses_of(bigint[]), rd.keep_care_use(bigint[]), rd.follow_allocations() from public;

select rd.keep_care_use(array_agg(id)) from allocation;

alter table utilisation add column fixed_cents bigint not null default 0;
comment on column utilisation.fixed_cents is 'What became due without a declaration (instalment: parts of a lump sum, of availability or a guarantee; not advances), in the first month that it is for.';

create function rd.add_fixed_to_use() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into utilisation as u (contract_id, product_id, municipality_id, month, region_id, provider_id, fixed_cents)
  select contract_id, product_id, municipality_id, month, region_id, provider_id, sum(amount_cents)
    from added where kind <> 'advance'
   group by contract_id, product_id, municipality_id, month, region_id, provider_id
   order by contract_id, product_id, municipality_id, month
  on conflict (contract_id, product_id, municipality_id, month) do update set fixed_cents = u.fixed_cents + excluded.fixed_cents;
  return null;
end
$$;
comment on function rd.add_fixed_to_use() is 'Trigger of instalment: what is due without a declaration counts in the use of the contract in the same transaction.';
revoke all on function rd.add_fixed_to_use() from public;
create trigger instalment_use after insert on instalment referencing new table as added
  for each statement execute function rd.add_fixed_to_use();
insert into utilisation as u (contract_id, product_id, municipality_id, month, region_id, provider_id, fixed_cents)
select contract_id, product_id, municipality_id, month, region_id, provider_id, sum(amount_cents)
  from instalment where kind <> 'advance'
 group by contract_id, product_id, municipality_id, month, region_id, provider_id
on conflict (contract_id, product_id, municipality_id, month) do update set fixed_cents = u.fixed_cents + excluded.fixed_cents;

create index utilisation_municipality on utilisation (municipality_id, month);
create index utilisation_provider on utilisation (provider_id, month);
create index claim_line_without_allocation on claim_line (municipality_id, provider_id, from_on) where allocation_id is null;
