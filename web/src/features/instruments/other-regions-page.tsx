import { useQuery } from '@tanstack/react-query';
import type { Cel, Modelvergelijking } from '../../../../src/modules/instruments/api.ts';
import type { StrategieKop } from '../../../../src/modules/strategy/api.ts';
import { apiUrl } from '../../api/client.ts';
import { listQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { formatCount } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { Select } from '../../ui/form/field.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { QuietStatus, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { strategyText } from '../strategy/strategy.nl.ts';
import { Help } from '../suppliers/help.tsx';
import { comparisonQuery } from './instrument-queries.ts';
import './instruments.css';
import { regionsText as text } from './instruments.nl.ts';

/** How other regions buy, point by point, beside one's own strategy or one of them. */
export function OtherRegionsPage() {
  const { state } = useListPlace();
  const asked = { strategie: state.strategie, naast: state.naast };
  return (
    <PageQuery query={useQuery(comparisonQuery(asked))}>
      {(found) => (
        <>
          <Breadcrumbs trail={[{ href: paths.strategies, label: strategyText.title }]} here={text.title} />
          <PageHeading
            title={text.title}
            sub={<p>{text.sub(found)}</p>}
            actions={
              <LinkButton download="" href={apiUrl('/modelvergelijking/_exporteer', { ...asked, formaat: 'xlsx' })}>
                {text.download}
              </LinkButton>
            }
          />
          <Alert title={text.warningTitle}>{text.warning}</Alert>
          <Beside found={found} />
          {found.eigen && <Counts found={found} />}
          <Points found={found} />
          <Help lines={text.help} />
        </>
      )}
    </PageQuery>
  );
}

/** What the models are put beside: nothing, one's own strategy, or one of the models. */
function Beside({ found }: { found: Modelvergelijking }) {
  const { state, change } = useListPlace();
  const strategies = useQuery(listQuery<StrategieKop>('/strategieen', {})).data?.items ?? [];
  const models = [
    ...found.modellen,
    ...(found.eigen && state.naast ? [{ sleutel: found.eigen.sleutel, naam: found.eigen.naam }] : []),
  ].toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return (
    <div className="server-table__bar compare-bar">
      <Select
        small
        label={text.beside}
        value={state.strategie ? `s-${state.strategie}` : state.naast ? `m-${state.naast}` : ''}
        onChange={({ target: { value } }) =>
          change({
            strategie: value.startsWith('s-') ? value.slice(2) : undefined,
            naast: value.startsWith('m-') ? value.slice(2) : undefined,
          })
        }
        options={[
          { value: '', label: text.nothing },
          ...strategies.map(({ id, titel }) => ({ value: `s-${id}`, label: text.strategies(titel) })),
          ...models.map(({ sleutel, naam }) => ({ value: `m-${sleutel}`, label: naam })),
        ]}
      />
    </div>
  );
}

type Model = Modelvergelijking['modellen'][number];
const countColumns: readonly Column<Model>[] = [
  { key: 'model', header: text.model, rowHeader: true, cell: ({ naam }) => naam },
  {
    key: 'verschillen',
    header: text.differences,
    numeric: true,
    cell: ({ verschillen }) => formatCount(verschillen ?? 0),
  },
  {
    key: 'onbekend',
    header: text.incomparable,
    numeric: true,
    cell: ({ nietTeVergelijken }) => formatCount(nietTeVergelijken ?? 0),
  },
];

function Counts({ found }: { found: Modelvergelijking }) {
  return (
    <section className="section" aria-labelledby="verschillen">
      <BlockHeading id="verschillen" title={text.counts} />
      <p className="small muted">{text.countsIntro}</p>
      <DataTable
        caption={text.counts}
        captionHidden
        columns={countColumns}
        rows={found.modellen.toSorted((a, b) => (b.verschillen ?? 0) - (a.verschillen ?? 0))}
        rowKey={({ sleutel }) => sleutel}
      />
    </section>
  );
}

type Point = Modelvergelijking['punten'][number];

function Points({ found }: { found: Modelvergelijking }) {
  const { eigen } = found;
  const columns: readonly Column<Point>[] = [
    {
      key: 'punt',
      header: text.point,
      rowHeader: true,
      cell: ({ naam, last }) => (
        <>
          {naam}
          {last && <span className="compare-cell compare-cell--source">{text.burden}</span>}
        </>
      ),
    },
    ...(eigen
      ? [{ key: 'eigen', header: eigen.naam, cell: ({ eigen: cell }: Point) => cell && <CellView cell={cell} /> }]
      : []),
    ...found.modellen.map((model, at) => ({
      key: model.sleutel,
      header: model.naam,
      cell: ({ cellen }: Point) => {
        const cell = cellen[at];
        return cell && <CellView cell={cell} />;
      },
    })),
  ];
  return (
    <section className="section" aria-labelledby="punten">
      <BlockHeading id="punten" title={text.caption} />
      <DataTable
        caption={text.caption}
        captionHidden
        columns={columns}
        rows={found.punten}
        rowKey={({ sleutel }) => sleutel}
      />
    </section>
  );
}

const TONES: Readonly<Record<NonNullable<Cel['gelijk']>, StatusTone>> = {
  gelijk: 'positive',
  anders: 'warning',
  'niet-bekend': 'waiting',
};

/** What a model says on a point, with its source, and what other sources say. */
function CellView({ cell }: { cell: Cel }) {
  return (
    <>
      <span className={cell.tekst === null ? 'compare-cell muted' : 'compare-cell'}>{cell.tekst ?? text.unknown}</span>
      {cell.gelijk && cell.gelijk !== 'niet-bekend' && (
        <QuietStatus tone={TONES[cell.gelijk]}>{text.difference[cell.gelijk]}</QuietStatus>
      )}
      {cell.bron && <span className="compare-cell compare-cell--source">{text.source(cell.bron)}</span>}
      {cell.ook.map(({ tekst, bron, jaar }) => (
        <span key={tekst} className="compare-cell compare-cell--source">
          {`${text.also}: ${tekst} (${bron}${jaar ? text.year(jaar) : ''})`}
        </span>
      ))}
    </>
  );
}
