import { useQuery } from '@tanstack/react-query';
import { proceduresQuery } from '../../api/queries.ts';
import type { InkoopprocedureItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatInstant } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { NewProcedure } from './procedure-form.tsx';
import { procurementText as text } from './procurement.nl.ts';
import { ProcurementTabs } from './procurement-tabs.tsx';
import { worklistOrder } from './worklist-order.ts';

const columns: readonly Column<InkoopprocedureItem>[] = [
  {
    key: 'titel',
    header: text.name,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.procedure(row.id)}>{row.titel}</AppLink>}
        second={`${row.nummer} · ${row.soort.naam}`}
      />
    ),
  },
  { key: 'teDoen', header: text.due, cell: (row) => <NextSteps steps={row.teDoen} /> },
  {
    key: 'fase',
    header: text.where,
    cell: (row) => <TwoLines first={row.fase} second={<StatusWord status={row.stand} />} />,
  },
  {
    key: 'sluit',
    header: text.closes,
    cell: ({ sluit }) =>
      sluit && (
        <TwoLines
          first={sluit.voorbij ? text.closed(formatInstant(sluit.op)) : formatInstant(sluit.op)}
          second={sluit.fase}
        />
      ),
  },
];

function NextSteps({ steps }: { steps: readonly string[] }) {
  const [first, ...rest] = steps;
  if (first === undefined) return <span className="muted">{text.nothing}</span>;
  return <TwoLines first={first} second={rest.length > 0 && text.more(rest.length)} />;
}

/** The procedures of the region as a worklist: what asks something of the purchaser comes first. */
export function ProceduresPage() {
  return <PageQuery query={useQuery(proceduresQuery)}>{({ items }) => <Procedures items={items} />}</PageQuery>;
}

function Procedures({ items }: { items: readonly InkoopprocedureItem[] }) {
  const mayManage = useMay('procurement.manage');
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.conclusion(items)}</p>} actions={mayManage && <NewProcedure />} />
      <ProcurementTabs current="procedures" />
      {items.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable
          caption={text.what}
          captionHidden
          columns={columns}
          rows={worklistOrder(items)}
          rowKey={(row) => String(row.id)}
        />
      )}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
