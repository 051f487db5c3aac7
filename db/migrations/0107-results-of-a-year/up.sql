create function rd.results_of_year(p_region int, p_provider int, p_year int)
returns table (answered int, reached int, open int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where s.state in ('confirmed', 'contradicted'))::int,
         count(*) filter (where s.state = 'confirmed' and s.outcome = 'reached')::int,
         count(*) filter (where s.state = 'reported')::int
    from agreed_result r cross join lateral rd.result_state(r.id) s
   where (rd.sees_care_of_region(p_region) or p_provider = any ((select rd.provider_ids())::int[]))
     and r.provider_id = p_provider and (p_region is null or r.region_id = p_region)
     and extract(year from s.on_day) = p_year and s.state in ('reported', 'confirmed', 'contradicted')
$$;
comment on function rd.results_of_year(int,int,int) is 'Results per child of a provider that were reported as of a day in the year: with a word of access to care, confirmed as reached, and waiting. Numbers only, for who buys or advises for the region, and for the provider itself.';
revoke all on function rd.results_of_year(int,int,int) from public;
grant execute on function rd.results_of_year(int,int,int) to rd_app;
