select 'the care of a year is open to everybody' as violation
 where has_function_privilege('public', 'rd.care_of_year(int, int)', 'execute')
    or has_function_privilege('public', 'rd.care_months_of_year(int, int)', 'execute');
