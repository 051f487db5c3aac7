import type { Result } from '../../../kernel/result.ts';
import { yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { itemDifferences } from '../domain/book/differences.ts';
import type { AnyItem, ItemKind } from '../domain/book/product-book.ts';
import { insertItems, overwriteItems, removeItems } from '../storage/book-items.ts';
import { type Author, type BookUnknown, holdConcept, type NotYours, type OpenedBook, type Stands } from './book.ts';

/** The items of the kinds that a file holds; kinds that it lacks stay as they are. */
export type Incoming = ReadonlyMap<ItemKind, readonly AnyItem[]>;

/** What the file changes, per kind, compared with the book it is read into. */
export type ImportOutcome = {
  readonly opened: OpenedBook;
  readonly differences: ReturnType<typeof itemDifferences>;
};

/**
 * Takes a file's items into a concept: new ones come in, known ones take the file's content. What the file lacks stays,
 * unless `removeMissing`. With `trial` nothing is written.
 */
export async function importItems(
  tx: Tx,
  by: Author,
  bookId: number,
  incoming: Incoming,
  { trial, removeMissing }: { readonly trial: boolean; readonly removeMissing: boolean },
): Promise<Result<ImportOutcome, BookUnknown | NotYours | Stands>> {
  const held = await holdConcept(tx, by, bookId);
  if (!held.ok) return held;
  const { book } = held.value;
  const differences = [...incoming].flatMap(([kind, items]) => itemDifferences(kind, book[kind], items));
  if (!trial) {
    const of = (change: 'added' | 'changed') => {
      const seen = new Map(
        differences.flatMap(({ change: what, kind, key, item }) =>
          what === change && item && kind !== 'book' ? [[`${kind}|${key}`, { kind, content: item }] as const] : [],
        ),
      );
      return [...seen.values()];
    };
    await insertItems(tx, bookId, of('added'));
    await overwriteItems(tx, bookId, of('changed'));
    const gone = differences.flatMap(({ change, kind, key }) =>
      change === 'removed' && kind !== 'book' ? [{ kind, key }] : [],
    );
    if (removeMissing) await removeItems(tx, bookId, gone);
  }
  return yes({ opened: held.value, differences });
}
