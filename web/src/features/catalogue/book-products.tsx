import type { Productenboek } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatNoun } from '../../format/index.ts';
import { Select } from '../../ui/form/field.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { AddItem } from './book-items.tsx';
import './catalogue.css';
import { catalogueText as text } from './catalogue.nl.ts';
import { MakeCombinations } from './combinations.tsx';
import { namesIn } from './item-columns.tsx';
import { itemsText } from './items.nl.ts';

type Product = Productenboek['producten'][number];

/** The products of the book, by group; a segment narrows them down. */
export function BookProducts({ book, editable }: { book: Productenboek; editable: boolean }) {
  const { state, change } = useListPlace();
  const shown = book.producten.filter((one) => !state.segment || one.segment === state.segment);
  return (
    <>
      <div className="book-products__bar">
        {book.segmenten.length > 1 && (
          <Select
            small
            label={text.segment}
            value={state.segment ?? ''}
            emptyLabel={text.all}
            options={book.segmenten.map((one) => ({ value: one.sleutel, label: one.naam }))}
            onChange={(event) => change({ segment: event.target.value || undefined })}
          />
        )}
        {editable && <AddItem book={book} kind="products" />}
        {editable && <MakeCombinations book={book} />}
      </div>
      {shown.length === 0 ? (
        <p className="small muted">{itemsText.kinds.products.empty}</p>
      ) : (
        <DataTable
          caption={text.productsShown(formatNoun(shown.length, 'product', 'producten'))}
          columns={columnsOf(book)}
          rows={shown}
          rowKey={(one) => one.sleutel}
        />
      )}
    </>
  );
}

function columnsOf(book: Productenboek): readonly Column<Product>[] {
  const names = namesIn(book);
  const hours = new Map(book.tijdbegrippen.map((term) => [term.sleutel, plainWord(term.uren)]));
  const placed = book.producten.some((one) => one.posities.length > 0);
  const blocked = new Set(book.bevindingen.map((one) => one.sleutel));
  return [
    {
      key: 'naam',
      header: text.product,
      rowHeader: true,
      cell: (one) => (
        <TwoLines
          first={<AppLink href={paths.bookProduct(book.id, one.sleutel)}>{one.naam}</AppLink>}
          second={[one.groep, blocked.has(one.sleutel) && text.hasFinding].filter(Boolean).join('. ')}
        />
      ),
    },
    {
      key: 'vorm',
      header: text.form,
      cell: (one) => <TwoLines first={plainWord(one.vorm)} second={one.segment ? names.get(one.segment) : undefined} />,
    },
    ...(placed ? [positionColumn(names)] : []),
    {
      key: 'eenheid',
      header: text.unit,
      cell: (one) => (
        <TwoLines
          first={one.eenheid ? plainWord(one.eenheid) : <span className="muted">{text.none}</span>}
          second={hours.get(one.tijdbegrip ?? '')}
        />
      ),
    },
    {
      key: 'bekostiging',
      header: text.funding,
      cell: (one) => (
        <TwoLines
          first={one.bekostiging.map(plainWord).join(', ') || <span className="muted">{text.none}</span>}
          second={one.variant ? plainWord(one.variant) : undefined}
        />
      ),
    },
  ];
}

const positionColumn = (names: ReadonlyMap<string, string>): Column<Product> => ({
  key: 'plaats',
  header: text.place,
  cell: (one) =>
    one.posities.map(({ as, waarde }) => (
      <span key={as} className="book-products__place">{`${names.get(as) ?? as} ${waarde}`}</span>
    )),
});
