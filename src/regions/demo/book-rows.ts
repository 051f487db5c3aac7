import { BOOK_ITEM_KINDS, bookItemKey, type ProductBook } from '../../modules/catalogue/index.ts';
import type { BookActData } from '../book-data.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { makeBooks } from './books.ts';
import type { DemoRegion } from './demo-region.ts';

const ADOPTED = 1;
const NEXT = 2;

/** Two versions of the product book: one that holds, and one that people are asked about. */
export function* bookBatches({ data, ids }: DemoRegion): Generator<DemoBatch> {
  const { adopted, next } = makeBooks(data);
  const people = data.people.people;
  const head = (id: number, book: ProductBook, basedOn: number | null) => ({
    id,
    region_id: ids.region,
    number: id,
    title: book.title,
    source: book.source,
    from_on: book.from,
    through_on: book.through,
    replaces_products: book.replacesProducts,
    based_on_id: basedOn,
  });
  yield batchOf('goals', 'product_book', [head(ADOPTED, adopted, null), head(NEXT, next, ADOPTED)]);
  // Items before acts: what stands in a book that was sent or adopted cannot change any more.
  yield batchOf('goals', 'product_book_item', [...itemRows(ADOPTED, adopted), ...itemRows(NEXT, next)]);
  const actRows = (bookId: number, acts: readonly BookActData[], before: number) =>
    acts.map((one, at) => {
      const person = people.findIndex(({ role }) => role === one.by);
      return {
        id: before + at + 1,
        book_id: bookId,
        act: one.act,
        on_day: one.onDay,
        text: one.text ?? null,
        person_id: person + 1,
        organisation_id: ids.organisation(people[person]?.organisation ?? 'region'),
      };
    });
  const { acts } = data.book.adopted;
  yield batchOf('goals', 'product_book_act', [
    ...actRows(ADOPTED, acts, 0),
    ...actRows(NEXT, data.book.next.acts, acts.length),
  ]);
}

const itemRows = (bookId: number, book: ProductBook) =>
  BOOK_ITEM_KINDS.flatMap((kind) => book[kind].map((item) => ({ kind, item }))).map(({ kind, item }, at) => ({
    book_id: bookId,
    kind,
    key: bookItemKey(kind, item),
    position: at + 1,
    content: JSON.stringify(item),
  }));
