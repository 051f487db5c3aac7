alter table retention_rule
  add column days int check (days >= 0),
  add column held boolean not null default false,
  add column executed boolean not null default false,
  add check (not executed or years is not null or days is not null);
comment on column retention_rule.days is 'Part of the term shorter than a year; counts beside years.';
comment on column retention_rule.held is 'Nothing of the category is removed while this is true, for example during an investigation or an appeal.';
comment on column retention_rule.executed is 'The nightly clean-up removes what is past its term; otherwise the category is not in this database or stays.';
insert into retention_rule (category, starts_at, years, days, source, action, note, executed) values
  ('session', 'end of the session', null, 30, 'own choice; AVG art. 5(1)(e)', 'destroy', 'who signed in and when stays in the access log', true),
  ('sign-in-attempt', 'end of the attempt', null, 1, 'own choice; AVG art. 5(1)(e)', 'destroy', 'sign-ins that nobody finished', true),
  ('idempotency-key', 'the write', null, 2, 'own choice; AVG art. 5(1)(e)', 'destroy', 'answers kept so that a repeated request counts once', true),
  ('finished-job', 'end of the work', null, 90, 'own choice', 'destroy', 'jobs that were given up stay until somebody looked', true),
  ('refused-message', 'the refusal', 1, null, 'AVG art. 5(1)(e)', 'destroy', 'the file of a message that led to no decision; that it came and why it was refused stays', true),
  ('message-file', 'end of the financial year of receipt', 7, null, 'Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'the file of a message that was processed or sent; what was decided and paid stays', true);

create function rd.retention_before(p_category text, p_at timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
  select p_at - make_interval(years => coalesce(years, 0), days => coalesce(days, 0))
    from retention_rule where category = p_category and executed and not held
$$;
comment on function rd.retention_before is 'What began its term before this instant is past it; null when the category is held or not executed.';

alter table message add column content_removed_at timestamptz;
comment on column message.content_removed_at is 'When the file itself was destroyed by the retention table; the row that it came, from whom and its SHA-256 stays.';

create function rd.message_past_term(p_message message, p_at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
  select coalesce(case
    when p_message.outcome = 'refused' then p_message.outcome_at < rd.retention_before('refused-message', p_at)
    when p_message.outcome = 'processed' or p_message.direction = 'out' then
      (date_trunc('year', p_message.received_at at time zone 'Europe/Amsterdam') + interval '1 year') at time zone 'Europe/Amsterdam'
        <= rd.retention_before('message-file', p_at)
  end, false)
$$;
comment on function rd.message_past_term is 'May the file of this message be destroyed? Never while it is under way.';

create function rd.keep_message_part() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
  if tg_op = 'DELETE' and rd.message_past_term((select m from public.message m where m.id = old.message_id), now()) then
    return old;
  end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function rd.keep_message_part is 'Trigger: a piece of a file is never changed, and goes only when the retention table says its term has ended.';
drop trigger message_part_append_only on message_part;
create trigger message_part_append_only before update or delete on message_part for each row execute function rd.keep_message_part();

-- Unlogged: after a crash there is no worker to speak for, and a backup leaves it out.
create unlogged table worker_sign (
  worker text primary key,
  seen_at timestamptz not null
);
comment on table worker_sign is 'Last sign of life of each worker, through functions only; one that stops takes its row away.';

create function rd.worker_seen(p_worker text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as
$$
  insert into worker_sign values (p_worker, clock_timestamp())
    on conflict (worker) do update set seen_at = excluded.seen_at
$$;
comment on function rd.worker_seen is 'A worker tells that it lives.';

create function rd.worker_gone(p_worker text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as
$$ delete from worker_sign where worker = p_worker $$;
comment on function rd.worker_gone is 'A worker tells that it stops.';

create function rd.last_worker_sign() returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select max(seen_at) from worker_sign $$;
comment on function rd.last_worker_sign is 'When a worker last told that it lives; null when there is none.';

create function rd.clean_up(p_at timestamptz)
returns table (category text, organisation_id int, record_id text, removed bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
#variable_conflict use_column
declare
  v_at timestamptz := least(p_at, now());
begin
  return query
    with gone as (
      delete from public.session
        where least(expires_at, revoked_at) < rd.retention_before('session', v_at) returning organisation_id)
    select 'session', g.organisation_id, null::text, count(*) from gone g group by g.organisation_id;
  return query
    with gone as (
      delete from public.sign_in_attempt where expires_at < rd.retention_before('sign-in-attempt', v_at) returning 1)
    select 'sign-in-attempt', null::int, null::text, count(*) from gone having count(*) > 0;
  return query
    with gone as (
      delete from public.idempotency_key where created_at < rd.retention_before('idempotency-key', v_at) returning person_id)
    select 'idempotency-key', p.organisation_id, null::text, count(*)
      from gone g left join public.person p on p.id = g.person_id group by p.organisation_id;
  return query
    with gone as (
      delete from public.job where finished_at < rd.retention_before('finished-job', v_at) returning municipality_id, provider_id)
    select 'finished-job', coalesce(g.municipality_id, g.provider_id), null::text, count(*) from gone g
      group by coalesce(g.municipality_id, g.provider_id);
  return query
    with past as (
      select m.id, case m.outcome when 'refused' then 'refused-message' else 'message-file' end as category,
             coalesce(m.municipality_id, m.provider_id, m.region_id) as organisation_id
        from public.message m
       where m.content_removed_at is null and rd.message_past_term(m, v_at)
         for update skip locked
    ), gone as (
      delete from public.message_part p using past where p.message_id = past.id returning p.message_id
    ), noted as (
      update public.message m set content_removed_at = now() from past where m.id = past.id
    )
    select past.category, past.organisation_id, past.id::text, (select count(*) from gone g where g.message_id = past.id)
      from past order by past.id;
  delete from public.worker_sign where seen_at < v_at - interval '1 day';
end
$$;
comment on function rd.clean_up is 'Removes what is past its term by the retention table and tells what: per organisation, for files per message. Never with a moment after now.';

do $$
declare signature regprocedure;
begin
  for signature in
    select oid from pg_proc where pronamespace = 'rd'::regnamespace
      and proname in ('worker_seen', 'worker_gone', 'last_worker_sign', 'clean_up')
  loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to rd_app', signature);
  end loop;
end
$$;

-- Without its end a chain can be cut short unseen; each organisation sees its own.
alter table access_log_head enable row level security;
create policy own_organisation on access_log_head for select to rd_app using (organisation_id = rd.organisation_id());
grant select on access_log_head to rd_app;

-- A web server tells that it is not ready while the schema is of another version; names of steps only.
grant select (name, sha256) on rd.migration to rd_app;
