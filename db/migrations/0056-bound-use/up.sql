create table bound_opened (
  region_id integer not null references organisation,
  account text not null,
  primary key (region_id, account)
);
comment on table bound_opened is 'Bounds of funding terms whose use in a period of care is kept in bound_use. Account: key of the terms, of the bound, and the period.';
create table bound_use (
  region_id integer not null references organisation,
  account text not null,
  used bigint not null,
  primary key (region_id, account)
) with (fillfactor = 80);
comment on table bound_use is 'What counts together against one bound: cents, or volume with hours as minutes, of lines that are approved or held, debits minus credits. A sum of claim_line, kept in the transaction that decides; its row is held while a declaration is decided. Account: that of the bound, then its scopes.';
alter table bound_opened enable row level security;
alter table bound_use enable row level security;

create table bound_signal (
  region_id integer not null references organisation,
  account text not null,
  share text not null check (share ~ '^[0-9]+/[1-9][0-9]*$'),
  bound_name text not null,
  used bigint not null,
  bound_limit bigint not null,
  measure text not null check (measure in ('amount', 'volume')),
  claim_id bigint not null references claim,
  provider_id integer not null references organisation,
  municipality_id integer not null references organisation,
  told_at timestamp with time zone not null default now(),
  primary key (region_id, account, share)
);
comment on table bound_signal is 'That a declaration brought the use of a bound past a share of its limit: told once per bound, period and share. Append-only.';
create index bound_signal_told on bound_signal (region_id, told_at);
create index bound_signal_claim on bound_signal (claim_id);
create index bound_signal_provider on bound_signal (provider_id);
create index bound_signal_municipality on bound_signal (municipality_id);
create trigger bound_signal_append_only before update or delete on bound_signal
  for each row execute function rd.refuse_change();
alter table bound_signal enable row level security;
create policy readable on bound_signal for select to rd_app using (
  region_id = any ((select rd.region_ids())::integer[])
  or provider_id = any ((select rd.provider_ids())::integer[])
  or municipality_id = any ((select rd.municipality_ids())::integer[]));
create policy told on bound_signal for insert to rd_app
  with check (municipality_id = any ((select rd.municipality_ids())::integer[]));
grant select, insert on bound_signal to rd_app;

create function rd.open_bound(
  p_region integer, p_terms_key text, p_account text, p_measure text, p_from date, p_through date, p_products integer[], p_scopes text[]
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope text;
  account_of text := quote_literal(p_account);
begin
  insert into bound_opened values (p_region, p_account) on conflict do nothing;
  if not found then return; end if;
  foreach scope in array p_scopes loop
    account_of := account_of || ' || ''|'' || ' || case scope
      when 'allocation' then 'l.municipality_id || ''/'' || l.allocation_number'
      when 'child' then 'coalesce(l.client_id::text, '''')'
      when 'product' then 'coalesce(p.book_key, p.code)'
      when 'contract' then 'c.number'
      when 'provider' then 'l.provider_id'
      when 'municipality' then 'l.municipality_id'
      when 'region' then '''region''' end;
  end loop;
  delete from bound_use b where b.region_id = p_region and (b.account = p_account or starts_with(b.account, p_account || '|'));
  execute format($q$
    insert into bound_use
    select $1, %s, sum((case l.sign when 'D' then 1 else -1 end) * case $2 when 'amount' then l.amount_cents
                       when 'volume' then l.volume * case l.unit when '04' then 60 else 1 end end)::bigint
      from claim_line l
      join contract c on c.id = l.contract_id
      join product p on p.id = l.product_id
     where l.region_id = $1 and l.declaration_year >= extract(year from $3) and l.from_on between $3 and $4
       and l.verdict in ('A', 'H') and l.product_id = any($5)
       and exists (select from contract_funding f join funding_terms t on t.id = f.terms_id
                    where f.contract_id = c.id and t.region_id = $1 and t.key = $6
                      and daterange(f.from_on, f.through_on, '[]') @> l.from_on)
     group by 2 $q$, account_of)
    using p_region, p_measure, p_from, p_through, p_products, p_terms_key;
end $$;
comment on function rd.open_bound(integer, text, text, text, date, date, integer[], text[]) is 'Begins to keep the use of a bound in a period: once, from the lines of all parties that it counts. Nothing when it is kept already.';

create function rd.hold_bounds(p_region integer, p_accounts text[]) returns table (account text, used bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into bound_use select p_region, asked, 0 from unnest(p_accounts) as asked order by asked on conflict do nothing;
  return query select b.account, b.used from bound_use b
    where b.region_id = p_region and b.account = any(p_accounts) order by b.account for update;
end $$;
comment on function rd.hold_bounds(integer, text[]) is 'The use of bounds, held until the transaction ends and always in the same order, so that two declarations count one after the other.';

create function rd.count_bounds(p_region integer, p_accounts text[], p_changes bigint[]) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update bound_use b set used = b.used + c.change
    from unnest(p_accounts, p_changes) as c(account, change)
   where b.region_id = p_region and b.account = c.account
$$;
comment on function rd.count_bounds(integer, text[], bigint[]) is 'Adds what a decision changed to the use of bounds; held before.';

create function rd.reopen_bounds() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare terms record;
begin
  select t.region_id, t.key into terms from funding_terms t where t.id = new.terms_id;
  delete from bound_opened where region_id = terms.region_id and starts_with(account, terms.key || '|');
  delete from bound_use where region_id = terms.region_id and starts_with(account, terms.key || '|');
  return null;
end $$;
comment on function rd.reopen_bounds() is 'Trigger: when other contracts or days come under terms, what their bounds count is added up anew at the next declaration.';
create trigger contract_funding_bounds after insert or update on contract_funding for each row execute function rd.reopen_bounds();

create function rd.agreed_under_terms(p_region integer, p_terms_key text, p_provider integer)
  returns table (contract_id integer, provider_id integer, product_id integer, year integer, volume bigint, limit_cents bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.provider_id, a.product_id, a.year, a.volume, a.limit_cents
    from contract c join contract_product a on a.contract_id = c.id
   where rd.acting_role() = 'worker' and c.region_id = p_region and (p_provider is null or c.provider_id = p_provider)
     and exists (select from contract_funding f join funding_terms t on t.id = f.terms_id
                  where f.contract_id = c.id and t.region_id = p_region and t.key = p_terms_key)
   order by c.id, a.product_id, a.year
$$;
comment on function rd.agreed_under_terms(integer, text, integer) is 'What contracts under terms agree per product and year, of one provider or of all: for the worker only, as the ceiling of a region adds up what the acting party may not see.';

revoke all on function rd.open_bound(integer, text, text, text, date, date, integer[], text[]), rd.hold_bounds(integer, text[]),
  rd.count_bounds(integer, text[], bigint[]), rd.reopen_bounds(), rd.agreed_under_terms(integer, text, integer) from public;
grant execute on function rd.open_bound(integer, text, text, text, date, date, integer[], text[]), rd.hold_bounds(integer, text[]),
  rd.count_bounds(integer, text[], bigint[]), rd.agreed_under_terms(integer, text, integer) to rd_app;
