import { useState } from 'react';
import type { Raming, Ramingsregel } from '../../api/types.ts';
import { formatCount } from '../../format/index.ts';
import { Segments } from '../../ui/form/segments.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { estimatesText } from './estimates.nl.ts';
import { usedUntil } from './used-until.ts';

const text = estimatesText.volumeRoom;

/** Volumes of heavy products are not all allotted in advance: what is allotted, free and used? */
export function EstimateRoom({ estimate }: { estimate: Raming }) {
  const [shown, setShown] = useState<'zwaar' | 'alle'>('zwaar');
  const rows = estimate.regels.filter((row) => row.ruimte !== null && (shown === 'alle' || row.segment === 'zwaar'));
  return (
    <div className="stack">
      <Segments
        label={text.show}
        value={shown}
        onChange={setShown}
        options={[
          { value: 'zwaar', label: text.heavy },
          { value: 'alle', label: text.all },
        ]}
      />
      <p className="small muted">{text.intro(usedUntil(estimate))}</p>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <DataTable
          caption={text.caption}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.product.id)}
        />
      )}
    </div>
  );
}

const count = (value: number | undefined): string => (value === undefined ? '' : formatCount(value));

const columns: readonly Column<Ramingsregel>[] = [
  {
    key: 'product',
    header: text.product,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.product.naam} second={row.eenheid} />,
  },
  { key: 'geraamd', header: text.estimated, numeric: true, cell: (row) => count(row.volume?.midden) },
  {
    key: 'toegekend',
    header: text.allotted,
    numeric: true,
    cell: (row) => (
      <TwoLines first={count(row.ruimte?.toegekend)} second={row.ruimte && text.contracts(row.ruimte.contracten)} />
    ),
  },
  { key: 'vrij', header: text.free, numeric: true, cell: (row) => count(row.ruimte?.vrij) },
  { key: 'hoog', header: text.toHigh, numeric: true, cell: (row) => count(row.ruimte?.vrijTotHoog) },
  { key: 'gebruikt', header: text.used, numeric: true, cell: (row) => count(row.ruimte?.gebruikt) },
];
