select id from contract_tariff where tariff_id is not null;
