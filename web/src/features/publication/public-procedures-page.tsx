import { useQuery } from '@tanstack/react-query';
import { paths } from '../../app/paths.ts';
import { PublicShell } from '../../shell/shell.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { controlPlansText } from './control-plans.nl.ts';
import { openDataText } from './open-data.nl.ts';
import { procedureColumns } from './procedure-columns.tsx';
import { publicProceduresQuery } from './procedure-queries.ts';
import { proceduresText as text } from './procedures.nl.ts';

/** What the regions buy, for anybody. */
export function PublicProceduresPage() {
  return (
    <PublicShell>
      <PageQuery query={useQuery(publicProceduresQuery)}>
        {({ items }) => (
          <>
            <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
            {items.length === 0 ? (
              <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
            ) : (
              <DataTable
                caption={text.title}
                captionHidden
                columns={procedureColumns}
                rows={items}
                rowKey={(row) => String(row.id)}
              />
            )}
            <ul className="plain-list section">
              <li>
                <AppLink href={paths.publicDataList}>{openDataText.title}</AppLink>
              </li>
              <li>
                <AppLink href={paths.publicControlPlans}>{controlPlansText.title}</AppLink>
              </li>
            </ul>
          </>
        )}
      </PageQuery>
    </PublicShell>
  );
}
