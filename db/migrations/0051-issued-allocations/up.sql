create function rd.issued_on_products(p_region int, p_on date) returns table (product_id int, number int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.product_id, case when count(*) < 5 then 0 else count(*)::int end
    from allocation_current a join product p on p.id = a.product_id
   where p.region_id = p_region and p_region = any(rd.region_ids())
     and a.from_on <= p_on and a.ends_on >= p_on
   group by a.product_id
$$;
comment on function rd.issued_on_products(int, date) is 'Allocations that run on a day per product of a region, as counts for who may see the region; 0 stands for one to four.';
revoke all on function rd.issued_on_products(int, date) from public;
grant execute on function rd.issued_on_products(int, date) to rd_app;
