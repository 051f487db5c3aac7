select relname || ' is open to every organisation' as violation
  from pg_class where relname in ('award', 'award_decision') and not relrowsecurity;
