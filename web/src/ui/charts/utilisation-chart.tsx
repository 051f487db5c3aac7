import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useId } from 'react';
import type { Uitputting } from '../../api/types.ts';
import {
  formatAxisCents,
  formatCents,
  formatCount,
  formatEuros,
  formatMillions,
  formatMonth,
} from '../../format/index.ts';
import { DataTable } from '../table/data-table.tsx';
import { chartText as text } from './charts.nl.ts';
import { type Cumulative, cumulate, isBehind, type Month, monthNumber } from './cumulative.ts';
import { ChartFigure, ChartSvg, HatchPattern } from './figure.tsx';
import { useWidth } from './use-width.ts';

const LEFT = 58;
const RIGHT = 12;
const TOP = 30;
const SUM_HEIGHT = 144;
const BAR_TOP = TOP + SUM_HEIGHT + 48;
const BAR_HEIGHT = 78;
const HEIGHT = BAR_TOP + BAR_HEIGHT + 28;
const MONTHS = Array.from({ length: 12 }, (_, index) => index);
const NARROW = 480;
/** Two labels beside each other need this much; with less the second stands a line lower. */
const LABEL_ROOM = 150;
const LINE_HEIGHT = 18;

/** A year against its plan and its limit, added up; below it the months against what was agreed, on the same axis. */
export function UtilisationChart({ use }: { use: Uitputting }) {
  const { ref, width } = useWidth<HTMLDivElement>(760);
  const sums = cumulate(use);
  const sentence = text.sentence(use, sums.counted);
  return (
    <ChartFigure caption={sentence} frameRef={ref} table={<MonthTable use={use} sums={sums} />}>
      <ChartSvg title={text.utilisationTitle(use.jaar)} description={sentence} width={width} height={HEIGHT}>
        <CumulativeChart use={use} sums={sums} width={width} />
        <MonthBars use={use} months={sums.counted} width={width} />
      </ChartSvg>
    </ChartFigure>
  );
}

const monthScale = (width: number) => scaleLinear([0, 12], [LEFT, width - RIGHT]);

function CumulativeChart({ use, sums, width }: { use: Uitputting; sums: Cumulative; width: number }) {
  const top = Math.max(
    use.budgetCent ?? 0,
    use.grensCent ?? 0,
    sums.forecast ?? 0,
    ...sums.actual,
    ...(sums.plan ?? []),
  );
  const y = scaleLinear([0, Math.max(top, 100)], [TOP + SUM_HEIGHT, TOP]).nice(4);
  const x = monthScale(width);
  const path = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value));
  const ground = area<number>()
    .x((_, index) => x(index))
    .y0(y(0))
    .y1((value) => y(value));
  const last = sums.actual.at(-1) ?? 0;
  const here = { x: x(sums.actual.length - 1), y: y(last) };
  return (
    <>
      <Axis scale={y} width={width} format={formatAxisCents} />
      {sums.plan && <path className="chart__plan" d={path(sums.plan) ?? ''} />}
      <path className="chart__area" d={ground(sums.actual) ?? ''} />
      <path className="chart__actual" d={path(sums.actual) ?? ''} />
      {sums.forecast !== undefined && (
        <line className="chart__forecast" x1={here.x} y1={here.y} x2={x(12)} y2={y(sums.forecast)} />
      )}
      {use.budgetCent !== null && (
        <Limit
          y={y(use.budgetCent)}
          width={width}
          label={text.budgetLine(use.budgetCent)}
          below={use.grensCent !== null && use.grensCent > use.budgetCent}
        />
      )}
      {use.grensCent !== null && use.grensCent !== use.budgetCent && (
        <Limit y={y(use.grensCent)} width={width} label={text.limitLine(use.grensCent)} anchor="end" />
      )}
      {sums.actual.length > 1 && (
        <>
          <circle className="chart__point" cx={here.x} cy={here.y} r="4.5" />
          <text
            className="chart__text--bold"
            x={here.x - 8}
            y={width < NARROW ? y(0) - 8 : here.y + 22}
            textAnchor={here.x < 160 ? 'start' : 'end'}
          >
            {formatEuros(last)}
          </text>
        </>
      )}
      {sums.plan && width >= NARROW && (
        <text x={x(7) - 10} y={y(sums.plan[7] ?? 0) - 8} textAnchor="end">
          {text.plan}
        </text>
      )}
      {sums.forecast !== undefined && width >= NARROW && (
        <text
          x={width - RIGHT}
          y={here.y + 22 + (width - RIGHT - here.x < LABEL_ROOM ? LINE_HEIGHT : 0)}
          textAnchor="end"
        >
          {text.expected(formatMillions(sums.forecast))}
        </text>
      )}
    </>
  );
}

function MonthBars({ use, months, width }: { use: Uitputting; months: readonly Month[]; width: number }) {
  const hatch = useId();
  const agreed = use.maanden.find((month) => month.afgesprokenVolume !== null)?.afgesprokenVolume ?? null;
  const top = Math.max(agreed ?? 0, ...months.map((month) => month.volume), 1);
  const y = scaleLinear([0, top], [BAR_TOP + BAR_HEIGHT, BAR_TOP]).nice(2);
  const x = monthScale(width);
  const step = x(1) - x(0);
  const filled = Math.max(0, ...months.map((month) => monthNumber(month.maand)));
  return (
    <>
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      <Axis scale={y} width={width} format={formatCount} ticks={2} />
      {months.map((month) => {
        const left = x(monthNumber(month.maand) - 1) + step * 0.16;
        const behind = isBehind(month.volume, month.afgesprokenVolume);
        return (
          <rect
            key={month.maand}
            className={behind ? 'chart__bar--hatched' : 'chart__bar'}
            {...(behind && { fill: `url(#${hatch})` })}
            x={left}
            y={y(month.volume)}
            width={step * 0.68}
            height={Math.max(0, y(0) - y(month.volume))}
          />
        );
      })}
      {agreed !== null && (
        <Limit
          y={y(agreed)}
          width={width}
          label={text.agreed(agreed, use.eenheid)}
          anchor="end"
          labelY={BAR_TOP - 12}
        />
      )}
      {MONTHS.filter((month) => width >= NARROW || month % 2 === 0).map((month) => (
        <text
          key={month}
          className={month < filled ? 'chart__text--dark' : ''}
          x={x(month) + step / 2}
          y={HEIGHT - 8}
          textAnchor="middle"
        >
          {formatMonth(`${use.jaar}-${String(month + 1).padStart(2, '0')}`)}
        </text>
      ))}
    </>
  );
}

function Axis({
  scale,
  width,
  format,
  ticks = 4,
}: {
  scale: ScaleLinear<number, number>;
  width: number;
  format: (value: number) => string;
  ticks?: number;
}) {
  return scale.ticks(ticks).map((tick) => (
    <g key={tick}>
      <line className="chart__grid" x1={LEFT} x2={width - RIGHT} y1={scale(tick)} y2={scale(tick)} />
      <text x={LEFT - 8} y={scale(tick) + 4} textAnchor="end">
        {format(tick)}
      </text>
    </g>
  ));
}

function Limit({
  y,
  width,
  label,
  anchor = 'start',
  below = false,
  labelY = below ? y + 15 : y - 6,
}: {
  y: number;
  width: number;
  label: string;
  anchor?: 'start' | 'end';
  /** The words under the line, where another line runs just above it. */
  below?: boolean;
  /** Elsewhere than at the line, where bars stand behind it. */
  labelY?: number;
}) {
  return (
    <>
      <line className="chart__limit" x1={LEFT} x2={width - RIGHT} y1={y} y2={y} />
      <text
        className="chart__text--dark"
        x={anchor === 'start' ? LEFT + 6 : width - RIGHT}
        y={labelY}
        textAnchor={anchor}
      >
        {label}
      </text>
    </>
  );
}

function MonthTable({ use, sums }: { use: Uitputting; sums: Cumulative }) {
  return (
    <DataTable
      caption={text.tableCaption(use.jaar)}
      rows={sums.counted.map((month, index) => ({ ...month, sum: sums.actual[index + 1] ?? 0 }))}
      rowKey={(row) => row.maand}
      columns={[
        { key: 'maand', header: text.month, rowHeader: true, cell: (row) => formatMonth(row.maand) },
        { key: 'volume', header: text.volume(use.eenheid), numeric: true, cell: (row) => formatCount(row.volume) },
        { key: 'goed', header: text.approved, numeric: true, cell: (row) => formatCents(row.goedgekeurdCent) },
        {
          key: 'af',
          header: text.refused,
          numeric: true,
          cell: (row) => formatCents(row.afgewezenCent),
        },
        { key: 'som', header: text.sum, numeric: true, cell: (row) => formatCents(row.sum) },
      ]}
    />
  );
}
