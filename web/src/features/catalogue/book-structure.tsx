import type { Productenboek } from '../../api/types.ts';
import { BookItems } from './book-items.tsx';

type Props = { book: Productenboek; editable: boolean };

/** How the products of the book are arranged: segments with their price rule, axes, and the places on them. */
export function BookStructure({ book, editable }: Props) {
  return (
    <>
      <BookItems book={book} kind="segments" items={book.segmenten} editable={editable} nameOf={(one) => one.naam} />
      <BookItems book={book} kind="axes" items={book.assen} editable={editable} nameOf={(one) => one.naam} />
      <BookItems
        book={book}
        kind="axisValues"
        items={book.aswaarden}
        editable={editable && book.assen.length > 0}
        nameOf={(one) => one.naam ?? one.code}
      />
    </>
  );
}

/** What the words of the book mean, and which demands hold. */
export function BookDefinitions({ book, editable }: Props) {
  return (
    <>
      <BookItems
        book={book}
        kind="timeTerms"
        items={book.tijdbegrippen}
        editable={editable}
        nameOf={(one) => one.begrip}
      />
      <BookItems
        book={book}
        kind="definitions"
        items={book.begrippen}
        editable={editable}
        nameOf={(one) => one.sleutel}
      />
      <BookItems book={book} kind="demands" items={book.eisen} editable={editable} nameOf={(one) => one.sleutel} />
    </>
  );
}
