select 'care_month can be written by the application' as violation
 where has_table_privilege('rd_app', 'public.care_month', 'insert') or has_table_privilege('rd_app', 'public.care_month', 'update');
