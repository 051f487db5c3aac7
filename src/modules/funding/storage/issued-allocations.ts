import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { IssuedAllocations } from '../domain/consistency/allocation-findings.ts';
import type { ProductFacts } from '../domain/engine/facts.ts';

/** Allocations that run on a day per product of the region, counted; 0 stands for one to four (small cells are not told). */
export async function countIssued(tx: Tx, regionId: number, onDay: PlainDate): Promise<IssuedAllocations[]> {
  const rows = await tx.query<{ name: string; unit: string; count: number } & ProductFacts>(sql`
    select coalesce(p.book_key, p.code) as key, p.name, p.code, p.category, s.segment, p.unit, a.number as count
      from rd.issued_on_products(${regionId}, ${onDay}) a
      join product p on p.id = a.product_id
      left join lateral (
        select i.content->>'segment' as segment
          from product_book_item i join product_book b on b.id = i.book_id
         where b.region_id = p.region_id and i.kind = 'products' and i.key = p.book_key
           and exists (select from product_book_act x where x.book_id = b.id and x.act = 'adopted')
         order by b.from_on desc limit 1) s on true
     order by p.name, p.id`);
  return rows.map(({ unit, count, ...product }) => ({ product, unit, count }));
}
