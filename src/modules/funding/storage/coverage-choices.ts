import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PickedFrom } from '../domain/document/shape.ts';

/** What terms can name of a region: the word as it stands in a document, and how people know it. */
export type CoverageChoice = { readonly from: PickedFrom; readonly word: string; readonly name: string };

/** Every segment, product, code and category of a region's products and newest adopted book; by name. One statement. */
export const loadCoverageChoices = (tx: Tx, regionId: number): Promise<CoverageChoice[]> =>
  tx.query<CoverageChoice>(sql`
    with product as (
      select coalesce(book_key, code) as key, code, category, name from product where region_id = ${regionId}),
    book as (
      select b.id from product_book b
       where b.region_id = ${regionId} and exists (select from product_book_act x where x.book_id = b.id and x.act = 'adopted')
       order by b.from_on desc limit 1),
    choice as (
      select 'segments' as from, i.key as word, coalesce(nullif(i.content->>'name', ''), i.key) as name
        from book join product_book_item i on i.book_id = book.id and i.kind = 'segments'
      union all select 'products', key, min(name) from product group by key
      union all select 'codes', code, code || ': ' || min(name) from product where code <> '' group by code
      union all select 'categories', category, category || ': ' || string_agg(distinct name, ', ' order by name) from product group by category)
    select * from choice order by 1, name`);
