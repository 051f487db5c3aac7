import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type AdoptionObstacle, planAdoption } from '../domain/book/adoption.ts';
import { type BookAct, nextActs, type WeighingOutcome } from '../domain/book/book-status.ts';
import type { BookFinding } from '../domain/book/findings.ts';
import { insertActs, insertWeighing, listBooks } from '../storage/books.ts';
import { applyAdoption, purposesOf, standingRows } from '../storage/product-rows.ts';
import {
  type Author,
  type BookUnknown,
  holdBook,
  type NotYours,
  type OpenedBook,
  openBook,
  recordAct,
} from './book.ts';
import { bookFindings } from './book-findings.ts';

export type ActRefusal =
  | BookUnknown
  | NotYours
  | { readonly code: 'catalogue.act-not-open' }
  | { readonly code: 'catalogue.reaction-empty' }
  | { readonly code: 'catalogue.reaction-unknown' }
  | { readonly code: 'catalogue.nothing-in-it' }
  | { readonly code: 'catalogue.not-complete'; readonly findings: readonly BookFinding[] }
  | { readonly code: 'catalogue.later-version-adopted' }
  | { readonly code: 'catalogue.product-used'; readonly obstacles: readonly AdoptionObstacle[] };

/** Does one act with a book of the own region: sends it, takes it back, or adopts it. */
export async function actOnBook(
  tx: Tx,
  by: Author,
  bookId: number,
  act: Exclude<BookAct, 'made' | 'replaced' | 'reaction'>,
  text: string | null,
): Promise<Result<OpenedBook, ActRefusal>> {
  const held = await holdBook(tx, by, bookId);
  if (!held.ok) return held;
  if (!nextActs(held.value.status).includes(act)) return no({ code: 'catalogue.act-not-open' });
  if (held.value.book.products.length === 0) return no({ code: 'catalogue.nothing-in-it' });
  const adopted = act === 'adopted' ? await adopt(tx, by, held.value) : yes(undefined);
  if (!adopted.ok) return adopted;
  await recordAct(tx, by, bookId, act, text);
  return openBook(tx, bookId, by.today);
}

/** What somebody who was asked says of a book in consultation. */
export async function reactToBook(
  tx: Tx,
  by: Author,
  bookId: number,
  text: string | null,
): Promise<Result<OpenedBook, ActRefusal>> {
  const opened = await openBook(tx, bookId, by.today);
  if (!opened.ok) return opened;
  if (!nextActs(opened.value.status).includes('reaction')) return no({ code: 'catalogue.act-not-open' });
  if (text === null) return no({ code: 'catalogue.reaction-empty' });
  await recordAct(tx, by, bookId, 'reaction', text);
  return openBook(tx, bookId, by.today);
}

/** Records how a reaction on a book of the own region was weighed, and why; a later weighing takes its place. */
export async function weighReaction(
  tx: Tx,
  by: Author,
  bookId: number,
  reactionId: number,
  weighed: { readonly outcome: WeighingOutcome; readonly reason: string },
): Promise<Result<OpenedBook, ActRefusal>> {
  const held = await holdBook(tx, by, bookId);
  if (!held.ok) return held;
  const written = await insertWeighing(tx, bookId, reactionId, {
    ...weighed,
    onDay: by.today,
    personId: by.personId,
  });
  return written === 0 ? no({ code: 'catalogue.reaction-unknown' }) : openBook(tx, bookId, by.today);
}

/** Gather, decide, apply: lays the book over the product rows, and ends the versions that it comes after. */
async function adopt(tx: Tx, by: Author, { head, book }: OpenedBook): Promise<Result<undefined, ActRefusal>> {
  const findings = bookFindings(book).filter(({ blocks }) => blocks);
  if (findings.length > 0) return no({ code: 'catalogue.not-complete', findings });
  const siblings = await listBooks(tx, { regionId: head.regionId });
  const standing = siblings.filter(({ id, acts }) => id !== head.id && acts.some(({ act }) => act === 'adopted'));
  if (standing.some(({ fromOn }) => fromOn > head.fromOn)) return no({ code: 'catalogue.later-version-adopted' });
  const plan = planAdoption(
    book,
    await standingRows(tx, head.regionId, book.from),
    await purposesOf(tx, head.regionId),
  );
  if (!plan.ok) return plan;
  await applyAdoption(tx, head.regionId, book.from, plan.value);
  const replaced = standing.filter(({ acts }) => !acts.some(({ act }) => act === 'replaced'));
  await insertActs(
    tx,
    replaced.map(({ id }) => ({
      bookId: id,
      act: 'replaced',
      onDay: book.from,
      text: null,
      personId: by.personId,
      organisationId: by.organisationId,
    })),
  );
  return yes(undefined);
}
