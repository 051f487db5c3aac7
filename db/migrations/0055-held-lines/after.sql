select c.id from claim c where c.held_count > 0 and not exists (
  select from claim_line l where l.declaration_year = c.declaration_year and l.claim_id = c.id and l.verdict = 'H');
