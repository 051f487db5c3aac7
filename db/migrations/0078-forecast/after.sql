select 'what a forecast is made of is open to everybody' as violation
 where has_function_privilege('public', 'rd.nowcast_reports(int, date)', 'execute')
    or has_function_privilege('public', 'rd.nowcast_trajectories(int, date)', 'execute');
