import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type BookStatus, isEditable, statusOf } from '../domain/book/book-status.ts';
import type { ProductBook } from '../domain/book/product-book.ts';
import { itemsByKind, readItems, readItemsOf, type StoredItem } from '../storage/book-items.ts';
import { type BookHead, insertActs, listBooks, lockBook } from '../storage/books.ts';

/** Who works on a book: a person for an organisation, on a day. */
export type Author = { readonly personId: number; readonly organisationId: number; readonly today: PlainDate };

export type OpenedBook = {
  readonly head: BookHead;
  readonly status: BookStatus;
  readonly stored: readonly StoredItem[];
  readonly book: ProductBook;
};

export type BookUnknown = { readonly code: 'catalogue.book-unknown' };
export type NotYours = { readonly code: 'catalogue.not-yours' };
export type Stands = { readonly code: 'catalogue.book-stands' };
export type Stale = { readonly code: 'http.version-differs' };

/** Where a book stands on a day: it is replaced from the first day of its successor. */
export const statusOn = ({ acts }: Pick<BookHead, 'acts'>, today: PlainDate): BookStatus =>
  statusOf(acts.filter(({ act, onDay }) => act !== 'replaced' || onDay <= today).map(({ act }) => act));

/** A book with everything in it, when the person may see it. */
export async function openBook(tx: Tx, id: number, today: PlainDate): Promise<Result<OpenedBook, BookUnknown>> {
  const [head] = await listBooks(tx, { id });
  if (!head) return no({ code: 'catalogue.book-unknown' });
  const stored = await readItems(tx, id);
  return yes({ head, status: statusOn(head, today), stored, book: documentOf(head, stored) });
}

/** The adopted books that hold on a day, one per region: the version that began last. */
export async function openHolding(tx: Tx, regionId: number | undefined, onDay: PlainDate): Promise<OpenedBook[]> {
  const holding = (await listBooks(tx, { regionId })).filter(
    ({ acts, fromOn, throughOn }) =>
      acts.some(({ act }) => act === 'adopted') && fromOn <= onDay && (throughOn === null || throughOn >= onDay),
  );
  const newest = [...Map.groupBy(holding, (head) => head.regionId).values()].flatMap(
    (heads) => heads.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0] ?? [],
  );
  const items = Map.groupBy(
    await readItemsOf(
      tx,
      newest.map(({ id }) => id),
    ),
    ({ bookId }) => bookId,
  );
  return newest.map((head) => {
    const stored = items.get(head.id) ?? [];
    return { head, status: statusOn(head, onDay), stored, book: documentOf(head, stored) };
  });
}

/** The document that head and items make. */
export const documentOf = (head: BookHead, stored: readonly StoredItem[]): ProductBook => ({
  title: head.title,
  source: head.source,
  from: head.fromOn,
  through: head.throughOn,
  replacesProducts: head.replacesProducts,
  ...itemsByKind(stored),
});

/** A book of the author's own region, held for this transaction; a region works in its own books only. */
export async function holdBook(tx: Tx, by: Author, id: number): Promise<Result<OpenedBook, BookUnknown | NotYours>> {
  await lockBook(tx, id);
  const opened = await openBook(tx, id, by.today);
  if (!opened.ok) return opened;
  return opened.value.head.regionId === by.organisationId ? opened : no({ code: 'catalogue.not-yours' });
}

/** The same, when it is still a concept. */
export async function holdConcept(
  tx: Tx,
  by: Author,
  id: number,
): Promise<Result<OpenedBook, BookUnknown | NotYours | Stands>> {
  const held = await holdBook(tx, by, id);
  if (!held.ok) return held;
  return isEditable(held.value.status) ? held : no({ code: 'catalogue.book-stands' });
}

/** Appends one act of the author. */
export const recordAct = (
  tx: Tx,
  by: Author,
  bookId: number,
  act: Parameters<typeof insertActs>[1][number]['act'],
  text: string | null = null,
): Promise<number> =>
  insertActs(tx, [{ bookId, act, onDay: by.today, text, personId: by.personId, organisationId: by.organisationId }]);
