select 'policy ' || policyname || ' on ' || tablename || ' does not name the municipality' as violation
  from pg_policies where schemaname = 'public' and tablename in ('tariff', 'tariff_calculation') and policyname = 'add'
   and with_check not like '%municipality_id%';
