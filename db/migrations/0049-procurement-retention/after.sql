select format('retention_rule %s is not there', wanted) as violation
  from unnest(array['application-not-awarded', 'application-awarded', 'objection', 'procurement-complaint', 'question-asker']) wanted
 where not exists (select from retention_rule where category = wanted and executed);
