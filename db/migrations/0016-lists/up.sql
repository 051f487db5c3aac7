create table allocation_current (
  allocation_id bigint primary key references allocation,
  municipality_id int not null,
  provider_id int not null,
  client_id bigint not null,
  listed boolean not null,
  number bigint not null,
  version int not null,
  product_id int references product,
  product_code text,
  from_on date not null,
  ends_on date not null,
  decided_at timestamptz not null
);
comment on table allocation_current is 'The version of each allocation that counts now (decided last), for lists. Derived: only the trigger on allocation_version writes it.';
comment on column allocation_current.ends_on is 'Last day, inclusive; infinity while there is no end.';
comment on column allocation_current.listed is 'Not of a child with a secret residence (Regeling Jeugdwet 6a.6); follows client.secret_residence.';
-- Everything a list filters by is in the index, so that counting ten years of a municipality reads no table.
create index allocation_current_municipality on allocation_current (municipality_id, number, allocation_id)
  include (provider_id, product_id, product_code, from_on, ends_on) where listed;
create index allocation_current_provider on allocation_current (provider_id, number, allocation_id)
  include (municipality_id, product_id, product_code, from_on, ends_on) where listed;
-- Who has help today, of the whole provider, secret residence included: counts only.
create index allocation_current_running on allocation_current (provider_id, ends_on)
  include (from_on, municipality_id, client_id, product_id);
create index allocation_current_client on allocation_current (client_id);
alter table allocation_current enable row level security;
create policy own on allocation_current to rd_app
  using (municipality_id = any((select rd.municipality_ids())::int[]) or provider_id = any((select rd.provider_ids())::int[]));
grant select on allocation_current to rd_app;

create function rd.keep_allocation_current() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  insert into allocation_current as c (allocation_id, municipality_id, provider_id, client_id, listed, number, version, product_id, product_code, from_on, ends_on, decided_at)
  select distinct on (v.allocation_id) v.allocation_id, a.municipality_id, a.provider_id, a.client_id, not k.secret_residence, a.number, v.version,
         v.product_id, v.product_code, v.from_on, coalesce(v.through_on, 'infinity'), v.decided_at
    from added v join allocation a on a.id = v.allocation_id join client k on k.id = a.client_id
   order by v.allocation_id, v.decided_at desc, v.version desc
  on conflict (allocation_id) do update
     set version = excluded.version, product_id = excluded.product_id, product_code = excluded.product_code,
         from_on = excluded.from_on, ends_on = excluded.ends_on, decided_at = excluded.decided_at
   where (excluded.decided_at, excluded.version) > (c.decided_at, c.version);
  return null;
end
$$;
comment on function rd.keep_allocation_current() is 'Takes a new version over in allocation_current when it was decided later than the one there; rows locked in key order.';
insert into allocation_current (allocation_id, municipality_id, provider_id, client_id, listed, number, version, product_id, product_code, from_on, ends_on, decided_at)
select distinct on (v.allocation_id) v.allocation_id, a.municipality_id, a.provider_id, a.client_id, not k.secret_residence, a.number, v.version,
       v.product_id, v.product_code, v.from_on, coalesce(v.through_on, 'infinity'), v.decided_at
  from allocation_version v join allocation a on a.id = v.allocation_id join client k on k.id = a.client_id
 order by v.allocation_id, v.decided_at desc, v.version desc;
create trigger allocation_version_current after insert on allocation_version
  referencing new table as added for each statement execute function rd.keep_allocation_current();

create function rd.keep_allocation_listed() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  update allocation_current set listed = not new.secret_residence where client_id = new.id;
  return null;
end
$$;
comment on function rd.keep_allocation_listed() is 'A residence that becomes secret takes the allocations of the child out of the lists in the same transaction, and back.';
create trigger client_listed after update of secret_residence on client
  for each row when (old.secret_residence is distinct from new.secret_residence) execute function rd.keep_allocation_listed();

-- What the home screens ask: the use of some months, what is unanswered, and what changed lately.
create index utilisation_month on utilisation (month);
create index message_unanswered on message (received_at) where direction = 'in' and outcome is null;
create index claim_decided on claim (decided_at);
create index contract_event_created on contract_event (created_at);
