select format('tariff version %s was withdrawn before it was made', t.id) as violation
  from contract_tariff t where t.withdrawn_at is not null;
