import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Prognose } from '../../../../src/modules/forecast/api.ts';
import { formatAxisCents, formatCents, formatMillions, formatMonth } from '../../format/index.ts';
import { ChartFigure, ChartSvg } from '../../ui/charts/figure.tsx';
import { useWidth } from '../../ui/charts/use-width.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { forecastText as text } from './forecast.nl.ts';

const LEFT = 58;
const RIGHT = 16;
const TOP = 26;
const HEIGHT = 280;
const BOTTOM = HEIGHT - 28;
const NARROW = 480;

type Point = Prognose['maanden'][number];

/** What was approved, what is expected with its band, and the bound, added up month by month. */
export function ForecastChart({ found }: { found: Prognose }) {
  const { ref, width } = useWidth<HTMLDivElement>(760);
  return (
    <ChartFigure caption={text.caption(found)} frameRef={ref} table={<MonthTable found={found} />}>
      <ChartSvg title={text.chart(found.jaar)} description={text.sub(found)} width={width} height={HEIGHT}>
        <Drawing found={found} width={width} />
      </ChartSvg>
    </ChartFigure>
  );
}

function Drawing({ found, width }: { found: Prognose; width: number }) {
  const { maanden, regel } = found;
  const bound = regel.grens?.cent;
  const x = scaleLinear([0, 12], [LEFT, width - RIGHT]);
  const top = Math.max(100, bound ?? 0, ...maanden.map(({ hoogCent }) => hoogCent));
  const y = scaleLinear([0, top], [BOTTOM, TOP]).nice(4);
  const start: Point = { maand: '', bekendCent: 0, verwachtCent: 0, laagCent: 0, hoogCent: 0 };
  const points = [start, ...maanden];
  const made = Number(found.gemaaktOp.slice(5, 7));
  const past = points.slice(0, made);
  const open = points.slice(Math.max(0, made - 1));
  const at = (index: number) => x(index + Math.max(0, made - 1));
  const band = area<Point>()
    .x((_, index) => at(index))
    .y0(({ laagCent }) => y(laagCent))
    .y1(({ hoogCent }) => y(hoogCent));
  const expected = line<Point>()
    .x((_, index) => at(index))
    .y(({ verwachtCent }) => y(verwachtCent));
  const known = line<Point>()
    .x((_, index) => x(index))
    .y(({ bekendCent }) => y(bekendCent));
  return (
    <>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="chart__grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {formatAxisCents(tick)}
          </text>
        </g>
      ))}
      <path className="forecast-chart__band" d={band(open) ?? ''} />
      <path className="chart__actual" d={known(past) ?? ''} />
      <path className="chart__forecast" d={expected(open) ?? ''} />
      {bound !== undefined && (
        <>
          <line className="chart__limit" x1={LEFT} x2={width - RIGHT} y1={y(bound)} y2={y(bound)} />
          <text className="chart__text--dark" x={LEFT + 6} y={y(bound) - 6}>
            {`${regel.grens ? text.boundKinds[regel.grens.soort] : ''} ${formatMillions(bound)}`}
          </text>
        </>
      )}
      <circle className="chart__point" cx={x(12)} cy={y(regel.verwachtCent)} r="4.5" />
      {width >= NARROW && (
        <text className="chart__text--bold" x={x(12) - 8} y={y(regel.verwachtCent) + 24} textAnchor="end">
          {formatMillions(regel.verwachtCent)}
        </text>
      )}
      {maanden.map(({ maand }, index) =>
        width >= NARROW || index % 2 === 0 ? (
          <text key={maand} x={x(index + 0.5)} y={HEIGHT - 8} textAnchor="middle">
            {formatMonth(maand)}
          </text>
        ) : null,
      )}
    </>
  );
}

function MonthTable({ found }: { found: Prognose }) {
  const amount = (key: string, header: string, pick: (row: Point) => number) => ({
    key,
    header,
    numeric: true,
    cell: (row: Point) => formatCents(pick(row)),
  });
  return (
    <DataTable
      caption={text.chart(found.jaar)}
      rows={found.maanden}
      rowKey={({ maand }) => maand}
      columns={[
        { key: 'maand', header: text.month, rowHeader: true, cell: ({ maand }) => formatMonth(maand) },
        amount('bekend', text.known, ({ bekendCent }) => bekendCent),
        amount('verwacht', text.expected, ({ verwachtCent }) => verwachtCent),
        amount('laag', text.low, ({ laagCent }) => laagCent),
        amount('hoog', text.high, ({ hoogCent }) => hoogCent),
      ]}
    />
  );
}
