import type { Vandaag } from '../../api/types.ts';
import { formatCents, formatPercentage, shareOf } from '../../format/index.ts';
import { DataTable } from '../table/data-table.tsx';
import { chartText as text } from './charts.nl.ts';
import { ChartFigure, ChartSvg } from './figure.tsx';
import { useWidth } from './use-width.ts';

type GroupUse = NonNullable<Vandaag['uitputting']>[number];

const ROW = 29;
const TOP = 25;
const VALUE_WIDTH = 58;
const DEVIATION_POINTS = 5;

/** Use against plan per product group, who runs ahead first. Deviation is bold and beyond the line, colour is third. */
export function BulletBars({ rows }: { rows: readonly GroupUse[] }) {
  const { ref, width } = useWidth<HTMLDivElement>(356);
  const sorted = rows.toSorted((a, b) => b.percentage - a.percentage);
  const height = TOP + sorted.length * ROW + 4;
  const left = Math.min(148, Math.round(width * 0.42));
  const full = width - left - VALUE_WIDTH;
  const plan = rows[0]?.planPercentage ?? 0;
  const samePlan = rows.every((row) => row.planPercentage === plan);
  const scale = full / Math.max(100, ...rows.map((row) => row.percentage));
  return (
    <ChartFigure caption={text.bulletCaption} frameRef={ref} table={<GroupTable rows={sorted} />}>
      <ChartSvg title={text.bulletTitle} description={text.bulletDescription(sorted)} width={width} height={height}>
        {sorted.map((row, index) => (
          <BulletRow
            key={row.productgroep}
            row={row}
            y={TOP + index * ROW}
            left={left}
            full={full}
            scale={scale}
            width={width}
          />
        ))}
        {samePlan ? (
          <>
            <line className="chart__limit" x1={left + plan * scale} x2={left + plan * scale} y1={18} y2={height - 4} />
            <text className="chart__text--dark" x={left + plan * scale} y={11} textAnchor="middle">
              {text.bulletPlan(plan)}
            </text>
          </>
        ) : (
          sorted.map((row, index) => (
            <line
              key={row.productgroep}
              className="chart__limit"
              x1={left + row.planPercentage * scale}
              x2={left + row.planPercentage * scale}
              y1={TOP + index * ROW - 5}
              y2={TOP + index * ROW + 15}
            />
          ))
        )}
      </ChartSvg>
    </ChartFigure>
  );
}

function BulletRow({
  row,
  y,
  left,
  full,
  scale,
  width,
}: {
  row: GroupUse;
  y: number;
  left: number;
  full: number;
  scale: number;
  width: number;
}) {
  const difference = row.percentage - row.planPercentage;
  const deviates = Math.abs(difference) >= DEVIATION_POINTS;
  const weight = deviates ? 'chart__text--bold chart__text--name' : 'chart__text--dark chart__text--name';
  const tone = !deviates ? 'chart__bar' : difference > 0 ? 'chart__bar--over' : 'chart__bar--under';
  const room = Math.floor(left / 7.2);
  const name = row.productgroep.length > room ? `${row.productgroep.slice(0, room - 1)}…` : row.productgroep;
  return (
    <>
      <text className={weight} x={0} y={y + 9}>
        {name}
      </text>
      <rect className="chart__bar--rest" x={left} y={y} width={full} height={10} rx={2} />
      <rect className={tone} x={left} y={y} width={Math.max(1, row.percentage * scale)} height={10} rx={2} />
      <text className={weight} x={width} y={y + 9} textAnchor="end">
        {formatPercentage(row.percentage, 0)}
      </text>
    </>
  );
}

function GroupTable({ rows }: { rows: readonly GroupUse[] }) {
  const budget = rows.reduce((sum, row) => sum + row.budgetCent, 0);
  const approved = rows.reduce((sum, row) => sum + row.goedgekeurdCent, 0);
  return (
    <DataTable
      caption={text.bulletTitle}
      rows={rows}
      rowKey={(row) => row.productgroep}
      columns={[
        { key: 'groep', header: text.group, rowHeader: true, cell: (row) => row.productgroep },
        { key: 'budget', header: text.budget, numeric: true, cell: (row) => formatCents(row.budgetCent) },
        { key: 'goed', header: text.approved, numeric: true, cell: (row) => formatCents(row.goedgekeurdCent) },
        { key: 'deel', header: text.share, numeric: true, cell: (row) => formatPercentage(row.percentage) },
      ]}
      totals={{
        groep: text.together,
        budget: formatCents(budget),
        goed: formatCents(approved),
        deel: formatPercentage(shareOf(approved, budget)),
      }}
    />
  );
}
