alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in (
  'claim-decided', 'claim-reviewed', 'payment-sent', 'payment', 'payment-returned', 'advance', 'recovery', 'settlement', 'guarantee',
  'withholding-released', 'commitment', 'year-closed'));
alter table ledger_transaction add column note text;
alter table ledger_transaction add column order_id bigint;
comment on column ledger_transaction.note is 'Why it was posted, when a person did.';
comment on column ledger_transaction.order_id is 'The payment order it belongs to, for what was sent, booked and returned.';
create index ledger_transaction_order on ledger_transaction (order_id) where order_id is not null;
create index ledger_transaction_municipality on ledger_transaction (municipality_id, occurred_on);
create index ledger_transaction_provider on ledger_transaction (provider_id, occurred_on);

alter table ledger_entry drop constraint ledger_entry_account_check;
alter table ledger_entry add constraint ledger_entry_account_check check (account in (
  'commitments', 'committed', 'claims', 'refusals', 'held', 'care-cost', 'payable', 'in-transit', 'bank', 'guarantee', 'advance',
  'settlement', 'withheld', 'receivable', 'result'));

create table ledger_year (
  municipality_id int not null references organisation,
  year int not null check (year between 2000 and 2100),
  closed_by int not null references person,
  closed_at timestamptz not null default now(),
  primary key (municipality_id, year)
);
comment on table ledger_year is 'Closed years of the ledger of a municipality. Nothing is posted in them any more. Append-only.';
create trigger ledger_year_append_only before update or delete on ledger_year for each row execute function rd.refuse_change();
alter table ledger_year enable row level security;
create policy own on ledger_year to rd_app
  using (municipality_id = any ((select rd.municipality_ids())::integer[]))
  with check (municipality_id = (select rd.organisation_id()) and (select rd.acting_role()) = 'financial-officer');
grant select, insert on ledger_year to rd_app;

create function rd.refuse_closed_year() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from ledger_year y where y.municipality_id = new.municipality_id
              and y.year = extract(year from new.occurred_on)::int) then
    raise exception 'the year % of this municipality is closed', extract(year from new.occurred_on)::int using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function rd.refuse_closed_year() is 'Trigger: nothing is posted in a year that the municipality closed, also by the owner.';
create trigger ledger_transaction_open_year before insert on ledger_transaction for each row execute function rd.refuse_closed_year();
