import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ProductFacts } from '../domain/engine/facts.ts';
import type { CodeRole } from '../domain/terms.ts';

/** A product row of a region as terms look at it, with the role of its code in the product book. */
export type FundedProduct = ProductFacts & {
  readonly productId: number;
  readonly code: string;
  /** iJw Eenheid in which it is agreed. */
  readonly unit: string;
  readonly role: CodeRole | 'month';
};

/** Every product row of a region: one statement. The segment is that of the newest adopted book. */
export const loadFundedProducts = (tx: Tx, regionId: number): Promise<FundedProduct[]> =>
  tx.query<FundedProduct>(sql`
    with segment as (
      select distinct on (i.key) i.key, i.content->>'segment' as segment
        from product_book b join product_book_item i on i.book_id = b.id and i.kind = 'products'
       where b.region_id = ${regionId}
         and exists (select from product_book_act x where x.book_id = b.id and x.act = 'adopted')
       order by i.key, b.from_on desc)
    select p.id as "productId", coalesce(p.book_key, p.code) as key, p.code, p.category, s.segment, p.unit, p.code_role as role
      from product p left join segment s on s.key = p.book_key
     where p.region_id = ${regionId} order by p.id`);
