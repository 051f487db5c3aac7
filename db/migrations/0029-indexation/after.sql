select format('tariff version %s does not follow version %s', n.id, p.id) as violation
  from indexation_line l join contract_tariff n on n.id = l.contract_tariff_id join contract_tariff p on p.id = l.prior_contract_tariff_id
 where (n.contract_id, n.product_id, coalesce(n.municipality_id, 0)) <> (p.contract_id, p.product_id, coalesce(p.municipality_id, 0))
    or n.from_on <= p.from_on;
