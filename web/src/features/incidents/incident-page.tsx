import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { IncidentDetail, Incidentstap } from '../../../../src/modules/incidents/api.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { IncidentActs } from './incident-acts.tsx';
import { incidentQuery } from './incident-queries.ts';
import { incidentsText } from './incidents.nl.ts';

const text = incidentsText.one;

/** What happened, who knows, who must move, and what was done? */
export function IncidentPage() {
  const { id } = useParams({ from: '/aangemeld/calamiteiten/$id' });
  return <PageQuery query={useQuery(incidentQuery(id))}>{(incident) => <View incident={incident} />}</PageQuery>;
}

const columns: readonly Column<Incidentstap>[] = [
  { key: 'dag', header: text.stepDay, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  {
    key: 'wat',
    header: text.steps,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={`${incidentsText.stepWords[row.soort]}${row.uiterlijk ? `; ${text.due(row)}` : ''}`}
        second={row.tekst}
      />
    ),
  },
  { key: 'door', header: text.from, cell: (row) => <TwoLines first={row.organisatie} second={row.door} /> },
];

function View({ incident }: { incident: IncidentDetail }) {
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.incidents, label: incidentsText.title }]} here={text.title(incident)} />
      <PageHeading
        title={text.title(incident)}
        sub={
          <>
            <p>{text.answer(incident)}</p>
            <StatusWord status={incident.status} />
          </>
        }
        actions={<IncidentActs incident={incident} />}
      />
      <section className="section" aria-labelledby="incident">
        <BlockHeading id="incident" title={text.what} />
        <p>{incident.tekst}</p>
        <Facts incident={incident} />
      </section>
      <section className="section" aria-labelledby="stappen">
        <BlockHeading id="stappen" title={text.steps} />
        {incident.stappen.length === 0 ? (
          <p>{text.noSteps}</p>
        ) : (
          <DataTable
            caption={text.steps}
            captionHidden
            columns={columns}
            rows={incident.stappen}
            rowKey={(row) => row.op + row.soort}
          />
        )}
      </section>
    </>
  );
}

function Facts({ incident }: { incident: IncidentDetail }) {
  const mayReadFile = useMay('suppliers.read');
  const { inspectieGeinformeerdOp: inspectorate, toezichthouderGeinformeerdOp: supervisor, aanbieder } = incident;
  return (
    <FactList
      facts={[
        { label: text.measures, value: incident.maatregelen || text.noMeasures },
        { label: text.onDay, value: formatDay(incident.dag) },
        { label: incidentsText.municipality, value: incident.gemeente?.naam ?? text.several },
        {
          label: text.by,
          value: incident.door ? `${incident.door}, ${incident.organisatie}` : incident.organisatie,
        },
        {
          label: text.inspectorate,
          value: inspectorate
            ? text.informed(inspectorate)
            : incident.inspectieVerplicht
              ? text.notYet
              : text.notNeeded,
        },
        { label: text.supervisor, value: supervisor ? text.informed(supervisor) : text.notYet },
        {
          label: text.account,
          value: incident.verantwoordingVoor ? text.before(incident.verantwoordingVoor) : text.noTerm,
        },
        ...(mayReadFile
          ? [{ label: text.file, value: <AppLink href={paths.provider(aanbieder.id)}>{aanbieder.naam}</AppLink> }]
          : []),
      ]}
    />
  );
}
