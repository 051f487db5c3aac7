import { useQuery } from '@tanstack/react-query';
import type { OpenbareProcedureItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { PublicShell } from '../../shell/shell.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
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
                columns={columns}
                rows={items}
                rowKey={(row) => String(row.id)}
              />
            )}
          </>
        )}
      </PageQuery>
    </PublicShell>
  );
}

const columns: readonly Column<OpenbareProcedureItem>[] = [
  {
    key: 'titel',
    header: text.procedure,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.publicProcedure(row.id)}>{row.titel}</AppLink>}
        second={`${row.nummer}, ${row.soort}`}
      />
    ),
  },
  { key: 'regio', header: text.region, cell: (row) => row.regio.naam },
  { key: 'fase', header: text.phase, cell: (row) => row.fase },
  { key: 'sluit', header: text.closes, cell: (row) => <Closing closing={row.sluit} /> },
];

/** Until when one can take part, or since when no more. */
export function Closing({ closing }: { closing: OpenbareProcedureItem['sluit'] }) {
  if (!closing) return <span className="muted">{text.noClose}</span>;
  return closing.voorbij ? <span className="muted">{text.closed(closing.op)}</span> : formatInstant(closing.op);
}
