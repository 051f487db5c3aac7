import { PUBLISHED_SOURCES } from '../../../standards/ijw/index.ts';
import { type BookFinding, findingsOf } from '../domain/book/findings.ts';
import type { ProductBook } from '../domain/book/product-book.ts';

/** What is wrong or open in a book, its codes laid beside the published list of the message standard. */
export const bookFindings = (book: ProductBook): readonly BookFinding[] =>
  findingsOf(book, PUBLISHED_SOURCES.productListed);
