alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in (
  'claim-corrected', 'claim-decided', 'claim-reviewed', 'payment-sent', 'payment', 'payment-returned', 'advance', 'recovery', 'settlement',
  'guarantee', 'instalment', 'withholding-released', 'commitment', 'year-closed'));

create table instalment (
  contract_id int not null references contract,
  part_key text not null check (part_key <> ''),
  product_id int not null references product,
  municipality_id int not null references organisation,
  kind text not null check (kind in ('instalment', 'guarantee', 'advance')),
  month date not null check (extract(day from month) = 1),
  region_id int not null references organisation,
  provider_id int not null references organisation,
  terms_id int not null references funding_terms,
  part_name text not null,
  months int not null check (months between 1 and 12),
  due_on date not null,
  amount_cents bigint not null check (amount_cents <> 0),
  transaction_id bigint not null references ledger_transaction,
  posted_by int references person,
  posted_at timestamptz not null default now(),
  primary key (contract_id, part_key, product_id, municipality_id, kind, month)
);
comment on table instalment is 'What became due without a declaration and was posted: parts of a lump sum, of availability or a guarantee, and advances of the terms. Each once. Append-only.';
comment on column instalment.month is 'First month that it is for.';
comment on column instalment.part_name is 'Name of the part in the terms by which it was posted.';
comment on column instalment.posted_by is 'Null: the nightly work.';
create index instalment_municipality on instalment (municipality_id, due_on);
create index instalment_region on instalment (region_id, due_on);
create index instalment_provider on instalment (provider_id, due_on);
create index instalment_product on instalment (product_id);
create index instalment_terms on instalment (terms_id);
create index instalment_transaction on instalment (transaction_id);
create index instalment_posted_by on instalment (posted_by);
create trigger instalment_append_only before update or delete on instalment for each row execute function rd.refuse_change();

alter table instalment enable row level security;
create policy readable on instalment for select to rd_app using (
  municipality_id = any ((select rd.municipality_ids())::integer[]) or provider_id = any ((select rd.provider_ids())::integer[]));
create policy by_payer on instalment for insert to rd_app with check (
  municipality_id = any ((select rd.municipality_ids())::integer[])
  and ((select rd.acting_role()) = 'operator' or (municipality_id = (select rd.organisation_id()) and (select rd.pays()))));
grant select, insert on instalment to rd_app;
