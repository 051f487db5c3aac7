import type { Query } from '../../api/client.ts';
import type { ToewijzingRegel } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCount, formatPeriod } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useProductOptions } from '../catalogue/use-products.ts';
import { usePartyFilters } from '../parties/use-party-filters.ts';
import { allocationsText as text } from './allocations.nl.ts';

export const allocationColumns: readonly Column<ToewijzingRegel>[] = [
  {
    key: 'nummer',
    header: text.number,
    sort: 'nummer',
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.allocation(row.id)}>{row.nummer}</AppLink>}
        second={text.youth(row.jeugdige.naam, row.jeugdige.geboortejaar)}
      />
    ),
  },
  {
    key: 'product',
    header: text.product,
    sort: 'product',
    cell: (row) => <TwoLines first={row.product} second={`${row.aanbieder}, ${row.gemeente}`} />,
  },
  { key: 'periode', header: text.term, sort: 'van', cell: (row) => formatPeriod(row.van, row.tot) },
  {
    key: 'omvang',
    header: text.volume,
    cell: (row) => text.quantity(row.volume, row.eenheid, row.frequentie),
  },
  {
    key: 'gebruikt',
    header: text.used,
    numeric: true,
    cell: (row) => (row.gebruiktVolume === null ? '' : formatCount(row.gebruiktVolume)),
  },
  { key: 'status', header: text.status, cell: (row) => <StatusWord status={row.status} /> },
];

/** The list of allocations; also used inside a contract, where the contract is fixed. */
export function AllocationsTable({ fixed }: { fixed?: Query }) {
  const parties = usePartyFilters();
  return (
    <ServerTable<ToewijzingRegel>
      path="/toewijzingen"
      what={text.what}
      columns={allocationColumns}
      rowKey={(row) => String(row.id)}
      searchLabel={text.search}
      searchInBody
      filters={[
        { key: 'status', label: text.status, options: text.statuses },
        { key: 'maand', label: text.runsIn, kind: 'month' },
        { key: 'product', label: text.product, options: useProductOptions() },
        ...(fixed ? [] : parties),
      ]}
      {...(fixed && { fixed })}
      empty={{ title: text.emptyTitle, text: text.emptyText }}
    />
  );
}
