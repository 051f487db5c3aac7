import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { bookQuery, booksQuery } from '../../api/queries.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { BookView } from './book-view.tsx';

/** One version of a product book. */
export function BookPage() {
  const { id } = useParams({ from: '/aangemeld/productenboeken/$id' });
  const books = useQuery(booksQuery);
  return (
    <PageQuery query={useQuery(bookQuery(id))}>
      {(book) => <BookView book={book} books={books.data?.items ?? []} />}
    </PageQuery>
  );
}
