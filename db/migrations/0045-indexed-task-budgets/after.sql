select b.indexation_id, b.contract_id from indexation_budget b join contract c on c.id = b.contract_id
  join indexation i on i.id = b.indexation_id where c.region_id <> i.region_id;
