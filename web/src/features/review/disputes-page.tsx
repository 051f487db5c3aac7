import type { GeschilItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { disputesText as text } from './disputes.nl.ts';

const columns: readonly Column<GeschilItem>[] = [
  {
    key: 'regel',
    header: text.line,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.dispute(row.id)}>{row.referentie}</AppLink>} second={row.product} />
    ),
  },
  {
    key: 'partijen',
    header: text.parties,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.gemeente.naam} />,
  },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
  { key: 'ingediend', header: text.raised, cell: (row) => formatDay(row.ingediendOp) },
  {
    key: 'aan-zet',
    header: text.turn,
    cell: (row) => (
      <TwoLines
        first={row.aanZet === null ? text.nobody : text.turns[row.aanZet]}
        second={row.uiterlijk && text.before(formatDay(row.uiterlijk))}
      />
    ),
  },
  { key: 'stand', header: text.state, cell: (row) => <StatusWord status={row.stand} /> },
];

/** Which refusals are disputed, and whose turn is it? */
export function DisputesPage() {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      <ServerTable<GeschilItem>
        path="/geschillen"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        whole
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
