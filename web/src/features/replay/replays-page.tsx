import type { HerberekeningItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatCount, formatInstant, formatPeriod } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { NewReplay } from './new-replay.tsx';
import { replayText as text } from './replay.nl.ts';

const columns: readonly Column<HerberekeningItem>[] = [
  {
    key: 'vervangen',
    header: text.replaced,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.replay(row.id)}>{row.vervangen}</AppLink>} second={row.reden} />
    ),
  },
  {
    key: 'periode',
    header: text.period,
    cell: (row) => (
      <TwoLines first={formatPeriod(row.periode.van, row.periode.tot)} second={row.aanbieder ?? text.everyone} />
    ),
  },
  {
    key: 'regels',
    header: text.lines,
    numeric: true,
    cell: (row) => <TwoLines first={formatCount(row.aantalAnders)} second={text.ofLines(row.aantalRegels)} />,
  },
  { key: 'meer', header: text.more, numeric: true, cell: (row) => formatCents(row.meerCent) },
  { key: 'minder', header: text.less, numeric: true, cell: (row) => formatCents(row.minderCent) },
  { key: 'door', header: text.by, cell: (row) => <TwoLines first={row.door} second={formatInstant(row.op)} /> },
  { key: 'stand', header: text.state, cell: (row) => <StatusWord status={row.stand} /> },
];

/** Which periods were decided again, and with what outcome? */
export function ReplaysPage() {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={<NewReplay />} />
      <ServerTable<HerberekeningItem>
        path="/herberekeningen"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        whole
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
