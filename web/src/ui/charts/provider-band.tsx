import { type ReactNode, useRef } from 'react';
import { formatCents } from '../../format/index.ts';
import { DataTable } from '../table/data-table.tsx';
import { bandScale } from './band-scale.ts';
import { BarRows } from './bar-rows.tsx';
import { buildUpText as text } from './build-up.nl.ts';
import { ChartFigure } from './figure.tsx';

export interface BandRow {
  readonly key: string;
  readonly name: string;
  readonly cents: number;
  readonly parts?: ReactNode;
}

export interface Band {
  readonly q1Cents: number;
  readonly medianCents: number;
  readonly q3Cents: number;
}

/**
 * The cost price of each provider beside the tariff: the grey-blue band holds the middle half (first to third quartile),
 * the black line is the tariff. An open dot is a provider whose cost price lies above the tariff.
 */
export function ProviderBand({
  title,
  caption,
  tariffCents,
  band,
  rows,
}: {
  title: string;
  caption: string;
  tariffCents: number;
  /** Undefined when there are too few providers to show quartiles. */
  band: Band | undefined;
  rows: readonly BandRow[];
}) {
  const frame = useRef<HTMLDivElement>(null);
  const place = bandScale([
    tariffCents,
    ...rows.map((row) => row.cents),
    ...(band ? [band.q1Cents, band.q3Cents] : []),
  ]);
  return (
    <ChartFigure caption={caption} frameRef={frame} table={<BandTable {...{ title, tariffCents, band, rows }} />}>
      <BarRows
        label={title}
        marks={[{ key: 'tarief', label: text.tariffMark(tariffCents), at: place(tariffCents) }]}
        rows={rows.map((row) => ({
          key: row.key,
          name: row.name,
          value: formatCents(row.cents),
          note: row.cents > tariffCents ? text.short(row.cents - tariffCents) : undefined,
          ...(row.parts !== undefined && { parts: row.parts }),
          drawing: (
            <>
              {band && <BandGround band={band} place={place} />}
              <circle
                className={row.cents > tariffCents ? 'chart__dot--short' : 'chart__dot'}
                cx={`${place(row.cents)}%`}
                cy="50%"
                r="6"
              />
            </>
          ),
        }))}
      />
    </ChartFigure>
  );
}

function BandGround({ band, place }: { band: Band; place: (cents: number) => number }) {
  const from = place(band.q1Cents);
  const median = place(band.medianCents);
  return (
    <>
      <rect className="chart__band" x={`${from}%`} width={`${place(band.q3Cents) - from}%`} y="0" height="100%" />
      <line className="chart__whisker" x1={`${median}%`} x2={`${median}%`} y1="0" y2="100%" />
    </>
  );
}

function BandTable({
  title,
  tariffCents,
  band,
  rows,
}: {
  title: string;
  tariffCents: number;
  band: Band | undefined;
  rows: readonly BandRow[];
}) {
  return (
    <>
      {band && <p className="small">{text.bandInWords(band.q1Cents, band.medianCents, band.q3Cents)}</p>}
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'aanbieder', header: text.provider, rowHeader: true, cell: (row) => row.name },
          { key: 'kostprijs', header: text.costPrice, numeric: true, cell: (row) => formatCents(row.cents) },
          { key: 'tarief', header: text.tariff, numeric: true, cell: () => formatCents(tariffCents) },
          {
            key: 'verschil',
            header: text.difference,
            numeric: true,
            cell: (row) => formatCents(tariffCents - row.cents),
          },
        ]}
      />
    </>
  );
}
