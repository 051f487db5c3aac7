create function rd.sees_care_of_region(p_region int) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select p_region = rd.organisation_id() and rd.acting_role() in ('purchaser', 'contract-manager', 'policy-adviser')
$$;
comment on function rd.sees_care_of_region(int) is 'May the acting person pay the care of this region again in the laboratory? Only who buys or advises for the region itself.';

create function rd.care_of_year(p_region int, p_year int) returns table (
  allocation_id bigint, contract_id int, product_id int, child int, provider_id int, municipality_id int, started_on date,
  planned_through date, ended_on date, end_reason text, tariff_cents bigint, cents bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with care as (
    select l.allocation_id, l.contract_id, l.product_id, l.provider_id, l.municipality_id, min(l.from_on) as first_on,
           (array_agg(coalesce(l.tariff_cents, t.tariff_cents) order by l.from_on desc, l.claim_id desc, l.seq desc))[1] as tariff_cents,
           sum(case l.verdict when 'A' then l.approved_cents when 'H' then case l.sign when 'D' then l.amount_cents else -l.amount_cents end end)::bigint as cents
      from claim_line l left join contract_tariff t on t.id = l.contract_tariff_id
     where rd.sees_care_of_region(p_region) and l.region_id = p_region and l.declaration_year >= p_year
       and l.from_on between make_date(p_year, 1, 1) and make_date(p_year, 12, 31) and l.verdict in ('A', 'H')
       and l.allocation_id is not null and l.contract_id is not null and l.product_id is not null
     group by 1, 2, 3, 4, 5),
  notice as (
    select distinct on (n.allocation_id, n.kind) n.allocation_id, n.kind, n.begins_on, n.ends_on, n.end_reason, n.removal
      from delivery_notice n
     where rd.sees_care_of_region(p_region) and n.region_id = p_region and n.allocation_id is not null
     order by n.allocation_id, n.kind, n.recorded_at desc, n.id desc)
  select c.allocation_id, c.contract_id, c.product_id, dense_rank() over (order by a.client_id)::int, c.provider_id, c.municipality_id,
         coalesce(b.begins_on, least(v.from_on, c.first_on)), v.through_on, s.ends_on, s.end_reason, c.tariff_cents, c.cents
    from care c
    join allocation a on a.id = c.allocation_id
    join allocation_current w on w.allocation_id = c.allocation_id
    join allocation_version v on v.allocation_id = c.allocation_id and v.version = w.version
    left join notice b on b.allocation_id = c.allocation_id and b.kind = 'start' and not b.removal
    left join notice s on s.allocation_id = c.allocation_id and s.kind = 'stop' and not s.removal
$$;
comment on function rd.care_of_year(int, int) is 'Care of a region in a calendar year per allocation, contract and product, approved or held; a child is a number of this answer only. Cents at what was approved or is held.';

create function rd.care_months_of_year(p_region int, p_year int) returns table (
  allocation_id bigint, contract_id int, product_id int, month int, volume bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.allocation_id, l.contract_id, l.product_id, extract(month from l.from_on)::int,
         sum(case l.sign when 'D' then l.volume else -l.volume end)::bigint
    from claim_line l
   where rd.sees_care_of_region(p_region) and l.region_id = p_region and l.declaration_year >= p_year
     and l.from_on between make_date(p_year, 1, 1) and make_date(p_year, 12, 31) and l.verdict in ('A', 'H')
     and l.allocation_id is not null and l.contract_id is not null and l.product_id is not null
   group by 1, 2, 3, 4
$$;
comment on function rd.care_months_of_year(int, int) is 'Volume of the same care per month, in the unit of its tariff.';

revoke all on function rd.sees_care_of_region(int), rd.care_of_year(int, int), rd.care_months_of_year(int, int) from public;
grant execute on function rd.sees_care_of_region(int), rd.care_of_year(int, int), rd.care_months_of_year(int, int) to rd_app;
