import type { Labgrens, Labuitkomst } from '../../api/types.ts';
import { formatCount, formatEuros } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { laboratoryText as text } from './laboratory.nl.ts';

const amount = (telt: Labgrens['telt'], value: number | null): string => {
  if (value === null) return text.varies;
  return telt === 'bedrag' ? formatEuros(value) : formatCount(value);
};

/** Limits that were passed: whose, how high, how much was used, and what follows. */
export function LabBounds({ found }: { found: Labuitkomst }) {
  return (
    <section aria-labelledby="lab-grenzen">
      <BlockHeading id="lab-grenzen" title={text.boundsTitle(found.grenzen.length)} />
      {found.grenzen.length === 0 ? (
        <p className="muted">{text.noBounds}</p>
      ) : (
        <DataTable
          caption={text.boundsTitle(found.grenzen.length)}
          captionHidden
          rows={found.grenzen}
          rowKey={({ naam, waarvoor }) => `${naam} ${waarvoor}`}
          columns={[
            { key: 'voor', header: text.boundFor, rowHeader: true, cell: ({ waarvoor }) => waarvoor },
            { key: 'naam', header: text.bound, cell: ({ naam }) => naam },
            { key: 'hoogte', header: text.limit, numeric: true, cell: ({ telt, hoogte }) => amount(telt, hoogte) },
            { key: 'gebruikt', header: text.used, numeric: true, cell: ({ telt, gebruikt }) => amount(telt, gebruikt) },
            { key: 'keer', header: text.times, numeric: true, cell: ({ keer }) => formatCount(keer) },
            { key: 'gevolg', header: text.consequence, cell: ({ gevolg }) => gevolg },
          ]}
        />
      )}
    </section>
  );
}
