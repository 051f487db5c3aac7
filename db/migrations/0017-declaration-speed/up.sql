alter table message_part add column packing text not null default 'none' check (packing in ('none', 'zstd'));
comment on column message_part.packing is 'How bytes are kept: as they are, or compressed piece by piece (zstd).';

-- One look at all rows of a statement instead of one per row; rows of another allocation than they began with do not exist.
create function rd.check_usage_allocations() returns trigger language plpgsql security definer set search_path = public as
$$
declare missing bigint;
begin
  select u.allocation_id into missing from (select distinct allocation_id from added) u
   where not exists (select from allocation a where a.id = u.allocation_id) limit 1;
  if found then
    raise exception 'allocation_usage names allocation %, which is not there', missing using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
comment on function rd.check_usage_allocations() is 'Keeps what a foreign key from allocation_usage to allocation would, for all rows of a statement at once.';
create function rd.refuse_used_allocation() returns trigger language plpgsql security definer set search_path = public as
$$
begin
  if exists (select from gone g join allocation_usage u on u.allocation_id = g.id) then
    raise exception 'an allocation with use cannot be removed' using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
comment on function rd.refuse_used_allocation() is 'The other half of the foreign key from allocation_usage: an allocation with use stays.';
alter table allocation_usage drop constraint allocation_usage_allocation_id_fkey;
create trigger allocation_usage_allocation after insert on allocation_usage
  referencing new table as added for each statement execute function rd.check_usage_allocations();
create trigger allocation_used after delete on allocation
  referencing old table as gone for each statement execute function rd.refuse_used_allocation();
revoke update on allocation_usage from rd_app;
grant update (approved_volume, approved_cents) on allocation_usage to rd_app;
