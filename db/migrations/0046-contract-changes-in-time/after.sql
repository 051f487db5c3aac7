select id from contract_amendment where changes is not null;
