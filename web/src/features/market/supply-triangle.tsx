import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { ChartFigure, ChartSvg } from '../../ui/charts/figure.tsx';
import { useWidth } from '../../ui/charts/use-width.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { marketText as text } from './market.nl.ts';

type Layers = Marktanalyse['lagen'];
const ROW = 64;
const BAR = 28;

/** How many providers are specialised and how many are broad: bars around one middle, with the wanted shape around them. */
export function SupplyTriangle({ layers }: { layers: Layers }) {
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const most = Math.max(1, ...layers.flatMap(({ aanbieders, gewenst }) => [aanbieders, gewenst ?? 0]));
  const wide = (count: number) => (count / most) * (width - 8);
  const description = layers
    .map((one) => `${text.lagen[one.laag]}: ${text.layerLine(one.aanbieders, one.gewenst)}`)
    .join('. ');
  return (
    <ChartFigure caption={text.triangleCaption} frameRef={ref} table={<LayerTable layers={layers} />}>
      <ChartSvg title={text.triangle} description={description} width={width} height={layers.length * ROW + 4}>
        {layers.map((one, at) => (
          <g key={one.laag}>
            <text className="chart__text--dark" x={width / 2} y={at * ROW + 14} textAnchor="middle">
              {`${text.lagen[one.laag]}: ${text.layerLine(one.aanbieders, one.gewenst)}`}
            </text>
            <rect
              className="chart__bar"
              x={(width - wide(one.aanbieders)) / 2}
              y={at * ROW + 22}
              width={wide(one.aanbieders)}
              height={BAR}
            />
            {one.gewenst !== null && (
              <rect
                className="market-triangle__wish"
                x={(width - wide(one.gewenst)) / 2}
                y={at * ROW + 19}
                width={wide(one.gewenst)}
                height={BAR + 6}
              />
            )}
          </g>
        ))}
      </ChartSvg>
    </ChartFigure>
  );
}

function LayerTable({ layers }: { layers: Layers }) {
  return (
    <DataTable
      caption={text.triangle}
      captionHidden
      columns={[
        { key: 'laag', header: text.layer, rowHeader: true, cell: ({ laag }) => text.lagen[laag] },
        { key: 'nu', header: text.found, numeric: true, cell: ({ aanbieders }) => aanbieders },
        { key: 'gewenst', header: text.wanted, numeric: true, cell: ({ gewenst }) => gewenst ?? text.unknown },
        { key: 'waarom', header: text.why, cell: ({ waarom }) => waarom },
      ]}
      rows={layers}
      rowKey={({ laag }) => laag}
    />
  );
}
