select id from funding_terms where adopted_on is null and adopted_by is not null;
