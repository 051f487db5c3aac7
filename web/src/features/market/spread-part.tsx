import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { FigureNote } from './figure-note.tsx';
import { Inflow } from './inflow.tsx';
import { marketText as text } from './market.nl.ts';
import type { PartProps } from './market-page.tsx';
import { PopulationBlock } from './population-block.tsx';
import { TileMap } from './tile-map.tsx';

type Segment = Marktanalyse['segmenten'][number];

/** Where providers work, where a segment has none, and how the number of young people changes. */
export function SpreadPart({ market, mayKeep }: PartProps) {
  const gaps = market.segmenten.flatMap(({ perGemeente }) => perGemeente.filter((count) => count === 0)).length;
  const columns: readonly Column<Segment>[] = [
    { key: 'segment', header: text.segment, rowHeader: true, cell: ({ naam }) => naam },
    ...market.gemeenten.map(
      ({ id, naam }, at): Column<Segment> => ({
        key: String(id),
        header: naam,
        numeric: true,
        cell: ({ perGemeente }) => (perGemeente[at] === 0 ? <strong>{text.gap}</strong> : perGemeente[at]),
      }),
    ),
  ];
  return (
    <>
      <section aria-labelledby="kaart">
        <BlockHeading id="kaart" title={text.map} />
        <TileMap market={market} />
        <FigureNote market={market} figure="spreiding" mayKeep={mayKeep} />
      </section>
      <section className="section" aria-labelledby="matrix">
        <BlockHeading id="matrix" title={text.matrix} />
        <p>{text.gaps(gaps)}</p>
        <DataTable
          caption={text.matrix}
          captionHidden
          columns={columns}
          rows={market.segmenten}
          rowKey={({ naam }) => naam}
        />
      </section>
      <PopulationBlock />
      <Inflow market={market} mayKeep={mayKeep} />
    </>
  );
}
