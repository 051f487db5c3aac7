import { useQuery } from '@tanstack/react-query';
import type { OpenInkoopdata } from '../../../../src/modules/publication/api.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { PublicShell } from '../../shell/shell.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { openDataText as text } from './open-data.nl.ts';
import { publishedDataQuery } from './open-data-queries.ts';

/** About which procedures open data was published, for anybody. */
export function OpenDataListPage() {
  return (
    <PublicShell>
      <PageQuery query={useQuery(publishedDataQuery)}>
        {({ items }) => (
          <>
            <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
            {items.length === 0 ? (
              <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
            ) : (
              <DataTable caption={text.title} captionHidden columns={columns} rows={items} rowKey={(row) => row.ocid} />
            )}
            <InPageHelp>
              <p>{text.explain}</p>
            </InPageHelp>
          </>
        )}
      </PageQuery>
    </PublicShell>
  );
}

const columns: readonly Column<OpenInkoopdata['items'][number]>[] = [
  {
    key: 'titel',
    header: text.procedure,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.publicData(row.procedureId)}>{row.titel}</AppLink>} second={row.ocid} />
    ),
  },
  { key: 'regio', header: text.region, cell: (row) => row.regio },
  { key: 'bijgewerkt', header: text.updated, cell: (row) => formatInstant(row.bijgewerkt) },
];
