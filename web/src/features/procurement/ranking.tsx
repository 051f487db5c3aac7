import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Alert } from '../../ui/alert/alert.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { ChartFigure } from '../../ui/charts/figure.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import './procurement.css';
import type { Beoordeling, Rangorde } from '../../api/types.ts';
import { assessmentText } from './assessment.nl.ts';
import { rankingQuery } from './assessment-queries.ts';
import { barShare, rankText } from './ranking-figures.ts';

const text = assessmentText.ranking;
type Ranked = Rangorde['rangen'][number];

/** Who stands where by the stated formula, of what that is made, and which weight would turn the order. */
export function Ranking({ panel }: { panel: Beoordeling }) {
  return (
    <section className="section" aria-labelledby="rangorde">
      <BlockHeading id="rangorde" title={text.title} />
      <Loaded query={useQuery(rankingQuery(panel.id))}>
        {(ranking) => <Ranks ranking={ranking} asMoney={panel.prijs.soort === 'waarde'} />}
      </Loaded>
    </section>
  );
}

function Ranks({ ranking, asMoney }: { ranking: Rangorde; asMoney: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  if (ranking.onmogelijk.length > 0 || ranking.rangen.length === 0) {
    return (
      <Alert tone="info" title={text.notYet}>
        {ranking.onmogelijk.join(' ')}
      </Alert>
    );
  }
  const totals = ranking.rangen.map((one) => one.totaal);
  return (
    <div className="stack ranking">
      <p>{text.conclusion(ranking)}</p>
      <p className="small muted">{`${text.formula}: ${ranking.formule}`}</p>
      {ranking.gelijk && <Alert tone="warning" title={text.equal} />}
      <ChartFigure
        caption={asMoney ? text.captionMoney : text.caption}
        frameRef={frame}
        table={<RankTable {...{ ranks: ranking.rangen, asMoney }} />}
      >
        <BarRows
          label={text.title}
          rows={ranking.rangen.map((one) => ({
            key: String(one.aanmeldingId),
            name: one.aanbieder.naam,
            note: `${text.place(one.rang)} · ${one.binnen ? text.through : text.out}`,
            value: rankText(one.totaal, asMoney),
            strong: one.binnen,
            drawing: asMoney ? (
              <rect className="chart__bar" x="0" width={`${barShare(one.totaal, totals)}%`} y="25%" height="50%" />
            ) : (
              <Stack rank={one} totals={totals} />
            ),
            parts: <Parts rank={one} asMoney={asMoney} />,
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

/** The parts beside each other, every second one lighter. */
function Stack({ rank, totals }: { rank: Ranked; totals: readonly number[] }) {
  const share = (value: number) => barShare(value, totals);
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

function Parts({ rank, asMoney }: { rank: Ranked; asMoney: boolean }) {
  return (
    <DataTable
      caption={rank.aanbieder.naam}
      captionHidden
      columns={[
        { key: 'deel', header: text.part, rowHeader: true, cell: (row) => row.naam },
        { key: 'punten', header: text.points, numeric: true, cell: (row) => rankText(row.punten, asMoney) },
      ]}
      rows={rank.delen}
      rowKey={(row) => row.sleutel}
      totals={{ deel: text.total, punten: rankText(rank.totaal, asMoney) }}
    />
  );
}

const tableColumns = (asMoney: boolean): readonly Column<Ranked>[] => [
  { key: 'rang', header: text.rank, numeric: true, cell: (row) => row.rang },
  { key: 'aanbieder', header: assessmentText.applicant, rowHeader: true, cell: (row) => row.aanbieder.naam },
  { key: 'totaal', header: text.total, numeric: true, cell: (row) => rankText(row.totaal, asMoney) },
];

function RankTable({ ranks, asMoney }: { ranks: readonly Ranked[]; asMoney: boolean }) {
  return (
    <DataTable
      caption={text.title}
      columns={tableColumns(asMoney)}
      rows={ranks}
      rowKey={(row) => String(row.aanmeldingId)}
    />
  );
}
