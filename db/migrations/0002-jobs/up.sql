create table job (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  scope jsonb not null,
  dedupe_key text unique,
  provider_id int,
  municipality_id int,
  created_at timestamptz not null default now(),
  run_after timestamptz not null default now(),
  attempts int not null default 0,
  max_attempts int not null default 5 check (max_attempts > 0),
  locked_by text,
  locked_until timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  failed_at timestamptz,
  last_error text,
  progress jsonb,
  check (finished_at is null or failed_at is null),
  check ((locked_by is null) = (locked_until is null)),
  check (locked_by is null or (finished_at is null and failed_at is null))
);
comment on table job is 'Background work, created in the transaction that causes it. Status is derived: finished, failed, running (lease), waiting.';
comment on column job.kind is 'Which handler does the work, for example exchange.read-message.';
comment on column job.payload is 'What the handler needs: ids and codes only, no personal data.';
comment on column job.scope is 'The scope (person, organisation, role, purpose, regions, municipalities, providers) the work runs under.';
comment on column job.dedupe_key is 'The same key never makes a second job; a job that failed for good is started anew.';
comment on column job.provider_id is 'Provider whose people may follow the job.';
comment on column job.municipality_id is 'Municipality whose people may follow the job.';
comment on column job.run_after is 'Not before this instant; moves forward after a failed attempt.';
comment on column job.attempts is 'Times a worker took the job; also the fence: only the latest attempt can finish it.';
comment on column job.max_attempts is 'After this many attempts the job has failed for good.';
comment on column job.locked_by is 'Worker that has the job now.';
comment on column job.locked_until is 'End of the lease; past it, another worker takes the job over.';
comment on column job.started_at is 'Start of the latest attempt.';
comment on column job.finished_at is 'When the work was done, stored together with its results.';
comment on column job.failed_at is 'When the work was given up; last_error says why.';
comment on column job.last_error is 'Kind and message of the latest failure, without values of people.';
comment on column job.progress is 'How far the work is: done, total, stage.';

create index job_waiting on job (run_after, id) where finished_at is null and failed_at is null;
create index job_provider on job (provider_id, id desc) where provider_id is not null;
create index job_municipality on job (municipality_id, id desc) where municipality_id is not null;

alter table job enable row level security;
create policy own_jobs on job for select to rd_app
  using (provider_id = any (rd.provider_ids()) or municipality_id = any (rd.municipality_ids()));
-- The payload and the scope are between the one who asks and the worker.
grant select (id, kind, provider_id, municipality_id, created_at, run_after, attempts, max_attempts, locked_until,
  started_at, finished_at, failed_at, last_error, progress) on job to rd_app;

create function rd.job_enqueue(p_kind text, p_payload jsonb, p_scope jsonb, p_dedupe_key text, p_provider_id int,
  p_municipality_id int, p_run_after timestamptz, p_max_attempts int, out id bigint, out outcome text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
  insert into public.job as j (kind, payload, scope, dedupe_key, provider_id, municipality_id, run_after, max_attempts)
    values (p_kind, p_payload, p_scope, p_dedupe_key, p_provider_id, p_municipality_id, p_run_after, p_max_attempts)
    on conflict (dedupe_key) do update set
      kind = excluded.kind, payload = excluded.payload, scope = excluded.scope, run_after = excluded.run_after,
      max_attempts = excluded.max_attempts, attempts = 0, failed_at = null, progress = null
      where j.failed_at is not null
    returning j.id, case when xmax = 0 then 'created' else 'restarted' end into id, outcome;
  if not found then
    select j.id, 'existing' into strict id, outcome from public.job j where j.dedupe_key = p_dedupe_key;
  else
    perform pg_notify('rd_job', p_kind);
  end if;
end
$$;
comment on function rd.job_enqueue is 'Adds a job in the caller''s transaction and wakes the workers when that commits.';

create function rd.job_claim(p_worker text, p_lease interval, p_kinds text[]) returns setof job
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
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
        select id from public.job
          where finished_at is null and failed_at is null and kind = any (p_kinds) and run_after <= now()
            and attempts < max_attempts and (locked_until is null or locked_until < now())
          order by run_after, id
          limit 1
          for update skip locked)
      returning *;
end
$$;
comment on function rd.job_claim is 'Takes the next job that is due and free, or whose lease ran out; no row when there is none.';

create function rd.job_renew(p_id bigint, p_worker text, p_attempt int, p_lease interval) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as
$$
  with renewed as (
    update job set locked_until = clock_timestamp() + p_lease
      where id = p_id and locked_by = p_worker and attempts = p_attempt returning 1)
  select exists (select from renewed)
$$;
comment on function rd.job_renew is 'Prolongs the lease; false when another worker has the job.';

create function rd.job_progress(p_id bigint, p_worker text, p_attempt int, p_progress jsonb) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as
$$
  with told as (
    update job set progress = p_progress
      where id = p_id and locked_by = p_worker and attempts = p_attempt returning 1)
  select exists (select from told)
$$;
comment on function rd.job_progress is 'Tells how far the work is; false when another worker has the job.';

create function rd.job_finish(p_id bigint, p_worker text, p_attempt int) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as
$$
  with done as (
    update job set finished_at = clock_timestamp(), locked_by = null, locked_until = null, last_error = null
      where id = p_id and locked_by = p_worker and attempts = p_attempt returning 1)
  select exists (select from done)
$$;
comment on function rd.job_finish is 'Marks the work done, in the transaction of its results; false when another worker has the job.';

create function rd.job_fail(p_id bigint, p_worker text, p_attempt int, p_error text, p_retry_after interval) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as
$$
  with failed as (
    update job set locked_by = null, locked_until = null, last_error = p_error,
        failed_at = case when p_retry_after is null or attempts >= max_attempts then clock_timestamp() end,
        run_after = coalesce(clock_timestamp() + p_retry_after, run_after)
      where id = p_id and locked_by = p_worker and attempts = p_attempt returning 1)
  select exists (select from failed)
$$;
comment on function rd.job_fail is 'Gives the job back to try again after the interval, or for good without one; false when another worker has it.';

create function rd.job_release(p_id bigint, p_worker text, p_attempt int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare released_kind text;
begin
  update public.job set locked_by = null, locked_until = null, attempts = attempts - 1
    where id = p_id and locked_by = p_worker and attempts = p_attempt returning kind into released_kind;
  if not found then return false; end if;
  perform pg_notify('rd_job', released_kind);
  return true;
end
$$;
comment on function rd.job_release is 'Gives an unfinished job back at once when a worker stops; the attempt does not count.';

do $$
declare signature regprocedure;
begin
  for signature in select oid from pg_proc where pronamespace = 'rd'::regnamespace and proname like 'job\_%' loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to rd_app', signature);
  end loop;
end
$$;
