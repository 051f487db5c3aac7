create function rd.product_use(p_products int[])
  returns table (product_id int, first_on date, last_on date, declared_through date)
  language sql stable security definer set search_path to 'public'
as $$
  select u.product_id, min(u.first_on), max(u.last_on), max(u.declared_through)
    from (select a.product_id, min(a.from_on) as first_on, max(a.ends_on) as last_on, null::date as declared_through
            from allocation_current a where a.product_id = any(p_products) group by a.product_id
          union all
          select t.product_id, min(t.month), (max(t.month) + interval '1 month - 1 day')::date,
                 (max(t.month) + interval '1 month - 1 day')::date
            from utilisation t where t.product_id = any(p_products) group by t.product_id) u
   group by u.product_id
$$;
comment on function rd.product_use(int[]) is 'First and last day of allocations and declarations per product (infinity while an allocation has no end), and the last day declared. Days only, so apart from row security.';
revoke all on function rd.product_use(int[]) from public;
grant execute on function rd.product_use(int[]) to rd_app;

create function rd.keep_used_product() returns trigger
  language plpgsql security definer set search_path to 'public'
as $$
declare
  used record;
begin
  select * into used from rd.product_use(array[old.id]);
  if used.product_id is null then
    return new;
  end if;
  if (old.region_id, old.category, old.code, old.unit, old.weight, old.funding_model, old.code_role)
       is distinct from (new.region_id, new.category, new.code, new.unit, new.weight, new.funding_model, new.code_role) then
    raise exception 'product % is in use and keeps its meaning', old.id using errcode = 'check_violation';
  end if;
  if (new.from_on > old.from_on and new.from_on > used.first_on)
     or (new.through_on < coalesce(old.through_on, 'infinity') and new.through_on < used.last_on) then
    raise exception 'product % is used from % through %', old.id, used.first_on, used.last_on using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function rd.keep_used_product() is 'Trigger: a product that was allocated or declared keeps its meaning, and its period keeps those days.';
create trigger product_used before update of region_id, category, code, unit, weight, funding_model, code_role, from_on, through_on
  on product for each row
  when ((old.region_id, old.category, old.code, old.unit, old.weight, old.funding_model, old.code_role, old.from_on, old.through_on)
        is distinct from (new.region_id, new.category, new.code, new.unit, new.weight, new.funding_model, new.code_role, new.from_on, new.through_on))
  execute function rd.keep_used_product();
