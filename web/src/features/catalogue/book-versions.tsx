import { useQuery } from '@tanstack/react-query';
import { bookDifferencesQuery } from '../../api/queries.ts';
import type { Productenboek, ProductenboekKop } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatCount, formatDay, formatPeriod } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { Select } from '../../ui/form/field.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { NewBook } from './book-acts.tsx';
import './catalogue.css';
import { catalogueText as text } from './catalogue.nl.ts';
import { Weighing } from './weighing.tsx';

type Props = { book: Productenboek; books: readonly ProductenboekKop[] };

/** All versions of the book, what was done with this one, and how it differs from another. */
export function BookVersions({ book, books }: Props) {
  const mayDraft = useMay('catalogue.draft');
  return (
    <>
      {mayDraft && (
        <div className="book-versions__bar">
          <NewBook />
        </div>
      )}
      <AllVersions book={book} books={books} />
      <Acts book={book} />
      <Differences book={book} books={books} />
    </>
  );
}

function AllVersions({ book, books }: Props) {
  const words = text.history;
  return (
    <DataTable
      caption={words.title}
      rows={books}
      rowKey={(one) => String(one.id)}
      columns={[
        {
          key: 'versie',
          header: words.version,
          rowHeader: true,
          cell: (one) => (
            <TwoLines
              first={
                one.id === book.id ? one.titel : <AppLink href={paths.book(one.id, 'versies')}>{one.titel}</AppLink>
              }
              second={text.numbered(one.regio.naam, one.nummer)}
            />
          ),
        },
        { key: 'periode', header: words.period, cell: (one) => formatPeriod(one.van, one.tot) },
        { key: 'producten', header: words.products, numeric: true, cell: (one) => formatCount(one.producten) },
        { key: 'status', header: words.status, cell: (one) => <StatusWord status={one.status} /> },
      ]}
    />
  );
}

function Acts({ book }: { book: Productenboek }) {
  return (
    <section className="section" aria-labelledby="boek-acties">
      <BlockHeading id="boek-acties" title={text.history.acts} />
      {book.acties.length === 0 && <p className="small muted">{text.history.noActs}</p>}
      <ul className="plain-list book-acts">
        {book.acties.map((act) => (
          <li key={act.id}>
            <span className="muted">{formatDay(act.op)}</span>
            <div>
              <span className="strong">{capitalised(plainWord(act.soort))}</span>{' '}
              {act.door && <span className="muted">{text.history.by(act.door, act.namens ?? '')}</span>}
              {act.tekst && <span className="book-acts__text">{act.tekst}</span>}
              {act.soort === 'reactie' && <Weighing book={book} reaction={act} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Differences({ book, books }: Props) {
  const { state, change } = useListPlace();
  const others = books.filter((one) => one.id !== book.id);
  const chosen = state.met ?? String(book.gebaseerdOpId ?? others[0]?.id ?? '');
  if (others.length === 0) return null;
  return (
    <section className="section" aria-labelledby="boek-verschillen">
      <BlockHeading id="boek-verschillen" title={text.differences.title} />
      <div className="form">
        <Select
          small
          label={text.differences.compare}
          value={chosen}
          onChange={(event) => change({ met: event.target.value })}
          options={others.map((one) => ({
            value: String(one.id),
            label: `${one.titel}, ${text.numbered(one.regio.naam, one.nummer)}`,
          }))}
        />
      </div>
      {chosen && (
        <DifferenceTable
          {...fromOldToNew(
            book,
            others.find((one) => String(one.id) === chosen),
          )}
        />
      )}
    </section>
  );
}

/** Differences read from the older version to the newer one, whichever of the two is on the screen. */
function fromOldToNew(book: Productenboek, other: ProductenboekKop | undefined) {
  const older = other && other.nummer < book.nummer ? other : book;
  const newer = older === book ? (other ?? book) : book;
  return { bookId: newer.id, otherId: older.id };
}

function DifferenceTable({ bookId, otherId }: { bookId: number; otherId: number }) {
  const words = text.differences;
  return (
    <Loaded query={useQuery(bookDifferencesQuery(bookId, otherId))}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>
        ) : (
          <DataTable
            caption={words.caption}
            rows={items.map((one, index) => ({ ...one, index }))}
            rowKey={(one) => String(one.index)}
            columns={[
              { key: 'soort', header: words.kind, cell: (one) => words.kinds[one.soort] ?? one.soort },
              {
                key: 'wat',
                header: words.what,
                rowHeader: true,
                cell: (one) =>
                  one.wat === 'boek' ? (
                    <TwoLines first={words.book} />
                  ) : (
                    <TwoLines first={one.naam} second={plainWord(one.wat)} />
                  ),
              },
              { key: 'zin', header: words.sentence, cell: (one) => one.zin },
            ]}
          />
        )
      }
    </Loaded>
  );
}
