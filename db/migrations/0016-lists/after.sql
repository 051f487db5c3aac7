select 'allocation ' || v.allocation_id || ' counts version ' || c.version || ' instead of ' || v.version as violation
  from (select distinct on (allocation_id) allocation_id, version from allocation_version
         order by allocation_id, decided_at desc, version desc) v
  left join allocation_current c using (allocation_id)
 where c.version is distinct from v.version;
