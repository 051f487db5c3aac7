select 'an allocation that counts has no course' as violation
  from allocation_current k join allocation_version v on v.allocation_id = k.allocation_id and v.version = k.version
 where v.change_reason is distinct from '13' and not exists (select from care_course c where c.allocation_id = k.allocation_id)
 limit 1;
select 'the sums are not those of the courses' as violation
 where (select coalesce(sum(allocated_volume), 0) from care_use)
   is distinct from (select coalesce(sum(m.allocated_volume), 0) from care_course c cross join lateral rd.months_of_care(c) m);
select 'fixed amounts are missing from the use' as violation
 where (select coalesce(sum(fixed_cents), 0) from utilisation)
   is distinct from (select coalesce(sum(amount_cents), 0) from instalment where kind <> 'advance');
select 'the volume of a course is not the sum of its months' as violation
  from care_course c
 where coalesce(c.total_volume, 0) <> (select coalesce(sum(m.allocated_volume), 0) from rd.months_of_care(c) m) limit 1;
