import { useQuery } from '@tanstack/react-query';
import type { Monitor, Monitorbeeld } from '../../../../src/modules/steering/api.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { MonitorChart } from './monitor-chart.tsx';
import { monitorsText as text } from './monitors.nl.ts';
import { monitorsQuery } from './queries.ts';
import './monitors.css';

/** What shifts in the care: one line per monitor, and the chosen one with its course and table. */
export function MonitorsPage() {
  const { state } = useListPlace();
  return (
    <PageQuery query={useQuery(monitorsQuery({ jaar: state.jaar }))}>{(data) => <Monitors data={data} />}</PageQuery>
  );
}

function Monitors({ data }: { data: Monitorbeeld }) {
  const { state, hrefWith } = useListPlace();
  const nothing = data.monitors.every(({ regels }) => regels.length === 0);
  const chosen = data.monitors.find(({ code }) => code === state.monitor) ?? data.monitors[0];
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub(data)}</p>} />
      {nothing ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <nav className="monitor-list" aria-label={text.list}>
            {data.monitors.map((monitor) => (
              <AppLink
                key={monitor.code}
                className="monitor-list__item"
                href={hrefWith({ monitor: monitor.code })}
                {...(monitor === chosen && { 'aria-current': 'true' as const })}
              >
                <span>{monitor.titel}</span>
                <strong>{text.value(monitor.waarde, monitor.maat)}</strong>
              </AppLink>
            ))}
          </nav>
          {chosen && <OneMonitor monitor={chosen} data={data} />}
        </>
      )}
    </>
  );
}

/** The largest come first; the rest opens below. */
const FIRST_ROWS = 15;

function OneMonitor({ monitor, data }: { monitor: Monitor; data: Monitorbeeld }) {
  return (
    <section className="section" aria-labelledby="monitor">
      <BlockHeading id="monitor" title={`${monitor.titel}: ${text.value(monitor.waarde, monitor.maat)}`} />
      <p>{monitor.uitleg}</p>
      {monitor.reeksen.length === 0 ? (
        <p className="small muted">{text.noCourse}</p>
      ) : (
        <MonitorChart monitor={monitor} year={data.jaar} />
      )}
      {monitor.regels.length === 0 ? (
        <p className="muted">{text.noRows}</p>
      ) : (
        <DataTable
          caption={monitor.titel}
          captionHidden
          rows={monitor.regels}
          first={FIRST_ROWS}
          rowKey={({ naam }) => naam}
          columns={[
            {
              key: 'naam',
              header: monitor.kop,
              rowHeader: true,
              cell: (row) => <TwoLines first={row.naam} second={row.over} />,
            },
            ...monitor.kolommen.map(({ naam, maat }, place) => ({
              key: naam,
              header: naam,
              numeric: true,
              cell: (row: Monitor['regels'][number]) => text.value(row.waarden[place] ?? null, maat),
            })),
          ]}
        />
      )}
      <p className="small muted">
        {text.purposes[data.doel]} {text.source}: {monitor.bron}. {data.kleineAantallen}
      </p>
    </section>
  );
}
