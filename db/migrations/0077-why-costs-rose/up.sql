create table care_month (
  region_id int not null,
  month date not null check (extract(day from month) = 1),
  product_id int not null,
  provider_id int not null,
  municipality_id int not null,
  route text not null,
  cents bigint not null,
  volume bigint not null,
  trajectories int not null,
  primary key (region_id, month, product_id, provider_id, municipality_id, route)
);
comment on table care_month is 'Approved care per month, product, provider, municipality and access route, corrections included, free of children. Derived: only rd.refresh_care_months writes it, from lines that hold the references.';
comment on column care_month.route is 'Referrer by code COD327; 01 when no provider asked for the allocation.';
comment on column care_month.trajectories is 'Allocations with care in the month.';
create index care_month_provider on care_month (provider_id, month);
create index care_month_municipality on care_month (municipality_id, month);
alter table care_month enable row level security;
create policy own on care_month for select to rd_app using (
  region_id = any ((select rd.region_ids())::integer[]) or provider_id = any ((select rd.provider_ids())::integer[])
  or municipality_id = any ((select rd.municipality_ids())::integer[]));
grant select on care_month to rd_app;

create table care_month_made (
  region_id int not null references organisation,
  month date not null,
  lines bigint not null,
  cents bigint not null,
  volume bigint not null,
  primary key (region_id, month)
);
comment on table care_month_made is 'Of which use a month of care_month was made: while these sums are those of utilisation, the month is right.';
alter table care_month_made enable row level security;

create function rd.refresh_care_months(p_region int, p_from date, p_through date) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare stale date[];
begin
  perform pg_advisory_xact_lock(hashtext('care_month'), p_region);
  select array_agg(u.month) into stale
    from (select month, sum(lines) as lines, sum(approved_cents) as cents, sum(approved_volume) as volume
            from utilisation where region_id = p_region and month between p_from and p_through group by month) u
    left join care_month_made m on m.region_id = p_region and m.month = u.month
   where (m.lines, m.cents, m.volume) is distinct from (u.lines::bigint, u.cents::bigint, u.volume::bigint);
  if stale is null then return 0; end if;
  delete from care_month where region_id = p_region and month = any (stale);
  delete from care_month_made where region_id = p_region and month = any (stale);
  with sums as (
    select month, sum(lines) as lines, sum(approved_cents) as cents, sum(approved_volume) as volume
      from utilisation where region_id = p_region and month = any (stale) group by month),
  made as (insert into care_month_made select p_region, month, lines, cents, volume from sums),
  line as (
    select l.declaration_year, l.claim_id, l.seq, l.allocation_id, l.product_id, l.provider_id, l.municipality_id,
           date_trunc('month', l.from_on)::date as month, l.approved_cents as cents,
           case l.sign when 'D' then l.volume else -l.volume end as volume
      from claim_line l
     where l.region_id = p_region and l.verdict = 'A' and l.product_id is not null and l.contract_id is not null
       and l.declaration_year >= extract(year from stale[1])::int - 1
       and l.from_on >= (select min(d) from unnest(stale) d) and date_trunc('month', l.from_on)::date = any (stale)
    union all
    select l.declaration_year, l.claim_id, l.seq, l.allocation_id, l.product_id, l.provider_id, l.municipality_id,
           date_trunc('month', l.from_on)::date, c.approved_change, c.volume_change
      from claim_correction c
      join claim_line l on (l.declaration_year, l.claim_id, l.seq) = (c.declaration_year, c.claim_id, c.seq)
     where l.region_id = p_region and l.product_id is not null and l.contract_id is not null
       and l.from_on >= (select min(d) from unnest(stale) d) and date_trunc('month', l.from_on)::date = any (stale)),
  used as (
    select l.allocation_id, l.product_id, l.provider_id, l.municipality_id, l.month, sum(l.cents) as cents, sum(l.volume) as volume
      from line l group by 1, 2, 3, 4, 5)
  insert into care_month
  select p_region, u.month, u.product_id, u.provider_id, u.municipality_id, coalesce(r.content -> 'Verwijzer' ->> 'Type', '01'),
         sum(u.cents), sum(u.volume), count(*) filter (where u.volume > 0)
    from used u
    left join allocation_current w on w.allocation_id = u.allocation_id
    left join allocation_version v on v.allocation_id = w.allocation_id and v.version = w.version and v.request_reference is not null
    left join care_request r on r.provider_id = v.provider_id and r.reference = v.request_reference and r.kind = 'allocation'
   group by 2, 3, 4, 5, 6;
  return cardinality(stale);
end $$;
comment on function rd.refresh_care_months(int, date, date) is 'Makes the months of care_month again of which the use has changed; gives how many. Shows nothing, so anybody may ask.';
revoke all on function rd.refresh_care_months(int, date, date) from public;
grant execute on function rd.refresh_care_months(int, date, date) to rd_app;

create table cost_explanation (
  id int generated by default as identity primary key,
  region_id int not null references organisation,
  municipality_id int references organisation,
  from_month date not null check (extract(day from from_month) = 1),
  compared_month date not null check (extract(day from compared_month) = 1),
  months int not null check (months between 1 and 36),
  part text not null check (part in ('whole', 'price', 'volume', 'intensity', 'mix', 'route', 'residence', 'rest')),
  version int not null check (version >= 1),
  body text not null check (length(body) between 1 and 4000 and body !~ '\d{9}'),
  written_by int not null references person,
  written_at timestamptz not null default now(),
  unique nulls not distinct (region_id, municipality_id, from_month, compared_month, months, part, version)
);
comment on table cost_explanation is 'What policy staff wrote beside a rise of costs, per comparison of periods and part of it. Append-only: a change is the next version.';
comment on column cost_explanation.municipality_id is 'Null: about the region.';
create index cost_explanation_municipality on cost_explanation (municipality_id);
create index cost_explanation_written_by on cost_explanation (written_by);
create trigger cost_explanation_append_only before update or delete on cost_explanation for each row execute function rd.refuse_change();
alter table cost_explanation enable row level security;
create policy readable on cost_explanation for select to rd_app using (
  (municipality_id is null and region_id = any ((select rd.region_ids())::integer[]))
  or municipality_id = any ((select rd.municipality_ids())::integer[])
  or (municipality_id is not null and region_id = (select rd.organisation_id())));
create policy by_policy_staff on cost_explanation for insert to rd_app with check (
  (select rd.acting_role()) = 'policy-adviser' and written_by = rd.person_id()
  and coalesce(municipality_id, region_id) = (select rd.organisation_id()));
grant select, insert on cost_explanation to rd_app;
