import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Monitor } from '../../../../src/modules/steering/api.ts';
import { formatMonth } from '../../format/index.ts';
import { ChartFigure, ChartSvg } from '../../ui/charts/figure.tsx';
import { useWidth } from '../../ui/charts/use-width.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { monitorsText as text } from './monitors.nl.ts';

const HEIGHT = 200;
const EDGE = { left: 56, right: 14, top: 18, bottom: 30 };
type Series = Monitor['reeksen'][number];
type Point = Series['punten'][number];

/** The months of the year as lines, each by name where it ends; a month that may not be shown is a gap. */
export function MonitorChart({ monitor, year }: { monitor: Monitor; year: number }) {
  const { ref, width } = useWidth<HTMLDivElement>(760);
  const values = monitor.reeksen.flatMap(({ punten }) => punten.flatMap(({ waarde }) => waarde ?? []));
  const months = monitor.reeksen[0]?.punten.length ?? 0;
  const x = scaleLinear([0, Math.max(1, months - 1)], [EDGE.left, width - EDGE.right]);
  const y = scaleLinear([0, Math.max(1, ...values)], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const path = line<Point>()
    .defined(({ waarde }) => waarde !== null)
    .x((_, place) => x(place))
    .y(({ waarde }) => y(waarde ?? 0));
  const title = text.course(monitor.titel, year);
  const sentence = sentenceOf(monitor) ?? title;
  return (
    <ChartFigure caption={sentence} frameRef={ref} table={<PointTable monitor={monitor} title={title} />}>
      <ChartSvg title={title} description={sentence} width={width} height={HEIGHT}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="chart__grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
              {text.axis(tick)}
            </text>
          </g>
        ))}
        {monitor.reeksen.map((series, place) => (
          <g key={series.naam}>
            <path className={place === 0 ? 'chart__actual' : 'chart__plan'} d={path(series.punten) ?? ''} />
            {monitor.reeksen.length > 1 && <EndLabel series={series} x={x(months - 1)} y={y} />}
          </g>
        ))}
        {monitor.reeksen[0]?.punten.map(({ maand }, place) => (
          <text key={maand} x={x(place)} y={HEIGHT - 8} textAnchor={place === months - 1 ? 'end' : 'middle'}>
            {width >= 480 || place % 2 === 0 ? formatMonth(maand) : ''}
          </text>
        ))}
      </ChartSvg>
    </ChartFigure>
  );
}

function EndLabel({ series, x, y }: { series: Series; x: number; y: (value: number) => number }) {
  const last = series.punten.findLast(({ waarde }) => waarde !== null);
  if (last?.waarde == null) return null;
  return (
    <text className="chart__text--dark" x={x} y={y(last.waarde) - 6} textAnchor="end">
      {series.naam}
    </text>
  );
}

function sentenceOf({ reeksen, maat, titel }: Monitor): string | undefined {
  const told = reeksen[0]?.punten.filter(({ waarde }) => waarde !== null) ?? [];
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return undefined;
  return text.fromTo(
    reeksen.length > 1 ? (reeksen[0]?.naam ?? titel) : titel,
    text.value(first.waarde, maat),
    text.value(last.waarde, maat),
  );
}

function PointTable({ monitor, title }: { monitor: Monitor; title: string }) {
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={monitor.reeksen[0]?.punten ?? []}
      rowKey={({ maand }) => maand}
      columns={[
        { key: 'maand', header: text.month, rowHeader: true, cell: ({ maand }) => formatMonth(maand) },
        ...monitor.reeksen.map((series) => ({
          key: series.naam,
          header: series.naam,
          numeric: true,
          cell: ({ maand }: Point) =>
            text.value(series.punten.find((point) => point.maand === maand)?.waarde ?? null, monitor.maat),
        })),
      ]}
    />
  );
}
