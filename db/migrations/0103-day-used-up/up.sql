create function rd.day_used_up(p_from date, p_through date, p_used bigint, p_total bigint)
returns date language sql immutable parallel safe
as $$
  select case when 4 * p_used >= p_total then p_from + (p_total * (p_through - p_from + 1) / nullif(p_used, 0))::int end
$$;
comment on function rd.day_used_up(date, date, bigint, bigint) is 'Day on which a volume is used up if use goes on as from its first day through p_through; null while less than a quarter is used, when too little is known.';

create or replace FUNCTION rd.used_up_early(p_through date)
 RETURNS TABLE(provider_id integer, product_id integer, municipality_id integer, running integer, early integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select provider_id, product_id, municipality_id, count(*)::int,
         count(*) filter (where rd.day_used_up(from_on, p_through, used::bigint, total_volume) < counts_through - 14)::int
    from (select c.*, u.used
            from care_course c
            left join lateral (select nullif(sum(u.approved_volume), 0) as used from allocation_usage u
                                where u.allocation_id = c.allocation_id and u.month <= p_through) u on true
           where (c.region_id = any ((select rd.counting_regions())::int[]) or c.municipality_id = any ((select rd.counting_municipalities())::int[])
                  or c.provider_id = any ((select rd.provider_ids())::int[]))
             and c.counts_through > p_through and c.from_on <= p_through and c.total_volume > 0) w
   group by provider_id, product_id, municipality_id
$function$;
