alter table contract_tariff add column tariff_id int references tariff;
comment on column contract_tariff.tariff_id is 'The adopted tariff that this follows; null where the contract has a price of its own.';
create index contract_tariff_tariff on contract_tariff (tariff_id) where tariff_id is not null;

create function rd.contract_follows_tariff() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from tariff t join contract c on c.id = new.contract_id
     where t.id = new.tariff_id and t.withdrawn_at is null
       and t.product_id = new.product_id and t.tariff_cents = new.tariff_cents and t.unit = new.unit
       and (t.municipality_id is null or t.municipality_id = new.municipality_id)
       and (t.provider_id is null or t.provider_id = c.provider_id)
       and t.from_on <= new.from_on and (t.through_on is null or new.through_on <= t.through_on))
  then
    raise exception 'a contract tariff must be what the adopted tariff % says', new.tariff_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function rd.contract_follows_tariff() is 'Trigger of contract_tariff: the same product, price, unit, parties and days as the adopted tariff that it names.';
create trigger contract_tariff_follows before insert on contract_tariff for each row
  when (new.tariff_id is not null) execute function rd.contract_follows_tariff();

create function rd.tariff_covers_contracts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from contract_tariff c where c.tariff_id = new.id and (c.through_on is null or c.through_on > new.through_on)) then
    raise exception 'tariff % ends on % and a contract that follows it runs on', new.id, new.through_on using errcode = 'check_violation';
  end if;
  return null;
end $$;
comment on function rd.tariff_covers_contracts() is 'Trigger of tariff, at the end of the transaction: no contract may follow a tariff past its last day.';
create constraint trigger tariff_covers_contracts after update of through_on on tariff
  deferrable initially deferred for each row when (new.through_on is not null and new.withdrawn_at is null)
  execute function rd.tariff_covers_contracts();
