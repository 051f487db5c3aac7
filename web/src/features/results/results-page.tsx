import type { ResultaatItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { usePartyFilters } from '../parties/use-party-filters.ts';
import { ResultStatus } from './result-status.tsx';
import { resultsText as text } from './results.nl.ts';

const columns: readonly Column<ResultaatItem>[] = [
  {
    key: 'resultaat',
    header: text.result,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={`${paths.allocation(row.toewijzing.id)}#resultaten`}>{row.omschrijving}</AppLink>}
        second={text.allocation(row.toewijzing.nummer)}
      />
    ),
  },
  { key: 'jeugdige', header: text.child, cell: (row) => row.jeugdige },
  {
    key: 'tussen',
    header: text.parties,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.gemeente.naam} />,
  },
  { key: 'uiterlijk', header: text.due, cell: (row) => formatDay(row.uiterlijk) },
  {
    key: 'status',
    header: text.status,
    cell: (row) => (
      <TwoLines
        first={<ResultStatus result={row} />}
        second={row.uitkomst && text.outcome(row.uitkomst, row.bereiktOp)}
      />
    ),
  },
];

/** Results of the own children, with where each stands; a provider reports many at once with a table. */
export function ResultsPage() {
  const { rechten } = useSession();
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub}</p>}
        actions={
          rechten.includes('delivery.report') && (
            <>
              <ImportDialog
                small
                button={text.table.button}
                title={text.table.title}
                intro={text.table.intro}
                path="/resultaten"
              />
              <ExportButtons path="/resultaten" query={{}} />
            </>
          )
        }
      />
      <ServerTable<ResultaatItem>
        path="/resultaten"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        defaultSort="uiterlijk"
        filters={[{ key: 'status', label: text.status, options: text.statuses }, ...usePartyFilters()]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
