import type { BerichtItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { exchangeText } from './exchange.nl.ts';

const text = exchangeText.messages;

const columns: readonly Column<BerichtItem>[] = [
  {
    key: 'bestand',
    sort: 'bestandsnaam',
    header: text.file,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.message(row.id)}>{row.bestandsnaam}</AppLink>}
        second={`${row.soort}, ${text.directionWord(row.richting)}`}
      />
    ),
  },
  {
    key: 'tussen',
    header: text.parties,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.gemeente.naam} />,
  },
  { key: 'ontvangen', header: text.received, sort: 'ontvangen', cell: (row) => formatInstant(row.ontvangenOp) },
  { key: 'status', header: text.status, cell: (row) => <StatusWord status={row.status} /> },
  {
    key: 'resultaat',
    header: text.result,
    cell: (row) =>
      row.declaratieId === null ? '' : <AppLink href={paths.claim(row.declaratieId)}>{exchangeText.toClaim}</AppLink>,
  },
];

/** Everything that came in or went out. */
export function MessagesPage() {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      <ServerTable<BerichtItem>
        path="/berichten"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        defaultSort="-ontvangen"
        searchLabel={text.search}
        filters={[{ key: 'richting', label: text.direction, options: text.directions }]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
