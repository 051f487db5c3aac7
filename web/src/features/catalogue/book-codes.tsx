import { useQuery } from '@tanstack/react-query';
import { codeTableQuery } from '../../api/queries.ts';
import type { Codetabel, Productenboek } from '../../api/types.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatPeriod } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { BookItems } from './book-items.tsx';
import { catalogueText } from './catalogue.nl.ts';
import { namesIn } from './item-columns.tsx';

const text = catalogueText.codes;
type Code = Productenboek['codes'][number];
type Judged = Codetabel['codes'][number];

/** Under which code each product goes, for whom and when; first what is missing and what changed its meaning. */
export function BookCodes({ book, editable }: { book: Productenboek; editable: boolean }) {
  return (
    <Loaded query={useQuery(codeTableQuery(book.id))}>
      {(table) => (
        <>
          <Gaps table={table} />
          <Reuse table={table} />
          <BookItems
            book={book}
            kind="codes"
            items={book.codes}
            editable={editable}
            nameOf={(one) => `${one.productcode} ${namesIn(book).get(one.product) ?? one.product}`}
            columns={codeColumns(new Map(table.codes.map((one) => [one.sleutel, one])))}
          />
        </>
      )}
    </Loaded>
  );
}

function Gaps({ table }: { table: Codetabel }) {
  return (
    <section aria-labelledby="boek-gaten">
      <BlockHeading id="boek-gaten" title={text.gaps} />
      {table.gaten.length === 0 ? (
        <p className="small muted">{text.noGaps}</p>
      ) : (
        <>
          <p className="small muted">{text.gapText}</p>
          <DataTable
            caption={text.gaps}
            captionHidden
            rows={table.gaten}
            rowKey={(gap) => `${gap.product} ${gap.gemeentecode} ${gap.agbCode} ${gap.van}`}
            columns={[
              { key: 'product', header: text.product, rowHeader: true, cell: (gap) => gap.productnaam },
              { key: 'voor', header: text.holdsFor, cell: (gap) => holderText(gap) },
              { key: 'periode', header: text.period, cell: (gap) => formatPeriod(gap.van, gap.tot) },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Reuse({ table }: { table: Codetabel }) {
  if (table.hergebruik.length === 0) return null;
  return (
    <section className="section" aria-labelledby="boek-hergebruik">
      <BlockHeading id="boek-hergebruik" title={text.reuse} />
      <ul>
        {table.hergebruik.map((one) => (
          <li key={`${one.productcode} ${one.zin}`}>
            <span className="strong">{one.productcode}</span> {one.zin}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Scope = Pick<Judged, 'gemeente' | 'gemeentecode' | 'aanbieder' | 'agbCode'>;

const holderText = ({ gemeente, gemeentecode, aanbieder, agbCode }: Scope): string =>
  [gemeentecode && text.municipality(gemeente ?? gemeentecode), agbCode && text.provider(aanbieder ?? agbCode)]
    .filter(Boolean)
    .join(', ') || text.everybody;

const codeColumns = (judged: ReadonlyMap<string, Judged>): readonly Column<Code>[] => [
  {
    key: 'product',
    header: text.product,
    rowHeader: true,
    cell: (one) => (
      <TwoLines first={judged.get(one.sleutel)?.productnaam ?? one.product} second={one.plaatselijkeNaam} />
    ),
  },
  {
    key: 'code',
    header: text.code,
    cell: (one) => <TwoLines first={`${one.productcategorie} ${one.productcode}`} second={plainWord(one.deel)} />,
  },
  {
    key: 'voor',
    header: text.holdsFor,
    cell: (one) => {
      const scope = judged.get(one.sleutel);
      return scope ? holderText(scope) : '';
    },
  },
  { key: 'periode', header: text.period, cell: (one) => formatPeriod(one.van, one.tot) },
  { key: 'oordeel', header: text.state, cell: (one) => <Judgement code={judged.get(one.sleutel)} /> },
];

function Judgement({ code }: { code: Judged | undefined }) {
  if (!code) return null;
  if (code.status === 'in-orde') return <QuietStatus tone="positive">{text.fine}</QuietStatus>;
  return <TwoLines first={<Status tone="warning">{text.otherMeaning}</Status>} second={code.toelichting} />;
}
