select 'rd.issued_on_products is open to everybody' as violation
 where has_function_privilege('public', 'rd.issued_on_products(int, date)', 'execute');
