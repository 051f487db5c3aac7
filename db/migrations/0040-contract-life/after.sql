select contract_id from contract_amendment group by contract_id having count(*) <> max(version) - min(version) + 1;
