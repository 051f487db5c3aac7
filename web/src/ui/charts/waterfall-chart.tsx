import { type ReactNode, useId, useRef } from 'react';
import { DataTable } from '../table/data-table.tsx';
import { BarRows } from './bar-rows.tsx';
import { buildUpText as text } from './build-up.nl.ts';
import { ChartFigure, HatchPattern } from './figure.tsx';
import { type WaterfallBar, type WaterfallStep, waterfallBars } from './waterfall.ts';

export interface BuildUpStep extends WaterfallStep {
  readonly name: string;
  readonly note?: string | undefined;
  /** The amount of the step as text, with as many decimals as it needs. */
  readonly value: string;
  readonly parts?: ReactNode;
}

/** How an amount is built up, step by step from zero to the total; each step opens to its parts. */
export function WaterfallChart({
  title,
  caption,
  steps,
}: {
  title: string;
  /** What the picture shows, in one sentence. */
  caption: string;
  steps: readonly BuildUpStep[];
}) {
  const frame = useRef<HTMLDivElement>(null);
  const hatch = useId();
  const bars = waterfallBars(steps);
  return (
    <ChartFigure caption={caption} frameRef={frame} table={<StepTable title={title} steps={steps} />}>
      <svg className="visually-hidden" aria-hidden="true" focusable="false">
        <defs>
          <HatchPattern id={hatch} />
        </defs>
      </svg>
      <BarRows
        label={title}
        rows={steps.map((step, index) => ({
          key: step.key,
          name: step.name,
          note: step.note,
          value: step.value,
          strong: step.total === true,
          ...(step.parts !== undefined && { parts: step.parts }),
          drawing: bars[index] && <Bar bar={bars[index]} before={bars[index - 1]} hatch={hatch} />,
        }))}
      />
    </ChartFigure>
  );
}

const LOOK = { adds: 'chart__bar', takes: 'chart__bar--hatched', total: 'chart__bar--total' } as const;

/** The bar of one step, with a fine line from where the step before ended. */
function Bar({ bar, before, hatch }: { bar: WaterfallBar; before: WaterfallBar | undefined; hatch: string }) {
  return (
    <>
      {before && <line className="chart__step-line" x1={`${before.end}%`} x2={`${before.end}%`} y1="-25%" y2="50%" />}
      <rect
        className={LOOK[bar.kind]}
        {...(bar.kind === 'takes' && { fill: `url(#${hatch})` })}
        x={`${bar.left}%`}
        width={`${Math.max(bar.width, 0.4)}%`}
        y="22%"
        height="56%"
        rx="2"
      />
    </>
  );
}

function StepTable({ title, steps }: { title: string; steps: readonly BuildUpStep[] }) {
  return (
    <DataTable
      caption={title}
      rows={steps}
      rowKey={(step) => step.key}
      columns={[
        {
          key: 'stap',
          header: text.step,
          rowHeader: true,
          cell: (step) => (step.total ? <span className="strong">{step.name}</span> : step.name),
        },
        { key: 'bron', header: text.note, cell: (step) => step.note ?? '' },
        {
          key: 'bedrag',
          header: text.amount,
          numeric: true,
          cell: (step) => (step.total ? <span className="strong">{step.value}</span> : step.value),
        },
      ]}
    />
  );
}
