import { useState } from 'react';
import type { Labuitkomst } from '../../api/types.ts';
import { formatEuros } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { type GainRow, gainRows } from './gain-rows.ts';
import { LabBar } from './lab-bar.tsx';
import { share, signed, laboratoryText as text } from './laboratory.nl.ts';

const AXES = ['aanbieders', 'gemeenten', 'producten'] as const;
type Axis = (typeof AXES)[number];

const columnsFor = (axis: Axis, largest: number): readonly Column<GainRow>[] => [
  { key: 'naam', header: text.heads[axis], rowHeader: true, cell: ({ naam }) => naam },
  { key: 'was', header: text.before, numeric: true, cell: ({ wasCent }) => formatEuros(wasCent) },
  { key: 'opnieuw', header: text.after, numeric: true, cell: ({ opnieuwCent }) => formatEuros(opnieuwCent) },
  { key: 'balk', header: text.lessMore, cell: ({ verschilCent }) => <LabBar cents={verschilCent} largest={largest} /> },
  { key: 'verschil', header: text.difference, numeric: true, cell: ({ verschilCent }) => signed(verschilCent) },
  { key: 'deel', header: text.percentage, numeric: true, cell: (row) => share(row.verschilCent, row.wasCent) },
  ...(axis === 'aanbieders' ? [{ key: 'grens', header: text.marks, cell: (row: GainRow) => <Marks row={row} /> }] : []),
];

/** Totals before and after, from the largest gain to the largest loss; the bar repeats the number beside it. */
export function LabGainers({ found }: { found: Labuitkomst }) {
  const { state, change } = useListPlace();
  const axis = AXES.find((one) => one === state.per) ?? 'aanbieders';
  const [all, setAll] = useState(false);
  const every: readonly GainRow[] = found[axis];
  const rows = gainRows(every, all);
  const largest = Math.max(1, ...rows.map(({ verschilCent }) => Math.abs(verschilCent)));
  return (
    <section aria-labelledby="lab-verdeling">
      <BlockHeading
        id="lab-verdeling"
        title={text.gainers}
        aside={
          <Segments
            label={text.by}
            value={axis}
            onChange={(per) => change({ per })}
            options={AXES.map((value) => ({ value, label: text.axes[value] }))}
          />
        }
      />
      <DataTable
        caption={text.axes[axis]}
        captionHidden
        columns={columnsFor(axis, largest)}
        rows={rows}
        rowKey={({ sleutel }) => sleutel ?? 'regio'}
        totals={{
          naam: text.together,
          was: formatEuros(found.wasCent),
          opnieuw: formatEuros(found.opnieuwCent),
          verschil: signed(found.verschilCent),
          deel: share(found.verschilCent, found.wasCent),
        }}
      />
      {(all || rows.length < every.length) && (
        <Button small onPress={() => setAll(!all)}>
          {all ? text.showMost : text.showAll(every.length)}
        </Button>
      )}
    </section>
  );
}

function Marks({ row: { grens, garantie } }: { row: GainRow }) {
  if (!grens && !garantie) return <span className="muted">{grens === undefined ? '' : text.none}</span>;
  return (
    <>
      {grens && <Status tone="warning">{text.boundHit}</Status>}
      {garantie && <Status tone="proposal">{text.guaranteed}</Status>}
    </>
  );
}
