import type { Bericht } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { exchangeText } from './exchange.nl.ts';

const text = exchangeText.messages;

const columns: readonly Column<Bericht>[] = [
  {
    key: 'bestand',
    header: text.file,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.message(row.id)}>{row.bestandsnaam}</AppLink>} second={row.soort} />
    ),
  },
  { key: 'ontvangen', header: text.received, sort: 'ontvangenOp', cell: (row) => formatInstant(row.ontvangenOp) },
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
      <ServerTable<Bericht>
        path="/berichten"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        defaultSort="-ontvangenOp"
        filters={[
          { key: 'status', label: text.status, options: text.statuses },
          { key: 'soort', label: text.kind },
        ]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
