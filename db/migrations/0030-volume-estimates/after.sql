select relname || ' is open to every organisation' as violation
  from pg_class where relname in ('estimate', 'estimate_line', 'estimate_municipality', 'estimate_action') and not relrowsecurity;
