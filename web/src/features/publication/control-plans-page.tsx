import { useQuery } from '@tanstack/react-query';
import type { OpenbareControleplannen } from '../../../../src/modules/publication/api.ts';
import { paths } from '../../app/paths.ts';
import { formatDay } from '../../format/index.ts';
import { PublicShell } from '../../shell/shell.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { controlPlansText as text } from './control-plans.nl.ts';
import { controlPlansQuery } from './open-data-queries.ts';

/** How do municipalities control whether care that was paid was delivered? For anybody. */
export function ControlPlansPage() {
  return (
    <PublicShell>
      <PageQuery query={useQuery(controlPlansQuery)}>
        {({ items }) => (
          <>
            <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
            {items.length === 0 ? (
              <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
            ) : (
              <DataTable
                caption={text.title}
                captionHidden
                columns={columns}
                rows={items}
                rowKey={(row) => String(row.id)}
                first={50}
              />
            )}
            <InPageHelp>
              <p>{text.help}</p>
            </InPageHelp>
          </>
        )}
      </PageQuery>
    </PublicShell>
  );
}

const columns: readonly Column<OpenbareControleplannen['items'][number]>[] = [
  {
    key: 'plan',
    header: text.plan,
    rowHeader: true,
    cell: (row) => <AppLink href={paths.publicControlPlan(row.id)}>{row.titel}</AppLink>,
  },
  { key: 'gemeente', header: text.municipality, cell: (row) => row.gemeente.naam },
  { key: 'jaar', header: text.year, cell: (row) => row.jaar },
  { key: 'op', header: text.published, cell: (row) => <span className="nowrap">{formatDay(row.gepubliceerdOp)}</span> },
];
