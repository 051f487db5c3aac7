import { useQuery } from '@tanstack/react-query';
import type { Prognose, Prognoseregel } from '../../../../src/modules/forecast/api.ts';
import { useSession } from '../../app/session.ts';
import { formatCents, formatEuros } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { forecastText as text } from './forecast.nl.ts';
import { forecastLinesQuery } from './forecast-queries.ts';
import { boundColumns } from './forecast-warnings.tsx';

const AXES = ['product', 'aanbieder', 'gemeente'] as const;
type Axis = (typeof AXES)[number];

/** The forecast along one axis; a line opens to the other axes. A forecast is kept for two axes at once, not for three. */
export function ForecastLines({ found }: { found: Prognose }) {
  const { state, change, hrefWith } = useListPlace();
  const { soort } = useSession().organisatie;
  const fixed = AXES.filter((axis) => found.regel[axis] !== null && !(axis === 'aanbieder' && soort === 'provider'));
  const axes = AXES.filter((axis) => found.regel[axis] === null);
  const own = found.regel.aanbieder !== null && soort === 'provider' ? 1 : 0;
  if (fixed.length + own >= 2 || axes.length === 0) return null;
  const per = axes.find((axis) => axis === state.per) ?? axes[0] ?? 'product';
  const deeper = fixed.length + own === 0;
  const query = {
    per,
    product: state.product,
    aanbieder: state.aanbieder,
    gemeente: state.gemeente,
    heleRegio: state.heleRegio,
  };
  return (
    <section aria-labelledby="prognose-regels">
      <BlockHeading id="prognose-regels" title={text.lines} />
      <div className="server-table__bar">
        <Segments
          label={text.lines}
          value={per}
          options={axes.map((axis) => ({ value: axis, label: text.axes[axis] }))}
          onChange={(value) => change({ per: value })}
        />
        <ExportButtons path={`/prognoses/${found.id}/regels`} query={query} formats={['xlsx']} />
      </div>
      <Lines
        found={found}
        per={per}
        query={query}
        href={deeper ? (id) => hrefWith({ [per]: String(id), per: undefined }) : undefined}
      />
    </section>
  );
}

function Lines({
  found,
  per,
  query,
  href,
}: {
  found: Prognose;
  per: Axis;
  query: Readonly<Record<string, string | undefined>>;
  href: ((id: number) => string) | undefined;
}) {
  const lines = useQuery(forecastLinesQuery(String(found.id), query));
  const name = (row: Prognoseregel) => {
    const named = row[per];
    if (!named) return '';
    return href ? <AppLink href={href(named.id)}>{named.naam}</AppLink> : named.naam;
  };
  return (
    <Loaded query={lines}>
      {({ items }) => (
        <DataTable
          caption={text.axes[per]}
          captionHidden
          rows={items}
          rowKey={(row) => String(row[per]?.id)}
          columns={[
            { key: 'naam', header: text.heads[per], rowHeader: true, cell: name },
            {
              key: 'goed',
              header: text.partNames.approved,
              numeric: true,
              cell: (row) => formatEuros(row.goedgekeurdCent),
            },
            { key: 'verwacht', header: text.expected, numeric: true, cell: (row) => formatEuros(row.verwachtCent) },
            { key: 'band', header: text.band, numeric: true, cell: (row) => text.between(row.laagCent, row.hoogCent) },
            ...boundColumns(found),
          ]}
          totals={{
            naam: text.together,
            goed: formatEuros(found.regel.goedgekeurdCent),
            verwacht: (
              <span title={formatCents(found.regel.verwachtCent)}>{formatEuros(found.regel.verwachtCent)}</span>
            ),
          }}
        />
      )}
    </Loaded>
  );
}
