import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { BudgetLine } from '../domain/index-budgets.ts';
import type { NamedBudget } from './indexable-budgets.ts';

export type NewBudget = { readonly line: BudgetLine<NamedBudget>; readonly percentage: string };

/** Puts indexed task budgets in the contracts and remembers what stood there, in bulk. */
export async function writeBudgets(tx: Tx, indexationId: number, made: readonly NewBudget[]): Promise<void> {
  const text = (cents: bigint | null): string | null => (cents === null ? null : String(cents));
  const rows = made.map(({ line, percentage }) => ({
    contractId: line.base.contractId,
    productId: line.base.productId,
    year: line.year,
    baseCents: text(line.base.budgetCents),
    priorBudget: text(line.base.standing?.budgetCents ?? null),
    priorLimit: text(line.base.standing?.limitCents ?? null),
    budget: text(line.budgetCents),
    limit: text(line.limitCents),
    percentage,
    firstYear: line.firstYear,
    pendingExtension: line.pendingExtension,
  }));
  const asked = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n("contractId" int, "productId" int, year int,
    "baseCents" bigint, "priorBudget" bigint, "priorLimit" bigint, budget bigint, "limit" bigint, percentage numeric,
    "firstYear" boolean, "pendingExtension" boolean)`;
  await tx.execute(sql`
    insert into indexation_budget (indexation_id, contract_id, product_id, year, base_cents, prior_budget_cents,
                                   prior_limit_cents, budget_cents, limit_cents, percentage, first_year, pending_extension)
    select ${indexationId}::int, n."contractId", n."productId", n.year, n."baseCents", n."priorBudget", n."priorLimit",
           n.budget, n."limit", n.percentage, n."firstYear", n."pendingExtension"
      from ${asked}`);
  await tx.execute(sql`
    insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents, limit_cents)
    select a.contract_id, a.product_id, a.clause_id, n.year, a.volume, n.budget, n."limit"
      from ${asked}
      join contract_product a on a.contract_id = n."contractId" and a.product_id = n."productId" and a.year = n.year - 1
    on conflict (contract_id, product_id, year) do update
       set budget_cents = excluded.budget_cents, limit_cents = excluded.limit_cents`);
}

/** Puts the amounts back as they were before an indexation; what it made for a year without an agreement goes. */
export async function withdrawBudgets(tx: Tx, indexationId: number): Promise<void> {
  await tx.execute(sql`
    update contract_product a set budget_cents = b.prior_budget_cents, limit_cents = b.prior_limit_cents
      from indexation_budget b
     where b.indexation_id = ${indexationId} and b.prior_budget_cents is not null and a.contract_id = b.contract_id
       and a.product_id = b.product_id and a.year = b.year`);
  await tx.execute(sql`
    delete from contract_product a using indexation_budget b
     where b.indexation_id = ${indexationId} and b.prior_budget_cents is null and a.contract_id = b.contract_id
       and a.product_id = b.product_id and a.year = b.year`);
}
