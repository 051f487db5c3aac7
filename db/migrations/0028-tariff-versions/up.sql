alter table contract_tariff
  add column withdrawn_at timestamptz,
  alter column index_percentage type numeric(7,4),
  drop constraint contract_tariff_contract_id_product_id_coalesce_daterange_excl,
  add constraint contract_tariff_no_overlap exclude using gist (contract_id with =, product_id with =, coalesce(municipality_id, 0) with =,
    daterange(from_on, through_on, '[]') with &&) where (withdrawn_at is null);
comment on table contract_tariff is 'Tariff by product x municipality (null: all) x provider x period, in whole cents per unit. A version keeps what it was: only its last day can be set, or it is withdrawn, and never for a month in which care was declared.';
comment on column contract_tariff.withdrawn_at is 'When this version was taken back before anything was declared on it; it then holds on no day, and the version before it runs on as it did.';
drop trigger contract_tariff_append_only on contract_tariff;

create function rd.guard_contract_tariff() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before datemultirange := '{}';
  after datemultirange := '{}';
  declared date;
begin
  if tg_op = 'DELETE' then
    raise exception 'a tariff version is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - 'through_on' - 'withdrawn_at' <> to_jsonb(old) - 'through_on' - 'withdrawn_at'
       or (old.withdrawn_at is not null and (new.withdrawn_at is distinct from old.withdrawn_at or new.through_on is distinct from old.through_on)) then
      raise exception 'a tariff version keeps what it was: only its last day can be set, or it is withdrawn' using errcode = 'insufficient_privilege';
    end if;
    if old.withdrawn_at is null then
      before := datemultirange(daterange(old.from_on, old.through_on, '[]'));
    end if;
  end if;
  if new.withdrawn_at is null then
    after := datemultirange(daterange(new.from_on, new.through_on, '[]'));
  end if;
  select min(u.month) into declared
    from utilisation u
   where u.contract_id = new.contract_id and u.product_id = new.product_id and u.lines > 0
     and (new.municipality_id is null or u.municipality_id = new.municipality_id)
     and datemultirange(daterange(u.month, (u.month + interval '1 month')::date)) && ((before + after) - (before * after));
  if declared is not null then
    raise exception 'care of % was declared in contract %: its tariff cannot change any more', declared, new.contract_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function rd.guard_contract_tariff() is 'Trigger of contract_tariff: refuses, also to the owner, a change of what a version was and any change of the tariff that holds in a month with declared care.';
create trigger contract_tariff_guarded before insert or update or delete on contract_tariff for each row execute function rd.guard_contract_tariff();

-- Whoever bought it changes its tariffs; the provider and others only read them.
create policy by_purchaser_add on contract_tariff as restrictive for insert to rd_app
  with check (exists (select from contract c where c.id = contract_id and (select rd.organisation_id()) in (c.region_id, c.purchaser_id)));
create policy by_purchaser_change on contract_tariff as restrictive for update to rd_app
  using (exists (select from contract c where c.id = contract_id and (select rd.organisation_id()) in (c.region_id, c.purchaser_id)));
grant update (through_on, withdrawn_at) on contract_tariff to rd_app;
