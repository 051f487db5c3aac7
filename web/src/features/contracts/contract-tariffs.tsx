import type { Contract, Tarief } from '../../api/types.ts';
import { formatCents, formatPeriod } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { contractsText as text } from './contracts.nl.ts';

const MINUTES_PER_HOUR = 60;

const columns: readonly Column<Tarief>[] = [
  { key: 'product', header: text.product, rowHeader: true, cell: (tariff) => tariff.product },
  { key: 'periode', header: text.period, cell: (tariff) => formatPeriod(tariff.van, tariff.tot) },
  { key: 'versie', header: text.version, cell: (tariff) => text.versionOf(tariff.versie, tariff.clausule) },
  {
    key: 'tarief',
    header: text.tariff,
    numeric: true,
    cell: (tariff) => `${formatCents(tariff.tariefCent)} per ${tariff.eenheid}`,
  },
  {
    key: 'uur',
    header: text.perHour,
    numeric: true,
    cell: (tariff) => (tariff.eenheid === 'minuut' ? formatCents(tariff.tariefCent * MINUTES_PER_HOUR) : ''),
  },
  { key: 'status', header: text.status, cell: (tariff) => <StatusWord status={tariff.status} /> },
];

export function ContractTariffs({ contract }: { contract: Contract }) {
  if (contract.tarieven.length === 0) return <EmptyState title={text.noTariffs} />;
  return (
    <DataTable
      caption={text.tariffCaption}
      columns={columns}
      rows={contract.tarieven}
      rowKey={(tariff) => `${tariff.productId}-${tariff.versie}`}
    />
  );
}
