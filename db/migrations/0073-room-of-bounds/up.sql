create function rd.sum_bound(
  p_region integer, p_terms_key text, p_account text, p_measure text, p_from date, p_through date, p_products integer[], p_scopes text[]
) returns table (account text, used bigint) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  scope text;
  account_of text := quote_literal(p_account);
begin
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
  return query execute format($q$
    select %s, sum((case l.sign when 'D' then 1 else -1 end) * case $2 when 'amount' then l.amount_cents
                       when 'volume' then l.volume * case l.unit when '04' then 60 else 1 end end)::bigint
      from claim_line l
      join contract c on c.id = l.contract_id
      join product p on p.id = l.product_id
     where l.region_id = $1 and l.declaration_year >= extract(year from $3) and l.from_on between $3 and $4
       and l.verdict in ('A', 'H') and l.product_id = any($5)
       and exists (select from contract_funding f join funding_terms t on t.id = f.terms_id
                    where f.contract_id = c.id and t.region_id = $1 and t.key = $6
                      and daterange(f.from_on, f.through_on, '[]') @> l.from_on)
     group by 1 $q$, account_of)
    using p_region, p_measure, p_from, p_through, p_products, p_terms_key;
end $$;
comment on function rd.sum_bound(integer, text, text, text, date, date, integer[], text[]) is 'The use of a bound in a period, added up from the lines of all parties that it counts: one row per account.';

create or replace function rd.open_bound(
  p_region integer, p_terms_key text, p_account text, p_measure text, p_from date, p_through date, p_products integer[], p_scopes text[]
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into bound_opened values (p_region, p_account) on conflict do nothing;
  if not found then return; end if;
  delete from bound_use b where b.region_id = p_region and (b.account = p_account or starts_with(b.account, p_account || '|'));
  insert into bound_use
  select p_region, s.account, s.used
    from rd.sum_bound(p_region, p_terms_key, p_account, p_measure, p_from, p_through, p_products, p_scopes) s;
end $$;

create function rd.use_of_bound(
  p_region integer, p_terms_key text, p_account text, p_measure text, p_from date, p_through date, p_products integer[], p_scopes text[],
  p_accounts text[], p_anew boolean
) returns table (account text, used bigint) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not p_anew and exists (select from bound_opened o where o.region_id = p_region and o.account = p_account) then
    return query select b.account, b.used from bound_use b where b.region_id = p_region and b.account = any(p_accounts);
  else
    return query
      select s.account, s.used
        from rd.sum_bound(p_region, p_terms_key, p_account, p_measure, p_from, p_through, p_products, p_scopes) s
       where s.account = any(p_accounts);
  end if;
end $$;
comment on function rd.use_of_bound(integer, text, text, text, date, date, integer[], text[], text[], boolean) is 'What is used of accounts of a bound, whoever used it; begins nothing and holds nothing. p_anew: added up from the lines, for terms under which nothing is kept. For who tries before declaring, or decides a period again.';

create or replace function rd.agreed_under_terms(p_region integer, p_terms_key text, p_provider integer)
  returns table (contract_id integer, provider_id integer, product_id integer, year integer, volume bigint, limit_cents bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with agreed as (
    select c.id as contract_id, c.provider_id, a.product_id, a.year, a.volume, a.limit_cents,
           rd.acting_role() = 'worker' or c.provider_id = any (rd.provider_ids())
             or exists (select from region_membership m where m.region_id = p_region and m.municipality_id = any (rd.municipality_ids())) as open
      from contract c join contract_product a on a.contract_id = c.id
     where c.region_id = p_region and (p_provider is null or c.provider_id = p_provider)
       and exists (select from contract_funding f join funding_terms t on t.id = f.terms_id
                    where f.contract_id = c.id and t.region_id = p_region and t.key = p_terms_key))
  select contract_id, provider_id, product_id, year, volume, limit_cents from agreed where open
  union all
  select 0, 0, product_id, year, sum(volume)::bigint, sum(limit_cents)::bigint
    from agreed where not open and exists (select from agreed where open)
   group by product_id, year
   order by 1, 3, 4
$$;
comment on function rd.agreed_under_terms(integer, text, integer) is 'What contracts under terms agree per product and year, of one provider or of all: for the worker and the municipalities of the region; a provider gets its own, and those of others as one sum per product and year (contract 0).';

revoke all on function rd.sum_bound(integer, text, text, text, date, date, integer[], text[]),
  rd.use_of_bound(integer, text, text, text, date, date, integer[], text[], text[], boolean) from public;
grant execute on function rd.use_of_bound(integer, text, text, text, date, date, integer[], text[], text[], boolean) to rd_app;
