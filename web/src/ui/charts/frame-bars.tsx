import { useRef } from 'react';
import { formatCents, formatMillions, formatPercentage, shareOf } from '../../format/index.ts';
import { DataTable } from '../table/data-table.tsx';
import { BarRows } from './bar-rows.tsx';
import { ChartFigure } from './figure.tsx';
import { frameText as text } from './frame-bars.nl.ts';

export interface FrameBar {
  readonly key: string;
  readonly name: string;
  readonly cents: number;
  /** Frame minus the bar; below zero does not fit. */
  readonly roomCents: number;
  /** What the bar is made of; adds up to it. */
  readonly parts: readonly { readonly name: string; readonly cents: number }[];
}

/** Budgets beside a frame: what lies beyond the line does not fit. Each bar opens to its parts. */
export function FrameBars({
  title,
  caption,
  frameCents,
  bars,
}: {
  title: string;
  caption: string;
  frameCents: number;
  bars: readonly FrameBar[];
}) {
  const frame = useRef<HTMLDivElement>(null);
  const widest = Math.max(frameCents, ...bars.map((bar) => bar.cents), 1);
  const place = (cents: number) => (100 * cents) / widest;
  return (
    <ChartFigure caption={caption} frameRef={frame} table={<FrameTable title={title} bars={bars} />}>
      <BarRows
        label={title}
        marks={[{ key: 'kader', label: text.mark(frameCents), at: place(frameCents) }]}
        rows={bars.map((bar) => ({
          key: bar.key,
          name: bar.name,
          note: text.room(bar.roomCents),
          value: formatMillions(bar.cents),
          drawing: (
            <>
              <rect
                className="chart__bar"
                x="0"
                width={`${place(Math.min(bar.cents, frameCents))}%`}
                y="20%"
                height="60%"
              />
              {bar.cents > frameCents && (
                <rect
                  className="chart__bar--over"
                  x={`${place(frameCents)}%`}
                  width={`${place(bar.cents - frameCents)}%`}
                  y="20%"
                  height="60%"
                />
              )}
            </>
          ),
          parts: <Parts bar={bar} />,
        }))}
      />
    </ChartFigure>
  );
}

function Parts({ bar }: { bar: FrameBar }) {
  return (
    <DataTable
      caption={text.partsOf(bar.name)}
      captionHidden
      rows={bar.parts}
      rowKey={(part) => part.name}
      columns={[
        { key: 'groep', header: text.part, rowHeader: true, cell: (part) => part.name },
        { key: 'bedrag', header: text.amount, numeric: true, cell: (part) => formatCents(part.cents) },
        {
          key: 'deel',
          header: text.share,
          numeric: true,
          cell: (part) => formatPercentage(shareOf(part.cents, bar.cents)),
        },
      ]}
      totals={{ groep: text.together, bedrag: formatCents(bar.cents), deel: '' }}
    />
  );
}

function FrameTable({ title, bars }: { title: string; bars: readonly FrameBar[] }) {
  return (
    <DataTable
      caption={title}
      rows={bars}
      rowKey={(bar) => bar.key}
      columns={[
        { key: 'volume', header: text.volume, rowHeader: true, cell: (bar) => bar.name },
        { key: 'totaal', header: text.amount, numeric: true, cell: (bar) => formatCents(bar.cents) },
        { key: 'ruimte', header: text.roomHeader, numeric: true, cell: (bar) => formatCents(bar.roomCents) },
      ]}
    />
  );
}
