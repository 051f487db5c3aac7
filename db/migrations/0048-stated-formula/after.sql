select format('panel %s scores by a formula that was not stated', b.id) as violation
  from assessment_panel b
 where not exists (select from stated_formula f where f.procedure_id = b.procedure_id and f.phase = b.phase);
