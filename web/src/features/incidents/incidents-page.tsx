import type { Incident } from '../../../../src/modules/incidents/api.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { Help } from '../suppliers/help.tsx';
import { kindWords, incidentsText as text } from './incidents.nl.ts';
import { ReportIncident } from './report-incident.tsx';

const columns: readonly Column<Incident>[] = [
  {
    key: 'wat',
    header: text.kind,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.incident(row.id)}>{kindWords[row.soort]}</AppLink>}
        second={`${row.aanbieder.naam}${row.gemeente ? `, ${row.gemeente.naam}` : ''}`}
      />
    ),
  },
  {
    key: 'zet',
    header: text.mover,
    cell: (row) =>
      row.aanZet ? <TwoLines first={text.next(row.aanZet)} second={text.before(row.aanZet)} /> : text.nobody,
  },
  { key: 'tekst', header: text.what, cell: (row) => <TwoLines first={row.tekst} second={formatDay(row.dag)} /> },
  {
    key: 'weet',
    header: text.known,
    cell: (row) => <TwoLines first={text.inspectorate(row)} second={text.supervisor(row)} />,
  },
  { key: 'status', header: text.status, cell: (row) => <StatusWord status={row.status} /> },
];

/** What went wrong at providers, who knows, and who must move? */
export function IncidentsPage() {
  const providers = useOrganisationOptions('aanbieder');
  const own = useSession().organisatie.soort === 'provider';
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={<ReportIncident />} />
      <ServerTable<Incident>
        path="/incidenten"
        what={text.title}
        columns={columns}
        rowKey={(row) => String(row.id)}
        searchLabel={text.search}
        whole
        filters={[
          { key: 'aanZet', label: text.mover, options: text.movers },
          { key: 'status', label: text.status, options: text.statuses },
          { key: 'soort', label: text.kind, options: text.kinds },
          ...(own ? [] : [{ key: 'aanbieder', label: text.provider, options: providers, more: true }]),
        ]}
        exportable
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
      <Help lines={text.help} />
    </>
  );
}
