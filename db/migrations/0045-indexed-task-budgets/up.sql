create table indexation_budget (
  indexation_id int not null references indexation,
  contract_id int not null references contract,
  product_id int not null references product,
  year int not null,
  base_cents bigint not null,
  prior_budget_cents bigint,
  prior_limit_cents bigint,
  budget_cents bigint not null check (budget_cents >= 0),
  limit_cents bigint check (limit_cents >= 0),
  percentage numeric(7,4) not null,
  first_year boolean not null,
  pending_extension boolean not null,
  primary key (indexation_id, contract_id, product_id),
  check (prior_limit_cents is null or prior_budget_cents is not null)
);
comment on table indexation_budget is 'Task budgets (lump sums, in cents for a year) that an indexation made: the amount of the year before, what stood for the year itself, and what it became. Append-only.';
comment on column indexation_budget.prior_budget_cents is 'What was agreed for the year before the indexation; null when nothing was, so that taking the indexation back takes the amount away.';
create trigger indexation_budget_append_only before update or delete on indexation_budget for each row execute function rd.refuse_change();
create index indexation_budget_contract on indexation_budget (contract_id, product_id, year);
alter table indexation_budget enable row level security;
create policy with_indexation on indexation_budget to rd_app using (exists (select from indexation i where i.id = indexation_id));
grant select, insert on indexation_budget to rd_app;

create policy by_purchaser_remove on contract_product as restrictive for delete to rd_app using (
  rd.buys_contract(contract_id)
  and exists (select from indexation_budget b
               where b.contract_id = contract_product.contract_id and b.product_id = contract_product.product_id
                 and b.year = contract_product.year and b.prior_budget_cents is null));
grant delete on contract_product to rd_app;
