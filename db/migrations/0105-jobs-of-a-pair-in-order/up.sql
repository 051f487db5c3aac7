create index job_of_pair on job (provider_id, municipality_id, id)
  where finished_at is null and failed_at is null and provider_id is not null and municipality_id is not null;

create or replace FUNCTION rd.job_claim(p_worker text, p_lease interval, p_kinds text[])
 RETURNS SETOF job
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  -- Work that killed its worker at every attempt must not go round for ever.
  update public.job set failed_at = clock_timestamp(), locked_by = null, locked_until = null,
      last_error = coalesce(last_error || '; ', '') || 'the worker disappeared at the last attempt'
    where id in (
      select id from public.job
        where finished_at is null and failed_at is null and locked_until < now() and attempts >= max_attempts
        for update skip locked);
  return query
    update public.job set attempts = attempts + 1, locked_by = p_worker, locked_until = clock_timestamp() + p_lease,
        started_at = clock_timestamp()
      where id = (
        select j.id from public.job j
          where j.finished_at is null and j.failed_at is null and j.kind = any (p_kinds) and j.run_after <= now()
            and j.attempts < j.max_attempts and (j.locked_until is null or j.locked_until < now())
            and (j.provider_id is null or j.municipality_id is null or not exists (
              select from public.job o
               where o.finished_at is null and o.failed_at is null and o.run_after <= now() and o.id < j.id
                 and o.kind = j.kind and o.provider_id = j.provider_id and o.municipality_id = j.municipality_id))
          order by j.run_after, j.id
          limit 1
          for update skip locked)
      returning *;
end
$function$;
comment on function rd.job_claim(text, interval, text[]) is 'Takes the next job that is due and free, or whose lease ran out; no row when there is none. Of one kind, provider and municipality the older job comes first.';
