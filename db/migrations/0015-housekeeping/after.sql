select format('retention_rule %s has no term', category) as violation
  from retention_rule where executed and years is null and days is null;
select 'access_log_head is open to every organisation' as violation
  from pg_class where oid = 'access_log_head'::regclass and not relrowsecurity;
