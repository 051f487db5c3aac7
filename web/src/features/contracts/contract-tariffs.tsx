import type { Contract } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatPercentage, formatPeriod, singularUnit } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { contractsText as text } from './contracts.nl.ts';

const MINUTES_PER_HOUR = 60;

type Tariff = Contract['tarieven'][number];

const columns: readonly Column<Tariff>[] = [
  {
    key: 'product',
    header: text.product,
    rowHeader: true,
    cell: (tariff) => <TwoLines first={tariff.product} second={tariff.gemeente} />,
  },
  { key: 'periode', header: text.period, cell: (tariff) => formatPeriod(tariff.van, tariff.tot) },
  { key: 'versie', header: text.version, cell: (tariff) => text.versionOf(tariff.versie, tariff.clausule) },
  {
    key: 'tarief',
    header: text.tariff,
    numeric: true,
    cell: (tariff) => <Price tariff={tariff} />,
  },
  {
    key: 'uur',
    header: text.perHour,
    numeric: true,
    cell: (tariff) =>
      singularUnit(tariff.eenheid) === 'minuut' ? formatCents(tariff.tariefCent * MINUTES_PER_HOUR) : '',
  },
  {
    key: 'index',
    header: text.index,
    numeric: true,
    cell: (tariff) =>
      tariff.index === null ? <span className="muted">{text.noBudget}</span> : formatPercentage(tariff.index),
  },
  { key: 'status', header: text.status, cell: (tariff) => <StatusWord status={tariff.status} /> },
];

/** The price, as a way to how it was built where an adopted tariff stands behind it. */
function Price({ tariff }: { tariff: Tariff }) {
  const price = `${formatCents(tariff.tariefCent)} per ${singularUnit(tariff.eenheid)}`;
  return tariff.tariefId === null ? price : <AppLink href={paths.tariff(tariff.tariefId)}>{price}</AppLink>;
}

export function ContractTariffs({ contract }: { contract: Contract }) {
  if (contract.tarieven.length === 0) return <EmptyState title={text.noTariffs} />;
  return (
    <DataTable
      caption={text.tariffCaption}
      columns={columns}
      rows={contract.tarieven}
      rowKey={(tariff) => `${tariff.productId}-${tariff.gemeente}-${tariff.versie}`}
    />
  );
}
