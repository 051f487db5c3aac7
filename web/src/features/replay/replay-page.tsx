import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { replayQuery } from '../../api/queries.ts';
import type { Herberekening, Herberekeningregel } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatCount, formatInstant, formatPeriod } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { PostDialog } from './post-dialog.tsx';
import { replayText } from './replay.nl.ts';

const text = replayText.one;

/** What comes out otherwise, before anything is posted. */
export function ReplayPage() {
  const { id } = useParams({ from: '/aangemeld/herberekeningen/$id' });
  return <PageQuery query={useQuery(replayQuery(id))}>{(replay) => <View replay={replay} />}</PageQuery>;
}

const lineColumns: readonly Column<Herberekeningregel>[] = [
  {
    key: 'regel',
    header: text.line,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.claimLine(row.declaratieId, row.volgnummer)}>{row.referentie}</AppLink>}
        second={row.redenen.length === 0 ? row.productCode : text.refusedFor(row.redenen.map(({ titel }) => titel))}
      />
    ),
  },
  {
    key: 'aanbieder',
    header: text.provider,
    cell: (row) => <TwoLines first={row.aanbieder} second={formatPeriod(row.periode.van, row.periode.tot)} />,
  },
  { key: 'was', header: text.was, numeric: true, cell: (row) => formatCents(row.wasCent) },
  { key: 'wordt', header: text.becomes, numeric: true, cell: (row) => formatCents(row.wordtCent) },
  { key: 'verschil', header: text.difference, numeric: true, cell: (row) => formatCents(row.wordtCent - row.wasCent) },
];

function View({ replay }: { replay: Herberekening }) {
  const net = replay.meerCent + replay.minderCent;
  return (
    <>
      <PageHeading
        title={text.title(replay.id)}
        sub={<p>{text.answer(replay.aantalAnders, replay.aantalRegels, net)}</p>}
        actions={replay.magBoeken && <PostDialog id={replay.id} net={net} />}
      />
      {replay.ingehaald && <Alert tone="warning" title={text.overtaken} />}
      <FactList
        facts={[
          { label: replayText.replaced, value: replay.vervangen },
          { label: text.reason, value: replay.reden },
          { label: replayText.period, value: formatPeriod(replay.periode.van, replay.periode.tot) },
          { label: text.provider, value: replay.aanbieder ?? replayText.everyone },
          { label: replayText.by, value: `${replay.door}, ${formatInstant(replay.op)}` },
          { label: replayText.state, value: <StatusWord status={replay.stand} /> },
        ]}
      />
      {replay.geboektDoor && replay.geboektOp && (
        <p className="small muted">{text.postedBy(replay.geboektDoor, formatInstant(replay.geboektOp))}</p>
      )}
      {replay.stand === 'berekend' && !replay.magBoeken && !replay.ingehaald && (
        <p className="small muted">{text.notYou}</p>
      )}
      {replay.verschillen.length > 0 && <Sums replay={replay} />}
      <section className="section" aria-labelledby="regels">
        <BlockHeading id="regels" title={text.lines} />
        <ServerTable<Herberekeningregel>
          path={`/herberekeningen/${replay.id}/regels`}
          what={text.linesWhat}
          columns={lineColumns}
          rowKey={(row) => `${row.declaratieId}-${row.volgnummer}`}
          empty={{ title: text.noLinesTitle, text: text.noLinesText }}
        />
      </section>
    </>
  );
}

type Sum = Herberekening['verschillen'][number];

const sumColumns: readonly Column<Sum>[] = [
  {
    key: 'aanbieder',
    header: text.provider,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.aanbieder} second={row.product ?? text.unknownProduct} />,
  },
  { key: 'aantal', header: text.count, numeric: true, cell: (row) => formatCount(row.aantal) },
  { key: 'was', header: text.was, numeric: true, cell: (row) => formatCents(row.wasCent) },
  { key: 'wordt', header: text.becomes, numeric: true, cell: (row) => formatCents(row.wordtCent) },
  { key: 'verschil', header: text.difference, numeric: true, cell: (row) => formatCents(row.wordtCent - row.wasCent) },
];

function Sums({ replay: { verschillen } }: { replay: Herberekening }) {
  const sum = (of: (row: Sum) => number) => verschillen.reduce((all, row) => all + of(row), 0);
  return (
    <section className="section" aria-labelledby="verschillen">
      <BlockHeading id="verschillen" title={text.sums} />
      <DataTable
        caption={text.sums}
        captionHidden
        columns={sumColumns}
        rows={verschillen}
        rowKey={(row) => `${row.aanbieder}|${row.product}`}
        totals={{
          aanbieder: text.total,
          aantal: formatCount(sum((row) => row.aantal)),
          was: formatCents(sum((row) => row.wasCent)),
          wordt: formatCents(sum((row) => row.wordtCent)),
          verschil: formatCents(sum((row) => row.wordtCent - row.wasCent)),
        }}
      />
    </section>
  );
}
