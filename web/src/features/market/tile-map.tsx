import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { ChartFigure, ChartSvg } from '../../ui/charts/figure.tsx';
import { useWidth } from '../../ui/charts/use-width.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { marketText as text } from './market.nl.ts';

type Municipality = Marktanalyse['gemeenten'][number];
const TILE_HEIGHT = 64;
const WIDEST = 150;

/** A tile for each municipality with how many providers work there; the table holds the same. */
export function TileMap({ market: { gemeenten, kaartIsGetekend } }: { market: Marktanalyse }) {
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const columns = 1 + Math.max(0, ...gemeenten.map(({ kolom }) => kolom));
  const rows = 1 + Math.max(0, ...gemeenten.map(({ rij }) => rij));
  const wide = Math.min(WIDEST, (width - 4) / columns);
  const ordered = gemeenten.toSorted((a, b) => b.aanbieders - a.aanbieders);
  const sub = text.mapSub(ordered[0]?.naam ?? '', ordered.at(-1)?.naam ?? '');
  const middle = ordered[Math.floor(ordered.length / 2)]?.aanbieders ?? 0;
  return (
    <ChartFigure
      caption={kaartIsGetekend ? text.mapCaption : text.gridCaption}
      frameRef={ref}
      table={<MunicipalityTable rows={ordered} />}
    >
      <ChartSvg title={text.mapTitle} description={sub} width={width} height={rows * TILE_HEIGHT + 4}>
        {gemeenten.map((one) => (
          <g key={one.id} transform={`translate(${2 + one.kolom * wide} ${2 + one.rij * TILE_HEIGHT})`}>
            <rect
              className={one.aanbieders > middle ? 'market-map__tile market-map__tile--many' : 'market-map__tile'}
              width={wide - 4}
              height={TILE_HEIGHT - 4}
              rx="3"
            />
            <text className="chart__text--bold" x={(wide - 4) / 2} y="26" textAnchor="middle">
              {one.aanbieders}
            </text>
            <text x={(wide - 4) / 2} y="46" textAnchor="middle">
              {shortened(one.naam, wide)}
            </text>
          </g>
        ))}
      </ChartSvg>
    </ChartFigure>
  );
}

const LETTER = 7;
/** As much of a name as fits in a tile; the table has it whole. */
const shortened = (name: string, wide: number): string => {
  const fits = Math.floor((wide - 12) / LETTER);
  return name.length <= fits ? name : `${name.slice(0, Math.max(1, fits - 1))}.`;
};

function MunicipalityTable({ rows }: { rows: readonly Municipality[] }) {
  return (
    <DataTable
      caption={text.mapTitle}
      captionHidden
      columns={[
        { key: 'gemeente', header: text.municipality, rowHeader: true, cell: ({ naam }) => naam },
        { key: 'aanbieders', header: text.providers, numeric: true, cell: ({ aanbieders }) => aanbieders },
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  );
}
