import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A code that a book gives to one municipality or one provider, on the days on which the book has it. */
export type ScopedCode = {
  readonly category: string;
  readonly code: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
};

/** Between whom: the CBS code of the municipality and the AGB code of the provider. */
export type CodeScope = { readonly municipality: string; readonly provider: string };

/**
 * What the adopted books of a region say of these codes for one municipality and provider alone. A book counts until
 * the next one begins. Codes that hold for everybody are product rows and are not in it. One statement.
 */
export const listScopedCodes = (
  tx: Tx,
  regionId: number,
  codes: readonly string[],
  { municipality, provider }: CodeScope,
): Promise<ScopedCode[]> =>
  tx.query<ScopedCode>(sql`
    with book as (
      select b.id, b.from_on, least(b.through_on, (lead(b.from_on) over (order by b.from_on, b.id)) - 1) as through_on
        from product_book b
       where b.region_id = ${regionId} and exists (select from product_book_act a where a.book_id = b.id and a.act = 'adopted')
    )
    select i.content->>'category' as category, i.content->>'code' as code,
           greatest((i.content->>'from')::date, book.from_on) as "from",
           least((i.content->>'through')::date, book.through_on) as through
      from book join product_book_item i on i.book_id = book.id and i.kind = 'codes'
     where i.content->>'code' = any(${[...codes]}::text[])
       and num_nonnulls(i.content->>'municipality', i.content->>'provider') > 0
       and coalesce(i.content->>'municipality', ${municipality}) = ${municipality}
       and coalesce(i.content->>'provider', ${provider}) = ${provider}`);
