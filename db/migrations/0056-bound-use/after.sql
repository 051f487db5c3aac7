select b.account from bound_use b where not exists (
  select from bound_opened o where o.region_id = b.region_id and starts_with(b.account, o.account));
