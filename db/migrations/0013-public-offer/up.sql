create view public_offer as
select c.region_id, c.provider_id, a.product_id, m.municipality_id,
       greatest(c.from_on, make_date(a.year, 1, 1)) as from_on,
       least(c.through_on, c.terminated_on, make_date(a.year, 12, 31)) as through_on
  from contract c
  join contract_product a on a.contract_id = c.id
  cross join lateral (
    select q.organisation_id as municipality_id
      from contract_party q join organisation o on o.id = q.organisation_id and o.kind = 'municipality'
     where q.contract_id = c.id and q.role in ('purchaser', 'on-behalf-of')
    union
    select c.purchaser_id from organisation o where o.id = c.purchaser_id and o.kind = 'municipality'
    union
    select r.municipality_id from region_membership r
     where r.region_id = c.purchaser_id
       and not exists (select from contract_party q where q.contract_id = c.id and q.role = 'on-behalf-of')
       and daterange(r.from_on, r.through_on, '[]') && daterange(make_date(a.year, 1, 1), make_date(a.year, 12, 31), '[]')
  ) m
 where least(c.through_on, c.terminated_on, make_date(a.year, 12, 31)) >= greatest(c.from_on, make_date(a.year, 1, 1));
comment on view public_offer is 'Which provider offers which product for which municipality, by year of contract; for everybody, so without amounts.';
grant select on public_offer to rd_app;
