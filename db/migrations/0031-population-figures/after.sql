select 'population_figure is open to every organisation' as violation
  from pg_class where oid = 'population_figure'::regclass and not relrowsecurity;
