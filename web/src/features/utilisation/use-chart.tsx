import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Uitnuttingsbeeld } from '../../../../src/modules/steering/api.ts';
import { formatAxisCents, formatEuros, formatMillions, formatMonth } from '../../format/index.ts';
import { ChartFigure, ChartSvg } from '../../ui/charts/figure.tsx';
import { useWidth } from '../../ui/charts/use-width.ts';
import { Segments } from '../../ui/form/segments.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { type CourseMonth, courseOf } from './course.ts';
import { utilisationText } from './utilisation.nl.ts';

const text = utilisationText.chart;
const HEIGHT = 240;
const EDGE = { left: 62, right: 14, top: 14, bottom: 30 };

/** What was allocated, planned and approved in the year, added up or month by month. */
export function UseChart({ data }: { data: Uitnuttingsbeeld }) {
  const { state, change } = useListPlace();
  const monthly = state.verloop === 'maand';
  const { ref, width } = useWidth<HTMLDivElement>(760);
  const course = courseOf(data, !monthly);
  const counted = course.filter((month) => month.used !== null);
  const used = courseOf(data, true).findLast((month) => month.used !== null);
  const year = courseOf(data, true).at(-1);
  const sentence = text.cumulative(
    formatMillions(used?.used ?? 0),
    used?.plan == null ? null : formatMillions(used.plan),
    formatMillions(year?.allocated ?? 0),
  );
  const x = scaleLinear([0, 11], [EDGE.left, width - EDGE.right]);
  const top = Math.max(100, ...course.flatMap(({ used: a, plan, allocated }) => [a ?? 0, plan ?? 0, allocated]));
  const y = scaleLinear([0, top], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const path = (of: (month: CourseMonth) => number | null) =>
    line<CourseMonth>()
      .defined((month) => of(month) !== null)
      .x((month) => x(month.month - 1))
      .y((month) => y(of(month) ?? 0))(course) ?? '';
  return (
    <section className="section" aria-labelledby="verloop">
      <BlockHeading id="verloop" title={utilisationText.course} />
      <Segments
        label={utilisationText.course}
        value={monthly ? 'maand' : 'opgeteld'}
        onChange={(next) => change({ verloop: next === 'maand' ? 'maand' : undefined })}
        options={[
          { value: 'opgeteld', label: utilisationText.cumulative },
          { value: 'maand', label: utilisationText.monthly },
        ]}
      />
      <ChartFigure caption={sentence} frameRef={ref} table={<CourseTable course={course} year={data.jaar} />}>
        <ChartSvg title={text.title(data.jaar)} description={sentence} width={width} height={HEIGHT}>
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line className="chart__grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
              <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
                {formatAxisCents(tick)}
              </text>
            </g>
          ))}
          <path className="use-chart__allocated" d={path((month) => month.allocated)} />
          <path className="chart__plan" d={path((month) => month.plan)} />
          <path className="chart__actual" d={path((month) => month.used)} />
          <Labels course={course} counted={counted} x={x} y={y} />
          {course
            .filter(({ month }) => width >= 480 || month % 2 === 1)
            .map(({ month }) => (
              <text key={month} x={x(month - 1)} y={HEIGHT - 8} textAnchor={month === 12 ? 'end' : 'middle'}>
                {formatMonth(`${data.jaar}-${String(month).padStart(2, '0')}`)}
              </text>
            ))}
        </ChartSvg>
      </ChartFigure>
    </section>
  );
}

type Scale = (value: number) => number;

/** Each line by name, where it ends. */
function Labels({
  course,
  counted,
  x,
  y,
}: {
  course: readonly CourseMonth[];
  counted: readonly CourseMonth[];
  x: Scale;
  y: Scale;
}) {
  const last = course.at(-1);
  const here = counted.at(-1);
  if (!last) return null;
  return (
    <>
      <text className="chart__text--dark" x={x(last.month - 1)} y={y(last.allocated) - 6} textAnchor="end">
        {text.allocated}
      </text>
      {last.plan !== null && (
        <text x={x(last.month - 1)} y={y(last.plan) + 16} textAnchor="end">
          {text.plan}
        </text>
      )}
      {here?.used != null && (
        <text className="chart__text--bold" x={x(here.month - 1)} y={y(here.used) + 34} textAnchor="end">
          {text.used}
        </text>
      )}
    </>
  );
}

function CourseTable({ course, year }: { course: readonly CourseMonth[]; year: number }) {
  return (
    <DataTable
      caption={text.title(year)}
      captionHidden
      rows={course}
      rowKey={({ month }) => String(month)}
      columns={[
        {
          key: 'maand',
          header: text.month,
          rowHeader: true,
          cell: ({ month }) => formatMonth(`${year}-${String(month).padStart(2, '0')}`),
        },
        { key: 'toegewezen', header: text.allocated, numeric: true, cell: ({ allocated }) => formatEuros(allocated) },
        {
          key: 'plan',
          header: text.plan,
          numeric: true,
          cell: ({ plan }) => (plan === null ? '–' : formatEuros(plan)),
        },
        {
          key: 'gebruikt',
          header: text.used,
          numeric: true,
          cell: ({ used }) => (used === null ? '–' : formatEuros(used)),
        },
      ]}
    />
  );
}
