create table session (
  id_hash bytea primary key,
  person_id int not null,
  role text not null,
  organisation_id int not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table session is 'Signed-in sessions; the cookie holds the secret of which only the SHA-256 is kept. Looked up before any scope exists, therefore without row security; holds no personal data beyond ids.';
create index session_person on session (person_id);
grant select, insert, update on session to rd_app;

create table sign_in_attempt (
  state_hash bytea primary key,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
comment on table sign_in_attempt is 'OpenID Connect sign-ins under way: state, nonce and PKCE verifier, used once.';
grant select, insert, delete on sign_in_attempt to rd_app;

create table idempotency_key (
  person_id int not null,
  key text not null,
  route text not null,
  fingerprint bytea not null,
  status int not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (person_id, key)
);
comment on table idempotency_key is 'Answers to writes that carried an Idempotency-Key, stored in the transaction of the write itself.';
alter table idempotency_key enable row level security;
create policy own_keys on idempotency_key to rd_app using (person_id = rd.person_id()) with check (person_id = rd.person_id());
grant select, insert on idempotency_key to rd_app;

create table access_log (
  id bigint generated always as identity primary key,
  organisation_id int not null,
  at timestamptz not null default clock_timestamp(),
  person_id int,
  role text,
  action text not null,
  outcome text not null,
  purpose text,
  subject_kind text,
  subject_id text,
  record_kind text,
  record_id text,
  rule text,
  emergency boolean not null default false,
  source text,
  trace_id text,
  previous_hash bytea,
  hash bytea not null
);
comment on table access_log is 'Who did what, for whom, with which purpose, about whom (NEN 7513). Append-only; a SHA-256 chain per organisation.';
create index access_log_organisation on access_log (organisation_id, id desc);
create index access_log_subject on access_log (subject_kind, subject_id, id desc) where subject_id is not null;

create table access_log_head (
  organisation_id int primary key,
  last_id bigint not null,
  hash bytea not null
);
comment on table access_log_head is 'Last link of each organisation''s access log chain; written by the trigger only.';

create function rd.access_log_canonical(entry access_log) returns text language sql immutable as
$$ select concat_ws(e'\x1f', entry.organisation_id::text,
     to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
     coalesce(entry.person_id::text, ''), coalesce(entry.role, ''), entry.action, entry.outcome,
     coalesce(entry.purpose, ''), coalesce(entry.subject_kind, ''), coalesce(entry.subject_id, ''),
     coalesce(entry.record_kind, ''), coalesce(entry.record_id, ''), coalesce(entry.rule, ''),
     entry.emergency::text, coalesce(entry.source, ''), coalesce(entry.trace_id, '')) $$;

create function rd.access_log_link() returns trigger language plpgsql security definer set search_path = public, rd as
$$
declare head access_log_head;
begin
  perform pg_advisory_xact_lock(7513, new.organisation_id);
  select * into head from access_log_head where organisation_id = new.organisation_id;
  new.at := clock_timestamp();
  new.previous_hash := head.hash;
  new.hash := sha256(coalesce(head.hash, ''::bytea) || convert_to(rd.access_log_canonical(new), 'UTF8'));
  insert into access_log_head values (new.organisation_id, new.id, new.hash)
    on conflict (organisation_id) do update set last_id = excluded.last_id, hash = excluded.hash;
  return new;
end
$$;
create trigger access_log_link before insert on access_log for each row execute function rd.access_log_link();
create trigger access_log_append_only before update or delete on access_log for each row execute function rd.refuse_change();
alter table access_log enable row level security;
create policy own_organisation on access_log for select to rd_app using (organisation_id = rd.organisation_id());
create policy add on access_log for insert to rd_app with check (true);
grant select, insert on access_log to rd_app;
grant usage on sequence access_log_id_seq to rd_app;

create table retention_rule (
  category text primary key,
  starts_at text not null,
  years int,
  source text not null,
  action text not null check (action in ('destroy', 'transfer')),
  note text
);
comment on table retention_rule is 'How long each category of data is kept, from when, by which source, and what follows: a table, not code.';
grant select on retention_rule to rd_app;
insert into retention_rule values
  ('care-file', 'last change', 20, 'Jeugdwet art. 7.3.8', 'destroy', 'held by the provider'),
  ('financial-record', 'end of the financial year', 7, 'Algemene wet inzake rijksbelastingen art. 52', 'destroy', null),
  ('detail-control', 'end of the purpose', 0, 'Regeling Jeugdwet par. 6b', 'destroy', 'as soon as the purpose ends');
