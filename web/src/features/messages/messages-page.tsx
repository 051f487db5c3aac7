import { useState } from 'react';
import type { BerichtItem, Id } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { RowChoice } from '../../ui/table/row-choice.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { usePartyFilters } from '../parties/use-party-filters.ts';
import { MessageCounts } from './message-counts.tsx';
import { messagesText as text } from './messages.nl.ts';
import { bulkText } from './messages-bulk.nl.ts';
import { MessagesBulk } from './messages-bulk.tsx';
import { UploadDialog } from './upload-dialog.tsx';

const columns: readonly Column<BerichtItem>[] = [
  {
    key: 'bestand',
    header: text.file,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={
          <AppLink href={paths.message(row.id)} keepSought>
            {row.identificatie}
          </AppLink>
        }
        second={text.kindOf(row.soort, row.richting)}
      />
    ),
  },
  {
    key: 'tussen',
    header: text.parties,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.gemeente.naam} />,
  },
  { key: 'ontvangen', header: text.received, sort: 'ontvangen', cell: (row) => formatInstant(row.ontvangenOp) },
  { key: 'onderweg', header: text.delivery, cell: (row) => <StatusWord status={row.bezorging} /> },
  { key: 'uiterlijk', header: text.due, cell: (row) => (row.uiterlijk === null ? '' : formatDay(row.uiterlijk)) },
  {
    key: 'resultaat',
    header: text.result,
    cell: (row) =>
      row.declaratieId === null ? '' : <AppLink href={paths.claim(row.declaratieId)}>{text.toClaim}</AppLink>,
  },
];

/** Everything that came in or went out, and what of it asks for attention. */
export function MessagesPage() {
  const parties = usePartyFilters();
  const { filters } = text;
  const [chosen, setChosen] = useState<ReadonlyMap<Id, BerichtItem>>(new Map());
  const toggle = (row: BerichtItem) => {
    const next = new Map(chosen);
    if (!next.delete(row.id)) next.set(row.id, row);
    setChosen(next);
  };
  const select: Column<BerichtItem> = {
    key: 'kies',
    header: bulkText.select,
    headerHidden: true,
    cell: (row) => (
      <RowChoice
        label={bulkText.selectOne(row.identificatie)}
        chosen={chosen.has(row.id)}
        onToggle={() => toggle(row)}
      />
    ),
  };
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={<UploadDialog />} />
      <MessageCounts />
      <MessagesBulk chosen={[...chosen.values()]} onClear={() => setChosen(new Map())} />
      <ServerTable<BerichtItem>
        path="/berichten"
        what={text.what}
        columns={[select, ...columns]}
        rowKey={(row) => String(row.id)}
        defaultSort="-ontvangen"
        searchLabel={text.search}
        searchInBody
        filters={[
          { key: 'richting', label: filters.direction, options: filters.directions },
          { key: 'soort', label: filters.kind, options: filters.kinds },
          { key: 'bezorging', label: filters.delivery, options: filters.deliveries },
          { key: 'klok', label: filters.clock, options: filters.clocks },
          ...parties.map((filter) => ({ ...filter, more: true })),
        ]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
