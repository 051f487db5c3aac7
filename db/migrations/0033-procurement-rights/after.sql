select format('requirement %s has version %s without version %s', v.requirement_id, v.version, v.version - 1) as violation
  from requirement_version v
 where v.version > 1 and not exists (
   select from requirement_version b where b.requirement_id = v.requirement_id and b.version = v.version - 1);
