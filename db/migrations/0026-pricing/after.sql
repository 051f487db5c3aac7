select id from tariff limit 1;
