select estimate_id, product_id from estimate_line
 where use_by_month is not null and base_volume is distinct from (select sum(volume) from unnest(use_by_month) as volume);
