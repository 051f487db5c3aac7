import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type GridTerms, missingCombinations } from '../domain/book/combinations.ts';
import { anyItemKey } from '../domain/book/item-key.ts';
import type { AnyItem, BookProduct, ItemKind } from '../domain/book/product-book.ts';
import { insertItems, removeItems, type StoredItem, updateItem } from '../storage/book-items.ts';
import { type Author, type BookUnknown, holdConcept, type NotYours, type Stale, type Stands } from './book.ts';

type ItemUnknown = { readonly code: 'catalogue.item-unknown' };
type ItemExists = { readonly code: 'catalogue.item-exists' };
type Held = BookUnknown | NotYours | Stands;

export type KeptItem = Pick<StoredItem, 'kind' | 'key' | 'content' | 'rowVersion'>;

/** Puts a thing into a concept. */
export async function addItem(
  tx: Tx,
  by: Author,
  bookId: number,
  kind: ItemKind,
  content: AnyItem,
): Promise<Result<KeptItem, Held | ItemExists>> {
  const held = await holdConcept(tx, by, bookId);
  if (!held.ok) return held;
  if ((await insertItems(tx, bookId, [{ kind, content }])) === 0) return no({ code: 'catalogue.item-exists' });
  return yes({ kind, key: anyItemKey(kind, content), content, rowVersion: 1 });
}

/** What a person wants to change: the item by kind and key, as they saw it. */
export type ItemAsked = {
  readonly bookId: number;
  readonly kind: ItemKind;
  readonly key: string;
  readonly matches: (version: number) => boolean;
};

/** Changes a thing in a concept; `change` makes the new content from the standing one. */
export async function changeItem(
  tx: Tx,
  by: Author,
  asked: ItemAsked,
  change: (standing: AnyItem) => AnyItem,
): Promise<Result<KeptItem, Held | ItemUnknown | ItemExists | Stale>> {
  const found = await findItem(tx, by, asked);
  if (!found.ok) return found;
  const { standing, others } = found.value;
  const content = change(standing.content);
  const key = anyItemKey(asked.kind, content);
  if (others.some((one) => one.key === key)) return no({ code: 'catalogue.item-exists' });
  if ((await updateItem(tx, asked.bookId, standing, content)) === 0) return no({ code: 'http.version-differs' });
  return yes({ kind: asked.kind, key, content, rowVersion: standing.rowVersion + 1 });
}

/** Takes a thing out of a concept. */
export async function dropItem(
  tx: Tx,
  by: Author,
  asked: ItemAsked,
): Promise<Result<undefined, Held | ItemUnknown | Stale>> {
  const found = await findItem(tx, by, asked);
  if (!found.ok) return found;
  await removeItems(tx, asked.bookId, [asked]);
  return yes(undefined);
}

async function findItem(
  tx: Tx,
  by: Author,
  { bookId, kind, key, matches }: ItemAsked,
): Promise<Result<{ standing: StoredItem; others: readonly StoredItem[] }, Held | ItemUnknown | Stale>> {
  const held = await holdConcept(tx, by, bookId);
  if (!held.ok) return held;
  const ofKind = held.value.stored.filter((one) => one.kind === kind);
  const standing = ofKind.find((one) => one.key === key);
  if (!standing) return no({ code: 'catalogue.item-unknown' });
  if (!matches(standing.rowVersion)) return no({ code: 'http.version-differs' });
  return yes({ standing, others: ofKind.filter((one) => one !== standing) });
}

/** Makes a product for every combination of the axes that has none. */
export async function addCombinations(
  tx: Tx,
  by: Author,
  bookId: number,
  axes: readonly string[],
  terms: GridTerms,
): Promise<Result<{ made: number; skipped: number }, Held | { readonly code: 'catalogue.axis-unknown' }>> {
  const held = await holdConcept(tx, by, bookId);
  if (!held.ok) return held;
  const { book } = held.value;
  if (axes.some((key) => !book.axes.some((axis) => axis.key === key))) return no({ code: 'catalogue.axis-unknown' });
  const { made, skipped } = missingCombinations(book, axes, terms);
  await insertItems(
    tx,
    bookId,
    made.map((content) => ({ kind: 'products', content })),
  );
  return yes({ made: made.length, skipped });
}

/** An arrangement that proved itself becomes a product of its own; the arrangement stays. */
export async function promoteArrangement(
  tx: Tx,
  by: Author,
  bookId: number,
  wanted: { readonly arrangement: string; readonly key: string; readonly name: string; readonly reason: string },
): Promise<
  Result<KeptItem, Held | ItemUnknown | ItemExists | { readonly code: 'catalogue.arrangement-without-parts' }>
> {
  const held = await holdConcept(tx, by, bookId);
  if (!held.ok) return held;
  const { book } = held.value;
  const proven = book.products.find(({ key }) => key === wanted.arrangement);
  if (!proven) return no({ code: 'catalogue.item-unknown' });
  if (!book.parts.some(({ product }) => product === proven.key))
    return no({ code: 'catalogue.arrangement-without-parts' });
  const content: BookProduct = {
    ...proven,
    key: wanted.key,
    name: wanted.name,
    form: 'building-block',
    positions: [],
    promotedFrom: proven.key,
    promotionReason: wanted.reason,
  };
  return addItem(tx, by, bookId, 'products', content);
}
