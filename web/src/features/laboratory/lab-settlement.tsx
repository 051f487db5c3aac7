import type { Labuitkomst } from '../../api/types.ts';
import { formatCount } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { signedCents, laboratoryText as text } from './laboratory.nl.ts';

/** What is settled at the end, and the prices that nobody agreed. */
export function LabSettlement({ found }: { found: Labuitkomst }) {
  return (
    <>
      {found.afrekening.length > 0 && (
        <section aria-labelledby="lab-afrekening">
          <BlockHeading id="lab-afrekening" title={text.settlement} />
          <DataTable
            caption={text.settlement}
            captionHidden
            rows={found.afrekening}
            rowKey={({ naam }) => naam}
            columns={[
              { key: 'naam', header: text.agreement, rowHeader: true, cell: ({ naam }) => naam },
              { key: 'aantal', header: text.lines, numeric: true, cell: ({ regels }) => formatCount(regels) },
              { key: 'bedrag', header: text.amount, numeric: true, cell: ({ cent }) => signedCents(cent) },
            ]}
          />
        </section>
      )}
      {found.prijzen.length > 0 && (
        <section aria-labelledby="lab-prijzen">
          <BlockHeading id="lab-prijzen" title={text.prices} />
          <DataTable
            caption={text.prices}
            captionHidden
            rows={found.prijzen}
            rowKey={({ product }) => product}
            columns={[
              { key: 'product', header: text.heads.producten, rowHeader: true, cell: ({ product }) => product },
              { key: 'onderdeel', header: text.part, cell: ({ onderdeel }) => onderdeel },
              {
                key: 'prijs',
                header: text.price,
                numeric: true,
                cell: ({ cent, per }) => (cent === null ? text.noPrice : text.per(cent, per)),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}
