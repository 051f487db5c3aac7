import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { anyItemKey } from '../domain/book/item-key.ts';
import { type AnyItem, type BookItems, ITEM_KINDS, type ItemKind } from '../domain/book/product-book.ts';

/** An item as it is stored. */
export type StoredItem = {
  readonly kind: ItemKind;
  readonly key: string;
  readonly position: number;
  readonly rowVersion: number;
  readonly content: AnyItem;
};

/** Everything in a book, each kind in the order in which it was put there. */
export const readItems = (tx: Tx, bookId: number): Promise<StoredItem[]> => readItemsOf(tx, [bookId]);

/** The same of several books at once, each item with its book. */
export const readItemsOf = (
  tx: Tx,
  bookIds: readonly number[],
): Promise<(StoredItem & { readonly bookId: number })[]> =>
  tx.query<StoredItem & { readonly bookId: number }>(sql`
    select book_id as "bookId", kind, key, position, row_version as "rowVersion", content
      from product_book_item where book_id = any(${[...bookIds]}::int[]) order by book_id, kind, position, id`);

/** The items by kind, as the document has them. */
export function itemsByKind(stored: readonly StoredItem[]): BookItems {
  const byKind = Map.groupBy(stored, ({ kind }) => kind);
  return Object.fromEntries(
    ITEM_KINDS.map((kind) => [kind, (byKind.get(kind) ?? []).map(({ content }) => content)]),
  ) as unknown as BookItems;
}

export type NewItem = { readonly kind: ItemKind; readonly content: AnyItem };

/** Adds items at the end of the book; gives how many were not there yet. An item with a known key is left out. */
export const insertItems = (tx: Tx, bookId: number, items: readonly NewItem[]): Promise<number> =>
  tx.execute(sql`
    insert into product_book_item (book_id, kind, key, position, content)
    select ${bookId}, i.kind, i.key, last.position + i.at, i.content
      from jsonb_to_recordset(${asRows(items)}::jsonb) as i(at int, kind text, key text, content jsonb),
           (select coalesce(max(position), 0) as position from product_book_item where book_id = ${bookId}) last
    on conflict (book_id, kind, key) do nothing`);

/** Gives items that are there their new content, whatever their version: for an import that showed what it changes. */
export const overwriteItems = (tx: Tx, bookId: number, items: readonly NewItem[]): Promise<number> =>
  tx.execute(sql`
    update product_book_item s set content = i.content, row_version = s.row_version + 1
      from jsonb_to_recordset(${asRows(items)}::jsonb) as i(kind text, key text, content jsonb)
     where s.book_id = ${bookId} and s.kind = i.kind and s.key = i.key`);

/** Removes items by kind and key. */
export const removeItems = (
  tx: Tx,
  bookId: number,
  items: readonly { readonly kind: ItemKind; readonly key: string }[],
): Promise<number> =>
  tx.execute(sql`
    delete from product_book_item s
     using jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(kind text, key text)
     where s.book_id = ${bookId} and s.kind = i.kind and s.key = i.key`);

/** Changes one item that is still as the person saw it; gives the number of rows changed. */
export const updateItem = (
  tx: Tx,
  bookId: number,
  { kind, key, rowVersion }: Pick<StoredItem, 'kind' | 'key' | 'rowVersion'>,
  content: AnyItem,
): Promise<number> =>
  tx.execute(sql`
    update product_book_item
       set content = ${JSON.stringify(content)}::jsonb, key = ${anyItemKey(kind, content)}, row_version = row_version + 1
     where book_id = ${bookId} and kind = ${kind} and key = ${key} and row_version = ${rowVersion}`);

const asRows = (items: readonly NewItem[]): string =>
  JSON.stringify(items.map(({ kind, content }, at) => ({ at: at + 1, kind, key: anyItemKey(kind, content), content })));
