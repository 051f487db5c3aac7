import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type ProductFacts = {
  readonly id: number;
  readonly name: string;
  readonly group: string;
  readonly weight: 'light' | 'heavy';
  readonly unit: string;
  readonly code: string;
  readonly funding: string;
};

/** The products of a region that can be bought on a day. */
export const loadProducts = (tx: Tx, regionId: number, onDay: PlainDate): Promise<ProductFacts[]> =>
  tx.query<ProductFacts>(sql`
    select id, name, product_group as "group", weight, unit, code, funding_model as funding
      from product
     where region_id = ${regionId} and from_on <= ${onDay}::date and (through_on is null or through_on >= ${onDay}::date)
     order by id`);

/** Tariffs for all municipalities that hold in the region's contracts on a day, with the volume agreed for its year. */
export const loadContractPrices = (
  tx: Tx,
  regionId: number,
  onDay: PlainDate,
): Promise<{ productId: number; tariffCents: Cents; volume: bigint | null }[]> =>
  tx.query(sql`
    select t.product_id as "productId", t.tariff_cents as "tariffCents", cp.volume
      from contract_tariff t join contract c on c.id = t.contract_id
      left join contract_product cp on cp.contract_id = t.contract_id and cp.product_id = t.product_id
                                   and cp.year = extract(year from ${onDay}::date)
     where c.region_id = ${regionId} and t.municipality_id is null
       and t.from_on <= ${onDay}::date and (t.through_on is null or t.through_on >= ${onDay}::date)`);

export type ProductBudgetFacts = {
  readonly productId: number;
  readonly low: bigint | null;
  readonly expected: bigint;
  readonly high: bigint | null;
  readonly budgetCents: Cents;
};

/** The budgets of the latest year up to and including `year` that has any. */
export const loadLatestBudgets = (tx: Tx, regionId: number, year: number): Promise<ProductBudgetFacts[]> =>
  tx.query<ProductBudgetFacts>(sql`
    select b.product_id as "productId", b.low_volume as low, b.expected_volume as expected, b.high_volume as high,
           b.budget_cents as "budgetCents"
      from product_budget b join product p on p.id = b.product_id
     where p.region_id = ${regionId}
       and b.year = (select max(o.year) from product_budget o join product q on q.id = o.product_id
                      where q.region_id = ${regionId} and o.year <= ${year})`);
