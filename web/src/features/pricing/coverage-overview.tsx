import { useQuery } from '@tanstack/react-query';
import { comparisonsQuery } from '../../api/queries.ts';
import type { Kostprijsvergelijking } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatCount } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { costPricesText } from './cost-prices.nl.ts';

const text = costPricesText.coverage;
type Row = Kostprijsvergelijking;

const columns: readonly Column<Row>[] = [
  {
    key: 'product',
    header: costPricesText.product,
    rowHeader: true,
    cell: (row) =>
      row.tarief ? (
        <AppLink href={paths.tariff(row.tarief.id, 'aanbieders')}>{row.product.naam}</AppLink>
      ) : (
        row.product.naam
      ),
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
        text.between(formatCents(row.band.q1Cent), formatCents(row.band.q3Cent))
      ) : (
        <span className="muted">{text.tooFew}</span>
      ),
  },
  {
    key: 'lijst',
    header: text.given,
    numeric: true,
    cell: (row) => (
      <AppLink href={paths.costPricesOf(row.product.id)}>{formatCount(row.gedekt + row.nietGedekt)}</AppLink>
    ),
  },
  { key: 'gedekt', header: text.covered, cell: (row) => <Coverage row={row} /> },
];

function Coverage({ row }: { row: Row }) {
  if (row.gedekt + row.nietGedekt === 0) return <span className="muted">{text.none}</span>;
  if (row.nietGedekt === 0) return <QuietStatus tone="positive">{text.all}</QuietStatus>;
  return row.signaal === null ? (
    <QuietStatus tone="warning">{text.notAll(row.nietGedekt)}</QuietStatus>
  ) : (
    <Status tone="warning">{text.notAll(row.nietGedekt)}</Status>
  );
}

/** For the region: per product whose cost the tariff covers; the products with most who are not, first. */
export function CoverageOverview() {
  return (
    <Loaded query={useQuery(comparisonsQuery())}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={costPricesText.emptyTitle}>{costPricesText.emptyRegion}</EmptyState>
        ) : (
          <DataTable
            caption={text.caption}
            columns={columns}
            rows={items.toSorted((a, b) => b.nietGedekt - a.nietGedekt)}
            rowKey={(row) => String(row.product.id)}
          />
        )
      }
    </Loaded>
  );
}
