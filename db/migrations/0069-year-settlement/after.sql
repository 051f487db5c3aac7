select 'settlements are open to everybody' as violation
 where has_function_privilege('public', 'rd.settlement_share_seen(int)', 'execute')
    or has_function_privilege('public', 'rd.closed_in_region(int, int)', 'execute')
    or has_function_privilege('public', 'rd.settled_by_hand(int, int)', 'execute')
union all
select 'a settlement can be changed' where not exists (select from pg_trigger where tgname = 'year_settlement_kept')
