create table utilisation (
  contract_id int not null references contract,
  product_id int not null references product,
  municipality_id int not null references organisation,
  month date not null check (extract(day from month) = 1),
  region_id int not null,
  provider_id int not null,
  lines int not null default 0,
  refused_lines int not null default 0,
  claimed_cents bigint not null default 0,
  approved_cents bigint not null default 0,
  refused_cents bigint not null default 0,
  paid_cents bigint not null default 0,
  approved_volume bigint not null default 0,
  primary key (contract_id, product_id, municipality_id, month),
  check (claimed_cents = approved_cents + refused_cents)
) with (fillfactor = 80);
comment on table utilisation is 'Use per contract, product, municipality and month of care, free of children; kept in the transaction that decides or pays. Volumes in the product''s unit, money in cents.';
create index utilisation_region on utilisation (region_id, month);
alter table utilisation enable row level security;
create policy own on utilisation to rd_app
  using (region_id = any((select rd.region_ids())::int[]) or provider_id = any((select rd.provider_ids())::int[]) or municipality_id = any((select rd.municipality_ids())::int[]))
  with check (municipality_id = any((select rd.municipality_ids())::int[]));
grant select, insert, update on utilisation to rd_app;
