import { useState } from 'react';
import type { Id, VerzoekItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { RowChoice } from '../../ui/table/row-choice.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { usePartyFilters } from '../parties/use-party-filters.ts';
import { askText } from './ask.nl.ts';
import { BulkBar } from './bulk-bar.tsx';
import { requestsText as text } from './requests.nl.ts';

const columns: readonly Column<VerzoekItem>[] = [
  {
    key: 'verzoek',
    header: text.request,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.request(row.id)}>{text.kind(row.soort)}</AppLink>} second={row.kenmerk} />
    ),
  },
  {
    key: 'jeugdige',
    header: text.child,
    cell: (row) =>
      row.jeugdige ? (
        text.youth(row.jeugdige.naam, row.jeugdige.geboortejaar)
      ) : (
        <span className="muted">{text.unknownChild}</span>
      ),
  },
  {
    key: 'tussen',
    header: text.parties,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.gemeente.naam} />,
  },
  { key: 'gevraagd', header: text.asked, cell: (row) => formatDay(row.gevraagdOp) },
  {
    key: 'uiterlijk',
    header: text.due,
    cell: (row) =>
      row.uiterlijk && (
        <TwoLines
          first={formatDay(row.uiterlijk)}
          second={<span className={row.teLaat ? 'negative' : ''}>{row.stand}</span>}
        />
      ),
  },
  { key: 'fase', header: text.phase, cell: (row) => <StatusWord status={row.fase} /> },
];

const isOpen = ({ fase }: VerzoekItem): boolean => fase === 'wacht-op-besluit' || fase === 'in-onderzoek';

/** What must be decided, most urgent first; several can be granted or taken into research at once. */
export function RequestsPage() {
  const { rechten, organisatie } = useSession();
  const mayDecide = rechten.includes('requests.decide');
  const mayAsk = organisatie.soort === 'provider' && rechten.includes('delivery.report');
  const [chosen, setChosen] = useState<ReadonlyMap<Id, VerzoekItem>>(new Map());
  const toggle = (row: VerzoekItem) => {
    const next = new Map(chosen);
    if (!next.delete(row.id)) next.set(row.id, row);
    setChosen(next);
  };
  const select: Column<VerzoekItem> = {
    key: 'kies',
    header: text.select,
    headerHidden: true,
    cell: (row) =>
      isOpen(row) && (
        <RowChoice label={text.selectOne(row.kenmerk)} chosen={chosen.has(row.id)} onToggle={() => toggle(row)} />
      ),
  };
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{mayDecide ? text.sub : text.subProvider}</p>}
        actions={
          mayAsk && (
            <LinkButton look="primary" href={paths.ask}>
              {askText.button}
            </LinkButton>
          )
        }
      />
      {mayDecide && <BulkBar chosen={[...chosen.values()]} onClear={() => setChosen(new Map())} />}
      <ServerTable<VerzoekItem>
        path="/verzoeken"
        what={text.what}
        columns={mayDecide ? [select, ...columns] : columns}
        rowKey={(row) => String(row.id)}
        filters={[{ key: 'fase', label: text.phase, options: text.phases }, ...usePartyFilters()]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
