import { useQuery } from '@tanstack/react-query';
import { bookQuery, booksQuery } from '../../api/queries.ts';
import type { ProductenboekKop } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { NewBook } from './book-acts.tsx';
import { BookView } from './book-view.tsx';
import { catalogueText as text } from './catalogue.nl.ts';

/** The product book that holds today; without one, the version that comes nearest. */
export function BooksPage() {
  return (
    <PageQuery query={useQuery(booksQuery)}>
      {({ items }) => {
        const book = bookOfDay(items, dayOfInstant(new Date()));
        return book ? <CurrentBook id={book.id} books={items} /> : <NoBook />;
      }}
    </PageQuery>
  );
}

function CurrentBook({ id, books }: { id: number; books: readonly ProductenboekKop[] }) {
  return <PageQuery query={useQuery(bookQuery(id))}>{(book) => <BookView book={book} books={books} />}</PageQuery>;
}

/** The adopted book that holds on this day, or else the newest version of all. */
export function bookOfDay(books: readonly ProductenboekKop[], day: string): ProductenboekKop | undefined {
  const holds = ({ status, van, tot }: ProductenboekKop) =>
    (status === 'vastgesteld' || status === 'vervangen') && van <= day && (tot === null || day <= tot);
  const newest = books.toSorted((a, b) => b.van.localeCompare(a.van) || b.nummer - a.nummer);
  return newest.find(holds) ?? newest[0];
}

function NoBook() {
  const mayDraft = useMay('catalogue.draft');
  return (
    <>
      <PageHeading title={text.title} />
      <EmptyState title={text.noBookTitle} action={mayDraft && <NewBook />}>
        {text.noBookText}
      </EmptyState>
    </>
  );
}
