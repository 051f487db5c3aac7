import type { Labuitkomst } from '../../api/types.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { laboratoryText as text } from './laboratory.nl.ts';

/** How a regional model was laid on the products of this region: by which stated rule, and what stays paid as now. */
export function LabMapping({ found: { koppeling } }: { found: Labuitkomst }) {
  if (koppeling.length === 0) return null;
  const open = koppeling.filter(({ onderdeel }) => onderdeel === null);
  const groups = [...Map.groupBy(koppeling, ({ onderdeel, omdat }) => `${onderdeel ?? ''} ${omdat}`)].map(
    ([key, rows]) => ({
      key,
      onderdeel: rows[0]?.onderdeel ?? null,
      omdat: rows[0]?.omdat ?? '',
      producten: rows.map(({ product }) => product).join(', '),
    }),
  );
  return (
    <section aria-labelledby="lab-koppeling">
      <BlockHeading id="lab-koppeling" title={text.mapping} />
      <p className="muted">{text.mappingSays(koppeling.length - open.length, open.length)}</p>
      <DataTable
        caption={text.mapping}
        captionHidden
        rows={groups.toSorted((a, b) => Number(a.onderdeel !== null) - Number(b.onderdeel !== null))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'product',
            header: text.heads.producten,
            rowHeader: true,
            cell: ({ producten }) => <span className="lab-sentences">{producten}</span>,
          },
          {
            key: 'onderdeel',
            header: text.partOfModel,
            cell: ({ onderdeel }) => onderdeel ?? <Status tone="proposal">{text.asNow}</Status>,
          },
          { key: 'omdat', header: text.because, cell: ({ omdat }) => <span className="lab-sentences">{omdat}</span> },
        ]}
      />
    </section>
  );
}
