import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { carriedOver } from '../domain/book/carry-over.ts';
import { ITEM_KINDS, type ProductBook } from '../domain/book/product-book.ts';
import { insertItems } from '../storage/book-items.ts';
import { type HeadContent, insertBook, updateBook } from '../storage/books.ts';
import {
  type Author,
  type BookUnknown,
  holdConcept,
  type NotYours,
  type OpenedBook,
  openBook,
  recordAct,
  type Stale,
  type Stands,
} from './book.ts';

type Backwards = { readonly code: 'catalogue.end-before-start' };
type Twice = { readonly code: 'catalogue.item-exists' };

/** Makes the next version of the region's own book: empty, a copy of an earlier one, or from a document. */
export async function makeBook(
  tx: Tx,
  by: Author,
  wanted: HeadContent & { readonly basedOnId: number | null; readonly document: ProductBook | null },
): Promise<Result<OpenedBook, NotYours | BookUnknown | Backwards | Twice>> {
  if (isBackwards(wanted)) return no({ code: 'catalogue.end-before-start' });
  const basis = wanted.basedOnId === null ? undefined : await openBook(tx, wanted.basedOnId, by.today);
  if (basis && !basis.ok) return basis;
  const content = wanted.document ?? (basis && carriedOver(basis.value.book, wanted.fromOn));
  const id = await insertBook(tx, { ...wanted, regionId: by.organisationId });
  await recordAct(tx, by, id, 'made');
  if (content) {
    const items = ITEM_KINDS.flatMap((kind) => content[kind].map((item) => ({ kind, content: item })));
    if ((await insertItems(tx, id, items)) < items.length) return no({ code: 'catalogue.item-exists' });
  }
  return openBook(tx, id, by.today);
}

/** Changes title and period of a concept that is still as the person saw it. */
export async function changeBook(
  tx: Tx,
  by: Author,
  id: number,
  change: Partial<HeadContent>,
  matches: (version: number) => boolean,
): Promise<Result<OpenedBook, NotYours | BookUnknown | Stands | Stale | Backwards>> {
  const held = await holdConcept(tx, by, id);
  if (!held.ok) return held;
  const { head } = held.value;
  const made = { ...head, ...change };
  if (!matches(head.rowVersion)) return no({ code: 'http.version-differs' });
  if (isBackwards(made)) return no({ code: 'catalogue.end-before-start' });
  if ((await updateBook(tx, id, head.rowVersion, made)) === 0) return no({ code: 'http.version-differs' });
  const changed = await openBook(tx, id, by.today);
  return changed.ok ? yes(changed.value) : changed;
}

const isBackwards = ({ fromOn, throughOn }: HeadContent): boolean => throughOn !== null && throughOn < fromOn;
