create function rd.may_forecast(p_region int) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select (rd.acting_role() = 'operator' and p_region = any (rd.region_ids())) or rd.sees_care_of_region(p_region)
$$;
comment on function rd.may_forecast(int) is 'May the acting person make a forecast of this region? The house every night; who buys or advises for the region itself.';

create function rd.nowcast_reports(p_region int, p_from date) returns table (
  product_id int, provider_id int, municipality_id int, month int, known_on int, cents bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.product_id, r.provider_id, r.municipality_id, r.month, r.known_on, sum(r.cents)::bigint
    from (select l.product_id, l.provider_id, l.municipality_id,
                 (extract(year from l.from_on) * 12 + extract(month from l.from_on) - 1)::int as month,
                 (c.decided_at at time zone 'Europe/Amsterdam')::date - date '1970-01-01' as known_on, l.approved_cents as cents
            from claim_line l join claim c on c.id = l.claim_id
           where rd.may_forecast(p_region) and l.region_id = p_region and l.from_on >= p_from
             and l.declaration_year >= extract(year from p_from)::int and l.product_id is not null and l.contract_id is not null
          union all
          select l.product_id, l.provider_id, l.municipality_id,
                 (extract(year from l.from_on) * 12 + extract(month from l.from_on) - 1)::int, k.posted_on - date '1970-01-01', k.approved_change
            from claim_correction k
            join claim_line l on (l.declaration_year, l.claim_id, l.seq) = (k.declaration_year, k.claim_id, k.seq)
           where rd.may_forecast(p_region) and l.region_id = p_region and l.from_on >= p_from and l.product_id is not null
             and l.contract_id is not null) r
   group by 1, 2, 3, 4, 5
$$;
comment on function rd.nowcast_reports(int, date) is 'Approved cents by month of care (months since the year 0) and the day on which they became known (days since 1970-01-01); 0 tells that something was declared and nothing approved.';

create function rd.nowcast_trajectories(p_region int, p_from date) returns table (
  product_id int, provider_id int, municipality_id int, from_on int, through_on int, per_day float8, known_on int, replaced_on int,
  started_known_on int, stopped_on int, stop_known_on int)
  language sql stable security definer set search_path = public, pg_temp as $$
  with version as (
    select v.*, (v.decided_at at time zone 'Europe/Amsterdam')::date as decided_on,
           lead((v.decided_at at time zone 'Europe/Amsterdam')::date) over (partition by v.allocation_id order by v.version) as replaced_on
      from allocation_version v join allocation a on a.id = v.allocation_id
     where rd.may_forecast(p_region) and a.region_id = p_region),
  notice as (
    select distinct on (n.allocation_id, n.kind) n.allocation_id, n.kind, n.ends_on, n.end_reason, n.removal,
           (n.recorded_at at time zone 'Europe/Amsterdam')::date as known_on
      from delivery_notice n
     where rd.may_forecast(p_region) and n.region_id = p_region and n.allocation_id is not null
     order by n.allocation_id, n.kind, n.recorded_at desc, n.id desc)
  select v.product_id, v.provider_id, v.municipality_id, v.from_on - date '1970-01-01', v.through_on - date '1970-01-01',
         case when v.change_reason = '13' then 0
              when v.volume is null then v.budget_cents::float8 / (v.through_on - v.from_on + 1)
              when v.frequency = '1' then v.volume::float8
              when v.frequency = '2' then v.volume / 7.0
              when v.frequency = '4' then v.volume * 12 / 365.25
              else v.volume::float8 / (v.through_on - v.from_on + 1) end,
         v.decided_on - date '1970-01-01', v.replaced_on - date '1970-01-01',
         case when b.removal then null else b.known_on - date '1970-01-01' end,
         case when s.removal or s.end_reason = '20' then null else s.ends_on - date '1970-01-01' end,
         case when s.removal or s.end_reason = '20' then null else s.known_on - date '1970-01-01' end
    from version v
    left join notice b on b.allocation_id = v.allocation_id and b.kind = 'start'
    left join notice s on s.allocation_id = v.allocation_id and s.kind = 'stop'
   where v.product_id is not null and (v.through_on is null or v.through_on >= p_from)
$$;
comment on function rd.nowcast_trajectories(int, date) is 'Each content of each allocation as volume per day, with the days on which it, its start and its end became known (days since 1970-01-01); null volume per day: a total without an end. No child, no number.';

create function rd.nowcast_fixed(p_region int, p_from date) returns table (
  contract_id int, part_key text, product_id int, provider_id int, municipality_id int, month int, months int, cents bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.contract_id, i.part_key, i.product_id, i.provider_id, i.municipality_id,
         (extract(year from i.month) * 12 + extract(month from i.month) - 1)::int, i.months, i.amount_cents
    from instalment i
   where rd.may_forecast(p_region) and i.region_id = p_region and i.month >= p_from and i.kind <> 'advance'
   order by i.month
$$;
comment on function rd.nowcast_fixed(int, date) is 'What became due without a declaration, by first month; advances are no cost and are left out.';
revoke all on function rd.may_forecast(int), rd.nowcast_reports(int, date), rd.nowcast_trajectories(int, date), rd.nowcast_fixed(int, date) from public;
grant execute on function rd.may_forecast(int), rd.nowcast_reports(int, date), rd.nowcast_trajectories(int, date), rd.nowcast_fixed(int, date) to rd_app;

create table forecast (
  id int generated by default as identity primary key,
  region_id int not null references organisation,
  year int not null check (year between 2015 and 2100),
  made_on date not null,
  made_at timestamptz not null default now(),
  made_by int references person,
  tested jsonb not null
);
comment on table forecast is 'A forecast of a region to the end of a year, made on a day with what was known then. A next one in the same month replaces it.';
comment on column forecast.made_by is 'Null: the nightly work.';
comment on column forecast.tested is 'How earlier months would have been forecast by the same method, per kind of line: moments, lines, share within the band, and the width it gave.';
create index forecast_region on forecast (region_id, made_on desc, id desc);
create index forecast_made_by on forecast (made_by);
alter table forecast enable row level security;
create policy readable on forecast for select to rd_app using (
  region_id = any ((select rd.region_ids())::integer[])
  or exists (select from contract c where c.region_id = forecast.region_id and c.provider_id = any ((select rd.provider_ids())::integer[])));
create policy made on forecast for insert to rd_app with check (rd.may_forecast(region_id));
create policy replaced on forecast for delete to rd_app using (rd.may_forecast(region_id));
grant select, insert, delete on forecast to rd_app;

create table forecast_line (
  forecast_id int not null references forecast on delete cascade,
  region_id int not null references organisation,
  product_id int references product,
  provider_id int references organisation,
  municipality_id int references organisation,
  approved_cents bigint not null,
  fixed_cents bigint not null,
  undeclared_cents bigint not null,
  running_cents bigint not null,
  not_started_cents bigint not null,
  inflow_cents bigint not null,
  expected_cents bigint not null check (
    expected_cents = approved_cents + fixed_cents + undeclared_cents + running_cents + not_started_cents + inflow_cents),
  low_cents bigint not null check (low_cents <= expected_cents),
  high_cents bigint not null check (high_cents >= expected_cents),
  bound_kind text check (bound_kind in ('limit', 'budget', 'municipal-ceiling')),
  bound_cents bigint,
  over_probability float8 check (over_probability between 0 and 1),
  reached_on date,
  reached_first_on date,
  months jsonb not null,
  unique nulls not distinct (forecast_id, product_id, provider_id, municipality_id),
  check ((bound_kind is null) = (bound_cents is null) and (bound_kind is null) = (over_probability is null))
);
comment on table forecast_line is 'A line of a forecast: of the region, or of a product, provider, municipality or two of them. Cents; low and high hold the band of 80 per cent. Free of children.';
comment on column forecast_line.reached_on is 'Day on which the bound is expected to be reached; null when not this year.';
comment on column forecast_line.reached_first_on is 'Day on which it may be reached at the earliest, with a chance of one in ten.';
comment on column forecast_line.months is 'Per month of the year, added up from January: approved with fixed amounts, expected, low and high, in cents.';
create index forecast_line_region on forecast_line (region_id);
create index forecast_line_product on forecast_line (product_id);
create index forecast_line_provider on forecast_line (provider_id, forecast_id);
create index forecast_line_municipality on forecast_line (municipality_id, forecast_id);
alter table forecast_line enable row level security;
create policy readable on forecast_line for select to rd_app using (
  region_id = any ((select rd.region_ids())::integer[]) or provider_id = any ((select rd.provider_ids())::integer[])
  or municipality_id = any ((select rd.municipality_ids())::integer[]));
create policy made on forecast_line for insert to rd_app with check (rd.may_forecast(region_id));
create policy replaced on forecast_line for delete to rd_app using (rd.may_forecast(region_id));
grant select, insert, delete on forecast_line to rd_app;
