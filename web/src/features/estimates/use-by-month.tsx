import { useState } from 'react';
import type { Raming, Ramingsregel } from '../../api/types.ts';
import { formatCount, formatMonthName } from '../../format/index.ts';
import { Select } from '../../ui/form/field.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { estimatesText } from './estimates.nl.ts';

const text = estimatesText.useByMonth;
type Used = Ramingsregel & { readonly perMaand: NonNullable<Ramingsregel['perMaand']> };

/** Past use month by month: what was counted, and by which method the other months were filled in. */
export function UseByMonth({ estimate }: { estimate: Raming }) {
  const lines = estimate.regels.filter((line): line is Used => line.perMaand !== null);
  const [chosen, setChosen] = useState(lines[0]?.product.id);
  const line = lines.find(({ product }) => product.id === chosen) ?? lines[0];
  if (!line) return null;
  return (
    <section className="section" aria-labelledby="maanden">
      <BlockHeading id="maanden" title={text.title} />
      <div className="form">
        <Select
          small
          label={text.product}
          options={lines.map(({ product }) => ({ value: String(product.id), label: product.naam }))}
          value={String(line.product.id)}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
      </div>
      <p className="small muted">{text.method(line)}</p>
      <DataTable
        caption={text.caption(line.product.naam, line.eenheid)}
        columns={columnsOf(line.grondslag?.gebruiksjaar ?? estimate.jaar)}
        rows={line.perMaand}
        rowKey={({ maand }) => String(maand)}
        totals={{ maand: text.year, telt: formatCount(line.perMaand.reduce((sum, { volume }) => sum + volume, 0)) }}
      />
    </section>
  );
}

const columnsOf = (year: number): readonly Column<Used['perMaand'][number]>[] => [
  { key: 'maand', header: text.month, rowHeader: true, cell: ({ maand }) => formatMonthName(maand) },
  {
    key: 'ervoor',
    header: String(year - 1),
    numeric: true,
    cell: ({ vorigJaar }) => (vorigJaar === null ? text.unknown : formatCount(vorigJaar)),
  },
  { key: 'telt', header: text.counts(year), numeric: true, cell: ({ volume }) => formatCount(volume) },
  { key: 'hoe', header: text.how, cell: ({ herkomst }) => text.origins[herkomst] },
];
