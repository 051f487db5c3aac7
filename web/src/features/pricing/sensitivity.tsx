import { useId, useRef } from 'react';
import type { Prijsuitkomst } from '../../api/types.ts';
import { formatCents, formatExactEuros } from '../../format/index.ts';
import { bandScale } from '../../ui/charts/band-scale.ts';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { ChartFigure, HatchPattern } from '../../ui/charts/figure.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { figureValue } from './figure-value.ts';
import { pricingText } from './pricing.nl.ts';

const text = pricingText.sensitivity;
type Row = Prijsuitkomst['gevoeligheid'][number];

/** How far the tariff moves when one figure moves, the most telling one first. */
export function Sensitivity({ price }: { price: Prijsuitkomst }) {
  const frame = useRef<HTMLDivElement>(null);
  const hatch = useId();
  const rows = price.gevoeligheid;
  if (rows.length === 0) return <p className="muted">{text.none}</p>;
  const now = Number(price.exact);
  const place = bandScale([now, ...rows.flatMap(endsOf)]);
  return (
    <section aria-labelledby="gevoeligheid">
      <BlockHeading id="gevoeligheid" title={text.title} />
      <ChartFigure
        caption={text.caption(formatCents(price.tariefCent))}
        frameRef={frame}
        table={<SensitivityTable rows={rows} />}
      >
        <svg className="visually-hidden" aria-hidden="true" focusable="false">
          <defs>
            <HatchPattern id={hatch} />
          </defs>
        </svg>
        <BarRows
          label={text.title}
          marks={[{ key: 'nu', label: text.mark(price.tariefCent), at: place(now) }]}
          rows={rows.map((row) => ({
            key: keyOf(row),
            name: row.naam,
            note: text.range(figureValue(row.laag.waarde, row.eenheid), figureValue(row.hoog.waarde, row.eenheid)),
            value: formatExactEuros(row.verschil, true),
            drawing: <Swing row={row} now={now} place={place} hatch={hatch} />,
            parts: <SensitivityTable rows={[row]} />,
          }))}
        />
      </ChartFigure>
    </section>
  );
}

/** The prices at both ends, before rounding; only to draw with. */
const endsOf = (row: Row): readonly number[] => [Number(row.laag.prijs), Number(row.hoog.prijs)];

const keyOf = (row: Row): string => `${row.onderdeel}.${row.veld}`;

/** Two bars from the tariff of now: plain to where it rises, hatched to where it falls. */
function Swing({ row, now, place, hatch }: { row: Row; now: number; place: (price: number) => number; hatch: string }) {
  const [low, high] = [Math.min(...endsOf(row), now), Math.max(...endsOf(row), now)];
  return (
    <>
      <rect
        className="chart__bar--hatched"
        fill={`url(#${hatch})`}
        x={`${place(low)}%`}
        width={`${place(now) - place(low)}%`}
        y="25%"
        height="50%"
      />
      <rect className="chart__bar" x={`${place(now)}%`} width={`${place(high) - place(now)}%`} y="25%" height="50%" />
    </>
  );
}

function SensitivityTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption={text.title}
      captionHidden
      rows={rows}
      rowKey={keyOf}
      columns={[
        { key: 'cijfer', header: text.figure, rowHeader: true, cell: (row) => row.naam },
        { key: 'nu', header: text.now, numeric: true, cell: (row) => figureValue(row.waarde, row.eenheid) },
        { key: 'laag', header: text.low, numeric: true, cell: (row) => figureValue(row.laag.waarde, row.eenheid) },
        { key: 'hoog', header: text.high, numeric: true, cell: (row) => figureValue(row.hoog.waarde, row.eenheid) },
        {
          key: 'bijlaag',
          header: text.tariffLow,
          numeric: true,
          cell: (row) => formatExactEuros(row.laag.prijs, true),
        },
        {
          key: 'bijhoog',
          header: text.tariffHigh,
          numeric: true,
          cell: (row) => formatExactEuros(row.hoog.prijs, true),
        },
      ]}
    />
  );
}
