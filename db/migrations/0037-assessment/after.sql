select relname || ' is open to other assessors' as violation
  from pg_class where relname = 'score_sheet' and not (relrowsecurity and relforcerowsecurity);
