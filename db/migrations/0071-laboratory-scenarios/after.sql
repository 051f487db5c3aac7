select 'the care of a period is open to everybody' as violation
 where has_function_privilege('public', 'rd.care_of_period(int, date, date)', 'execute')
union all
select 'scenarios are not row-secured' where not (select relrowsecurity from pg_class where oid = 'laboratory_scenario'::regclass);
