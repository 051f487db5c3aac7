import { useQuery } from '@tanstack/react-query';
import type { Prognose, Prognoselijst } from '../../../../src/modules/forecast/api.ts';
import { apiSend } from '../../api/client.ts';
import { formatDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { Select } from '../../ui/form/field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import './forecast.css';
import { forecastText as text } from './forecast.nl.ts';
import { ForecastChart } from './forecast-chart.tsx';
import { ForecastLines } from './forecast-lines.tsx';
import { ForecastMethod } from './forecast-method.tsx';
import { ForecastParts } from './forecast-parts.tsx';
import { ForecastPlace } from './forecast-place.tsx';
import { forecastQuery, forecastsQuery } from './forecast-queries.ts';
import { ForecastWarnings } from './forecast-warnings.tsx';

/** Where does the year end, and what goes over its bound? */
export function ForecastPage() {
  return (
    <PageQuery query={useQuery(forecastsQuery)}>
      {(list) => (list.items[0] === undefined ? <NoForecast may={list.magMaken} /> : <Chosen list={list} />)}
    </PageQuery>
  );
}

const NoForecast = ({ may }: { may: boolean }) => (
  <>
    <PageHeading title={text.title} />
    <EmptyState title={text.emptyTitle} action={may && <Make />}>
      {text.emptyText}
    </EmptyState>
  </>
);

function Chosen({ list }: { list: Prognoselijst }) {
  const { state } = useListPlace();
  const { product, aanbieder, gemeente, heleRegio } = state;
  const id = state.prognose ?? String(list.items[0]?.id ?? '');
  const query = useQuery(forecastQuery(id, { product, aanbieder, gemeente, heleRegio }));
  const found = query.data;
  // The heading stays the same element while the forecast loads, so that the focus stays on it.
  return (
    <>
      {!query.isError && (
        <PageHeading
          title={found ? text.heading(found) : text.title}
          windowTitle={text.title}
          sub={found && <Sub found={found} />}
          actions={list.magMaken && <Make />}
        />
      )}
      <PageQuery query={query}>{(seen) => <Forecast found={seen} list={list} />}</PageQuery>
    </>
  );
}

const Sub = ({ found }: { found: Prognose }) => (
  <>
    <p>{text.sub(found)}</p>
    <p className="small muted">{text.made(found)}</p>
  </>
);

function Forecast({ found, list }: { found: Prognose; list: Prognoselijst }) {
  return (
    <>
      <div className="forecast-choice">
        <Earlier list={list} chosen={found.id} />
        <ForecastPlace found={found} />
      </div>
      {found.sindsdienCent !== 0 && (
        <Alert tone="info" title={text.sinceTitle}>
          {text.since(found.sindsdienCent)}
        </Alert>
      )}
      <ForecastChart found={found} />
      <ForecastWarnings found={found} />
      <ForecastParts found={found} />
      <ForecastLines found={found} />
      <ForecastMethod found={found} />
    </>
  );
}

function Earlier({ list, chosen }: { list: Prognoselijst; chosen: number }) {
  const { change } = useListPlace();
  if (list.items.length < 2) return null;
  return (
    <Select
      label={text.earlier}
      value={String(chosen)}
      onChange={(event) => change({ prognose: event.target.value })}
      options={list.items.map(({ id, gemaaktOp }) => ({ value: String(id), label: formatDay(gemaaktOp) }))}
    />
  );
}

const Make = () => (
  <FormDialog
    name="prognose-maken"
    button={text.make}
    title={text.makeTitle}
    intro={text.makeIntro}
    fields={[]}
    submitLabel={text.make}
    done={text.made2}
    submit={() => apiSend('POST', '/prognoses', {})}
  />
);
