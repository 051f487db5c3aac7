select relname || ' can be read by its owner or by everybody' as violation
  from pg_class where relname in ('application_draft', 'application_file', 'application_content')
   and not (relrowsecurity and relforcerowsecurity);
