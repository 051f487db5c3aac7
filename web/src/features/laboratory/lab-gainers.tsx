import type { Labuitkomst, Labvergelijking } from '../../api/types.ts';
import { formatEuros } from '../../format/index.ts';
import { Segments } from '../../ui/form/segments.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { share, signed, laboratoryText as text } from './laboratory.nl.ts';

const AXES = ['aanbieders', 'gemeenten', 'producten'] as const;
type Axis = (typeof AXES)[number];

const columnsFor = (axis: Axis, largest: number): readonly Column<Labvergelijking>[] => [
  { key: 'naam', header: text.heads[axis], rowHeader: true, cell: ({ naam }) => naam },
  { key: 'was', header: text.before, numeric: true, cell: ({ wasCent }) => formatEuros(wasCent) },
  { key: 'opnieuw', header: text.after, numeric: true, cell: ({ opnieuwCent }) => formatEuros(opnieuwCent) },
  { key: 'balk', header: text.lessMore, cell: ({ verschilCent }) => <Bar cents={verschilCent} largest={largest} /> },
  { key: 'verschil', header: text.difference, numeric: true, cell: ({ verschilCent }) => signed(verschilCent) },
  { key: 'deel', header: text.percentage, numeric: true, cell: (row) => share(row.verschilCent, row.wasCent) },
];

/** Totals before and after, from the largest gain to the largest loss; the bar repeats the number beside it. */
export function LabGainers({ found }: { found: Labuitkomst }) {
  const { state, change } = useListPlace();
  const axis = AXES.find((one) => one === state.per) ?? 'aanbieders';
  const changed = found[axis].filter(({ verschilCent }) => verschilCent !== 0);
  const same = found[axis].filter(({ verschilCent }) => verschilCent === 0);
  const rows = same.length === 0 || changed.length === 0 ? found[axis] : [...changed, unchanged(same)];
  const largest = Math.max(1, ...rows.map(({ verschilCent }) => Math.abs(verschilCent)));
  const together = {
    sleutel: 'samen',
    naam: text.together,
    wasCent: found.wasCent,
    opnieuwCent: found.opnieuwCent,
    verschilCent: found.verschilCent,
  };
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
        rows={[...rows, together]}
        rowKey={({ sleutel }) => sleutel ?? 'regio'}
      />
    </section>
  );
}

/** What nothing changes for, in one row. */
const unchanged = (same: readonly Labvergelijking[]): Labvergelijking => {
  const cents = same.reduce((sum, { wasCent }) => sum + wasCent, 0);
  return { sleutel: 'gelijk', naam: text.unchanged(same.length), wasCent: cents, opnieuwCent: cents, verschilCent: 0 };
};

function Bar({ cents, largest }: { cents: number; largest: number }) {
  const width = (50 * Math.min(Math.abs(cents), largest)) / largest;
  return (
    <svg className="lab-bar" aria-hidden="true" focusable="false">
      <rect
        className={cents < 0 ? 'lab-bar__less' : 'lab-bar__more'}
        x={`${cents < 0 ? 50 - width : 50}%`}
        width={`${width}%`}
        y="3"
        height="12"
        rx="2"
      />
      <line className="lab-bar__middle" x1="50%" x2="50%" y1="0" y2="18" />
    </svg>
  );
}
