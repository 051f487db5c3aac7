import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Maandbericht } from '../../../../src/modules/desk/api.ts';
import { apiUrl } from '../../api/client.ts';
import { capitalised } from '../../app/words.nl.ts';
import { dayOfInstant, formatDay, formatMonthYear } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from '../suppliers/help.tsx';
import { reportsText as text } from './desk.nl.ts';
import { monthReportsQuery } from './desk-queries.ts';

/** The reports of past months, for the policy team and directors. */
export function ReportsPage() {
  return <PageQuery query={useQuery(monthReportsQuery)}>{({ items }) => <View reports={items} />}</PageQuery>;
}

const FORMATS = ['pdf', 'xlsx'] as const;
const columns: readonly Column<Maandbericht>[] = [
  {
    key: 'maand',
    header: text.month,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={capitalised(formatMonthYear(row.maand))}
        second={text.made(formatDay(dayOfInstant(new Date(row.gemaaktOp))))}
      />
    ),
  },
  { key: 'kort', header: text.summary, cell: (row) => row.samenvatting },
  {
    key: 'bestanden',
    header: text.files,
    numeric: true,
    cell: (row) => (
      <span className="row-actions">
        {FORMATS.map((format) => (
          <LinkButton
            key={format}
            small
            download=""
            icon={<IconDownload size={16} aria-hidden />}
            href={apiUrl(`/maandberichten/${row.id}/_exporteer`, { formaat: format })}
            aria-label={text.download(format.toUpperCase(), formatMonthYear(row.maand))}
          >
            {format.toUpperCase()}
          </LinkButton>
        ))}
      </span>
    ),
  },
];

function View({ reports }: { reports: readonly Maandbericht[] }) {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      {reports.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <section className="section" aria-label={text.title}>
          <DataTable
            caption={text.title}
            captionHidden
            columns={columns}
            rows={reports}
            rowKey={(row) => String(row.id)}
          />
        </section>
      )}
      <Help lines={text.help} />
    </>
  );
}
