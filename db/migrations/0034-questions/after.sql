select relname || ' can be read by its owner' as violation
  from pg_class where relname = 'question_asker' and not (relrowsecurity and relforcerowsecurity);
