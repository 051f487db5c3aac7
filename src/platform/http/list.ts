import { Type } from 'typebox';
import { type Result, yes } from '../../kernel/result.ts';
import { type KeysetOrder, type KeysetRow, keysetOf } from '../db/keyset-page.ts';
import { type Answer, answer } from './answer.ts';
import { cutPage, type Page, pageFields, parsePage } from './page.ts';

/** What a list can be sorted on: the public word, and the column that holds it. */
export type Sorts = Readonly<Record<string, Omit<KeysetOrder, 'descending'>>>;

export type ListQuery = {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly sorteer?: string | undefined;
};

/** The page and order that were asked for, with the name under which cursors of this order are known. */
export type ListRequest = { readonly page: Page; readonly order: KeysetOrder; readonly orderName: string };

/** Query fields of a list that can be sorted; a minus before the word turns the order around. */
export const listFields = (sorts: Sorts) => ({
  ...pageFields,
  sorteer: Type.Optional(
    Type.String({
      enum: Object.keys(sorts).flatMap((word) => [word, `-${word}`]),
      description: 'Waarop de lijst is geordend; een minteken ervoor keert de volgorde om.',
    }),
  ),
});

/** Reads page and order from the query; `fallback` is a word of `sorts`, with or without minus. */
export function parseList(
  query: ListQuery,
  sorts: Sorts,
  fallback: string,
): Result<ListRequest, { readonly code: 'http.cursor-invalid' }> {
  const orderName = query.sorteer ?? fallback;
  const sort = sorts[orderName.replace(/^-/, '')];
  if (!sort) throw new RangeError(`no such order: ${orderName}`);
  const page = parsePage(query, orderName, 2);
  return page.ok
    ? yes({ page: page.value, order: { ...sort, descending: orderName.startsWith('-') }, orderName })
    : page;
}

/** The answer of a list: cuts the page from rows that were read with one more than the limit. */
export function listAnswer<Row extends KeysetRow, Item>(
  request: ListRequest,
  found: { readonly rows: readonly Row[]; readonly total: number },
  toItem: (row: Row) => Item,
): Answer<{ items: Item[]; volgende: string | null; totaal: number }> {
  const { rows, next } = cutPage(found.rows, request.page, request.orderName, keysetOf);
  return answer({ items: rows.map(toItem), volgende: next ?? null, totaal: found.total }, { next });
}

/** The answer of a short list that is always given whole. */
export const wholeList = <Row, Item>(rows: readonly Row[], toItem: (row: Row) => Item) => ({
  items: rows.map(toItem),
  volgende: null,
  totaal: rows.length,
});
