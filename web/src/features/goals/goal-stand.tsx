import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Boomdoel, Doelenboom } from '../../../../src/modules/goals/api.ts';
import { ChartFigure, ChartSvg } from '../../ui/charts/figure.tsx';
import { useWidth } from '../../ui/charts/use-width.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { standText, goalsText as text } from './goals.nl.ts';

type Stand = NonNullable<Boomdoel['stand']>;
type Known = { readonly at: number; readonly value: number };
const HEIGHT = 160;
const LEFT = 48;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = HEIGHT - 28;

/** Where the goal stands this year, month by month, by the figure that was chosen for it. */
export function GoalStand({ goal, tree }: { goal: Boomdoel; tree: Doelenboom }) {
  const { stand } = goal;
  const name = tree.meetwijzen.find(({ code }) => code === stand?.gemetenMet)?.naam ?? '';
  return (
    <section aria-labelledby="stand">
      <BlockHeading id="stand" title={text.stand} />
      {stand === null ? (
        <p className="muted">{text.noStand}</p>
      ) : (
        <>
          <p>{text.standAnswer(name, standText(stand.eerste, stand.maat), standText(stand.nu, stand.maat))}</p>
          {stand.punten.length === 0 ? (
            <p className="muted">{text.noStandYet}</p>
          ) : (
            <Months stand={stand} name={name} />
          )}
        </>
      )}
    </section>
  );
}

function Months({ stand, name }: { stand: Stand; name: string }) {
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const known = stand.punten.flatMap(({ waarde }, at) => (waarde === null ? [] : [{ at, value: waarde }]));
  const x = scaleLinear([0, Math.max(1, stand.punten.length - 1)], [LEFT, width - RIGHT]);
  const y = scaleLinear([0, Math.max(1, ...known.map(({ value }) => value))], [BOTTOM, TOP]).nice(3);
  const path = line<Known>()
    .x(({ at }) => x(at))
    .y(({ value }) => y(value));
  const sub = text.chartSub(standText(stand.eerste, stand.maat), standText(stand.nu, stand.maat));
  return (
    <ChartFigure caption={text.chart(name)} frameRef={ref} table={<MonthTable stand={stand} name={name} />}>
      <ChartSvg title={text.chart(name)} description={sub} width={width} height={HEIGHT}>
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line className="chart__grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {standText(tick, stand.maat === 'percentage' ? 'percentage' : 'aantal')}
            </text>
          </g>
        ))}
        <path className="chart__actual" d={path(known) ?? ''} />
        {stand.punten.map(({ maand }, at) => (
          <text key={maand} x={x(at)} y={HEIGHT - 8} textAnchor="middle">
            {at % 2 === 0 ? text.monthName(maand) : ''}
          </text>
        ))}
      </ChartSvg>
    </ChartFigure>
  );
}

function MonthTable({ stand, name }: { stand: Stand; name: string }) {
  return (
    <DataTable
      caption={text.chart(name)}
      captionHidden
      columns={[
        { key: 'maand', header: text.month, rowHeader: true, cell: ({ maand }) => text.monthName(maand) },
        { key: 'waarde', header: text.value, numeric: true, cell: ({ waarde }) => standText(waarde, stand.maat) },
      ]}
      rows={stand.punten}
      rowKey={({ maand }) => maand}
    />
  );
}
