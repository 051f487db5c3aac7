import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { HoursMeaning } from '../domain/book/terms.ts';

/** The product row that came from this product of the region's book: of the day, or the first to come; null for none. */
export async function findProductId(
  tx: Tx,
  regionId: number,
  bookKey: string,
  onDay: PlainDate,
): Promise<number | null> {
  const rows = await tx.query<{ id: number }>(sql`
    select id from product
     where region_id = ${regionId} and book_key = ${bookKey} and (through_on is null or through_on >= ${onDay}::date)
     order by greatest(from_on, ${onDay}::date), code_role = 'whole' desc, id limit 1`);
  return rows[0]?.id ?? null;
}

/**
 * Which hours the adopted book of the day means by each product's unit. Products without a time term, or
 * from before there was a book, are not in it.
 */
export async function hoursMeaningOf(
  tx: Tx,
  productIds: readonly number[],
  onDay: PlainDate,
): Promise<ReadonlyMap<number, HoursMeaning>> {
  const rows = await tx.query<{ id: number; hours: HoursMeaning }>(sql`
    select distinct on (p.id) p.id, t.content ->> 'hours' as hours
      from product p
      join product_book b on b.region_id = p.region_id and b.from_on <= ${onDay}::date
       and (b.through_on is null or b.through_on >= ${onDay}::date)
       and exists (select from product_book_act a where a.book_id = b.id and a.act = 'adopted')
      join product_book_item i on i.book_id = b.id and i.kind = 'products' and i.key = p.book_key
      join product_book_item t on t.book_id = b.id and t.kind = 'timeTerms' and t.key = i.content ->> 'timeTerm'
     where p.id = any(${[...productIds]}::int[])
     order by p.id, b.from_on desc, b.number desc`);
  return new Map(rows.map(({ id, hours }) => [id, hours]));
}
