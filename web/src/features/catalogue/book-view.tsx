import { useRouter } from '@tanstack/react-router';
import type { Productenboek, ProductenboekKop } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount, formatPeriod } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { BookActs, ChangeHead, NewBook } from './book-acts.tsx';
import { BookCodes } from './book-codes.tsx';
import { BookFindings } from './book-findings.tsx';
import { BookProducts } from './book-products.tsx';
import { BookSheets } from './book-sheets.tsx';
import { BookDefinitions, BookStructure } from './book-structure.tsx';
import { BookVersions } from './book-versions.tsx';
import './catalogue.css';
import { catalogueText as text } from './catalogue.nl.ts';

const TABS = ['producten', 'opbouw', 'begrippen', 'codes', 'versies'] as const;
type Tab = (typeof TABS)[number];

/** What the region buys: one version of its book, with its burden, what stands in the way, and its parts. */
export function BookView({ book, books }: { book: Productenboek; books: readonly ProductenboekKop[] }) {
  const mayDraft = useMay('catalogue.draft');
  const editable = mayDraft && book.bewerkbaar;
  return (
    <>
      <PageHeading
        title={book.titel}
        sub={
          <>
            <span>{text.numbered(book.regio.naam, book.nummer)}</span>
            <StatusWord status={book.status} />
            {book.bron && <span>{text.source(book.bron)}</span>}
          </>
        }
        actions={
          <>
            {editable && <ChangeHead book={book} />}
            {mayDraft && <NewBook from={book} />}
            <BookActs book={book} />
          </>
        }
      />
      <FactStrip
        facts={[
          { label: text.facts.period, lines: [formatPeriod(book.van, book.tot)] },
          { label: text.facts.products, lines: [formatCount(book.lasten.producten)] },
          { label: text.facts.tariffs, lines: [formatCount(book.lasten.tarieven)] },
          { label: text.facts.codes, lines: [formatCount(book.lasten.codes)] },
          { label: text.facts.burden, lines: [book.lasten.zin] },
        ]}
      />
      {editable && <BookFindings book={book} />}
      {mayDraft && book.status === 'consultatie' && <Alert tone="info" title={text.inConsultation} />}
      <div className="server-table__bar book-view__bar">
        {editable && (
          <ImportDialog
            small
            button={text.importing.button}
            title={text.importing.title}
            intro={text.importing.intro}
            path={`/productenboeken/${book.id}`}
          />
        )}
        <ExportButtons path={`/productenboeken/${book.id}`} query={{}} formats={['xlsx']} />
        <BookSheets book={book} editable={editable} />
      </div>
      <BookTabs book={book} books={books} editable={editable} />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function BookTabs(props: { book: Productenboek; books: readonly ProductenboekKop[]; editable: boolean }) {
  const router = useRouter();
  const { state } = useListPlace();
  const { book, books } = props;
  const selected = TABS.find((each) => each === state.deel) ?? 'producten';
  const content = {
    producten: { count: book.producten.length, content: <BookProducts {...props} /> },
    opbouw: { content: <BookStructure {...props} /> },
    begrippen: { content: <BookDefinitions {...props} /> },
    codes: { count: book.codes.length, content: <BookCodes {...props} /> },
    versies: { count: books.length, content: <BookVersions {...props} /> },
  } satisfies Record<Tab, unknown>;
  return (
    <Tabs
      label={text.parts}
      selected={selected}
      onSelect={(next) => router.history.push(paths.book(book.id, next === 'producten' ? undefined : next))}
      tabs={TABS.map((key) => ({ key, label: text.tabs[key], ...content[key] }))}
    />
  );
}
