import { type SqlFragment, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** How a list is ordered: a column of the listed rows that is never null, its SQL type, and the direction. */
export type KeysetOrder = {
  readonly column: string;
  readonly type: 'text' | 'bigint' | 'date' | 'numeric' | 'timestamptz';
  readonly descending?: boolean;
};

/** The columns by which a page is continued: sort value as text, then the unique id. */
export type KeysetRow = { readonly id: number | bigint; readonly keysetValue: string };

/** The sort key of a row, for the cursor of the next page. */
export const keysetOf = (row: KeysetRow): readonly [string, string] => [row.keysetValue, String(row.id)];

/**
 * The rows of one page and one more (so that the caller knows whether there is a next page) of `listed`, a select with a
 * unique column `id`. The order ends in the id, so that rows which come or go between two pages are never shown twice
 * or skipped.
 */
export async function keysetPage<Row extends object>(
  tx: Tx,
  listed: SqlFragment,
  order: KeysetOrder,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
): Promise<(Row & KeysetRow)[]> {
  const column = sql.identifier(order.column);
  const type = sql.trusted(order.type);
  const direction = sql.trusted(order.descending ? 'desc' : 'asc');
  const beyond = sql.trusted(order.descending ? '<' : '>');
  const after = page.after
    ? sql`(${column}::${type}, id) ${beyond} (${page.after[0]}::${type}, ${page.after[1]}::bigint)`
    : sql.yes;
  return tx.query<Row & KeysetRow>(sql`
    with listed as not materialized (${listed})
    select *, ${column}::${type}::text as "keysetValue" from listed where ${after}
     order by ${column}::${type} ${direction}, id ${direction} limit ${page.limit + 1}`);
}

/** Number of rows of a list, whatever the page. */
export async function countListed(tx: Tx, listed: SqlFragment): Promise<number> {
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total from (${listed}) listed`);
  return total;
}

/** A text to look for anywhere in a column with ilike; wildcards that were typed are taken literally. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
