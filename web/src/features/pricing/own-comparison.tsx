import { useQuery } from '@tanstack/react-query';
import { comparisonsQuery } from '../../api/queries.ts';
import type { Kostprijsvergelijking } from '../../api/types.ts';
import { formatCents } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { costPricesText } from './cost-prices.nl.ts';

const text = costPricesText.own;

const columns: readonly Column<Kostprijsvergelijking>[] = [
  {
    key: 'product',
    header: costPricesText.product,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.product.naam} second={row.geweigerd[0]?.zin} />,
  },
  {
    key: 'eigen',
    header: text.ownPrice,
    numeric: true,
    cell: (row) => row.regels[0] && formatCents(row.regels[0].kostprijsCent),
  },
  {
    key: 'tarief',
    header: text.tariff,
    numeric: true,
    cell: (row) => row.tarief && formatCents(row.tarief.tariefCent),
  },
  {
    key: 'band',
    header: text.band,
    cell: (row) =>
      row.band ? (
        <TwoLines
          first={text.between(formatCents(row.band.q1Cent), formatCents(row.band.q3Cent))}
          second={text.counted(row.band.aantal)}
        />
      ) : (
        <span className="muted">{text.tooFew}</span>
      ),
  },
  { key: 'oordeel', header: text.covered, cell: (row) => <Covered row={row.regels[0]} /> },
];

function Covered({ row }: { row: Kostprijsvergelijking['regels'][number] | undefined }) {
  if (!row) return <span className="muted">{text.notCompared}</span>;
  if (row.gedekt) return <QuietStatus tone="positive">{text.yes}</QuietStatus>;
  return <Status tone="warning">{text.short(-row.verschilCent)}</Status>;
}

/** A provider's own cost prices beside the tariffs: is the price real for us? Of others only the band is shown. */
export function OwnComparison() {
  return (
    <section className="section" aria-labelledby="naast-tarief">
      <BlockHeading id="naast-tarief" title={text.title} />
      <Loaded query={useQuery(comparisonsQuery())}>
        {({ items }) => {
          const own = items.filter((row) => row.regels.length > 0 || row.geweigerd.length > 0);
          return own.length === 0 ? (
            <p className="muted">{text.none}</p>
          ) : (
            <DataTable
              caption={text.title}
              captionHidden
              columns={columns}
              rows={own}
              rowKey={(row) => String(row.product.id)}
            />
          );
        }}
      </Loaded>
    </section>
  );
}
