select format('use of allocation %s, which is not there', u.allocation_id) as violation
  from allocation_usage u where not exists (select from allocation a where a.id = u.allocation_id);
