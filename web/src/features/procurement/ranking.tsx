import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { formatDecimal } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { ChartFigure } from '../../ui/charts/figure.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import './assessment.css';
import { assessmentText } from './assessment.nl.ts';
import { rankingQuery } from './assessment-queries.ts';
import type { Beoordeling, Rangorde } from './assessment-types.ts';

const text = assessmentText.ranking;
type Ranked = Rangorde['rangen'][number];

/** Who stands where by the stated formula, of what that is made, and which weight would turn the order. */
export function Ranking({ panel }: { panel: Beoordeling }) {
  return (
    <section className="section" aria-labelledby="rangorde">
      <BlockHeading id="rangorde" title={text.title} />
      <Loaded query={useQuery(rankingQuery(panel.id))}>{(ranking) => <Ranks ranking={ranking} />}</Loaded>
    </section>
  );
}

function Ranks({ ranking }: { ranking: Rangorde }) {
  const frame = useRef<HTMLDivElement>(null);
  if (ranking.onmogelijk.length > 0 || ranking.rangen.length === 0) {
    return (
      <Alert tone="info" title={text.notYet}>
        {ranking.onmogelijk.join(' ')}
      </Alert>
    );
  }
  const most = Math.max(...ranking.rangen.map((one) => one.totaal), 0.0001);
  return (
    <div className="stack ranking">
      <p>{text.conclusion(ranking)}</p>
      <p className="small muted">{`${text.formula}: ${ranking.formule}`}</p>
      {ranking.gelijk && <Alert tone="warning" title={text.equal} />}
      <ChartFigure caption={text.caption} frameRef={frame} table={<RankTable ranks={ranking.rangen} />}>
        <BarRows
          label={text.title}
          rows={ranking.rangen.map((one) => ({
            key: String(one.aanmeldingId),
            name: one.aanbieder.naam,
            note: `${text.place(one.rang)} · ${one.binnen ? text.through : text.out}`,
            value: points(one.totaal),
            strong: one.binnen,
            drawing: <Stack rank={one} most={most} />,
            parts: <Parts rank={one} />,
          }))}
        />
      </ChartFigure>
      <h3>{text.sensitivity}</h3>
      {ranking.gevoeligheid.length === 0 ? (
        <p className="small">{text.sensitivityNone}</p>
      ) : (
        <ul>
          {ranking.gevoeligheid.map((one) => (
            <li key={`${one.sleutel} ${one.aanmeldingId}`} className="small">
              {one.zin}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const DECIMALS = 2;
const points = (value: number): string => formatDecimal(value.toFixed(DECIMALS));

/** The parts beside each other, every second one lighter. Parts below zero have no length. */
function Stack({ rank, most }: { rank: Ranked; most: number }) {
  const share = (value: number) => (100 * Math.max(value, 0)) / most;
  const starts = rank.delen.map((_, index) =>
    rank.delen.slice(0, index).reduce((sum, part) => sum + share(part.punten), 0),
  );
  return rank.delen.map((part, index) => (
    <rect
      key={part.sleutel}
      className={index % 2 === 0 ? 'chart__bar' : 'chart__bar chart__bar--other'}
      x={`${starts[index]}%`}
      width={`${share(part.punten)}%`}
      y="25%"
      height="50%"
    />
  ));
}

function Parts({ rank }: { rank: Ranked }) {
  return (
    <DataTable
      caption={rank.aanbieder.naam}
      captionHidden
      columns={[
        { key: 'deel', header: text.part, rowHeader: true, cell: (row) => row.naam },
        { key: 'punten', header: text.points, numeric: true, cell: (row) => points(row.punten) },
      ]}
      rows={rank.delen}
      rowKey={(row) => row.sleutel}
      totals={{ deel: text.total, punten: points(rank.totaal) }}
    />
  );
}

const tableColumns: readonly Column<Ranked>[] = [
  { key: 'rang', header: text.rank, numeric: true, cell: (row) => row.rang },
  { key: 'aanbieder', header: assessmentText.applicant, rowHeader: true, cell: (row) => row.aanbieder.naam },
  { key: 'totaal', header: text.total, numeric: true, cell: (row) => points(row.totaal) },
];

function RankTable({ ranks }: { ranks: readonly Ranked[] }) {
  return (
    <DataTable caption={text.title} columns={tableColumns} rows={ranks} rowKey={(row) => String(row.aanmeldingId)} />
  );
}
