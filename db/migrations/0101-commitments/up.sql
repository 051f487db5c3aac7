create function rd.care_given_up(p_region int, p_year int)
  returns table (provider_id int, product_id int, municipality_id int, month date, volume bigint, cents bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select c.provider_id, c.product_id, c.municipality_id, m.month, sum(m.allocated_volume)::bigint, sum(m.allocated_cents)::bigint
    from care_course c
   cross join lateral rd.months_of_care(c) m
   where c.region_id = p_region and c.municipality_id = any ((select rd.municipality_ids())::int[])
     and c.ended_on < c.counts_through and c.counts_through >= make_date(p_year, 1, 1)
     and m.month > c.ended_on and m.month between make_date(p_year, 1, 1) and make_date(p_year, 12, 1)
   group by 1, 2, 3, 4
$$;
comment on function rd.care_given_up(int, int) is 'What was allocated for months after help had stopped for good, of the municipalities in the scope: it is not expected any more. Sums without children, as in care_use.';
revoke all on function rd.care_given_up(int, int) from public;
grant execute on function rd.care_given_up(int, int) to rd_app;

create index ledger_entry_commitments on ledger_entry (municipality_id, month) where account = 'commitments';
comment on column ledger_entry.month is 'First day of the month of care; of a commitment the first day of its year.';
