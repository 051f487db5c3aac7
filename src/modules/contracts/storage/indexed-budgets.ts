import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A task budget that an indexation made, beside the amount of the year before. */
export type IndexedBudget = {
  readonly contractId: number;
  readonly contractNumber: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly productId: number;
  readonly productName: string;
  readonly year: number;
  readonly oldCents: Cents;
  readonly newCents: Cents;
  readonly percentage: string;
  readonly firstYear: boolean;
  readonly pendingExtension: boolean;
};

/** The task budgets of one indexation, by contract and product. */
export const listIndexedBudgets = (tx: Tx, indexationId: number): Promise<IndexedBudget[]> =>
  tx.query<IndexedBudget>(sql`
    select c.id as "contractId", c.number as "contractNumber", c.provider_id as "providerId", o.name as "providerName",
           p.id as "productId", p.name as "productName", b.year, b.base_cents as "oldCents", b.budget_cents as "newCents",
           b.percentage, b.first_year as "firstYear", b.pending_extension as "pendingExtension"
      from indexation_budget b
      join contract c on c.id = b.contract_id
      join organisation o on o.id = c.provider_id
      join product p on p.id = b.product_id
     where b.indexation_id = ${indexationId}
     order by c.number, c.id, lower(p.name), p.id`);

/** What stands in the way of putting them back: declared care, another amount since, or a next year that follows on it. */
export const loadBudgetWithdrawal = (
  tx: Tx,
  indexationId: number,
): Promise<{ readonly declaredIn: PlainDate | null; readonly followed: number }> =>
  tx.one(sql`
    select min(u.month) as "declaredIn",
           count(distinct b.contract_id) filter (where a.budget_cents is distinct from b.budget_cents
             or a.limit_cents is distinct from b.limit_cents or f.indexation_id is not null)::int as followed
      from indexation_budget b
      left join contract_product a on a.contract_id = b.contract_id and a.product_id = b.product_id and a.year = b.year
      left join indexation_budget f on f.contract_id = b.contract_id and f.product_id = b.product_id and f.year = b.year + 1
       and not exists (select from indexation_withdrawal w where w.indexation_id = f.indexation_id)
      left join utilisation u on u.contract_id = b.contract_id and u.product_id = b.product_id and u.lines > 0
       and u.month >= make_date(b.year, 1, 1)
     where b.indexation_id = ${indexationId}`);
