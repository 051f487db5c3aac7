import { type Cents, cents } from '../../../kernel/money.ts';
import { firstDayOfMonth, yearOf } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { LUMP_SUM_FUNDING } from '../../catalogue/index.ts';
import type { IndexableBudget } from '../domain/index-budgets.ts';
import type { IndexScope } from './indexable-tariffs.ts';

/** A task budget with the names that people know it by. */
export type NamedBudget = IndexableBudget & {
  readonly contractNumber: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly productName: string;
};

type Row = Omit<NamedBudget, 'standing'> & {
  readonly standingCents: Cents | null;
  readonly standingLimitCents: Cents | null;
};

/**
 * Task budgets of the year before in contracts of the region, with what stands for the year itself: products that are paid
 * as an amount for the year and have no tariff in the contract. One statement.
 */
export async function listIndexableBudgets(tx: Tx, scope: IndexScope): Promise<NamedBudget[]> {
  const { regionId, from, productIds, providerIds } = scope;
  const year = yearOf(from);
  const rows = await tx.query<Row>(sql`
    select c.id as "contractId", c.number as "contractNumber", c.from_on as "contractFrom",
           least(c.through_on, c.terminated_on) as "contractThrough",
           (c.extension_options is not null and c.terminated_on is null) as extendable,
           c.provider_id as "providerId", o.name as "providerName", p.id as "productId", p.name as "productName",
           a.budget_cents as "budgetCents", a.limit_cents as "limitCents", n.budget_cents as "standingCents",
           n.limit_cents as "standingLimitCents",
           (select min(u.month) from utilisation u
             where u.contract_id = c.id and u.product_id = p.id and u.lines > 0
               and u.month >= ${firstDayOfMonth(from)}::date) as "declaredIn"
      from contract c
      join contract_product a on a.contract_id = c.id and a.year = ${year - 1}
      join product p on p.id = a.product_id and p.funding_model = any(${[...LUMP_SUM_FUNDING]}::text[])
      join organisation o on o.id = c.provider_id
      left join contract_product n on n.contract_id = c.id and n.product_id = p.id and n.year = ${year}
     where c.region_id = ${regionId}
       and not exists (select from contract_tariff t
                        where t.contract_id = c.id and t.product_id = p.id and t.withdrawn_at is null)
       and ${productIds.length === 0 ? sql.yes : sql`p.id = any(${[...productIds]}::int[])`}
       and ${providerIds.length === 0 ? sql.yes : sql`c.provider_id = any(${[...providerIds]}::int[])`}
     order by c.number, c.id, lower(p.name), p.id`);
  return rows.map(({ standingCents, standingLimitCents, ...row }) => ({
    ...row,
    budgetCents: cents(row.budgetCents),
    standing: standingCents === null ? null : { budgetCents: standingCents, limitCents: standingLimitCents },
  }));
}
