import type { Tariefdetail } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatPeriod } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { pricingText } from './pricing.nl.ts';

const text = pricingText.history;

/** The tariffs that this one came after, newest first: each by calculation, index or agreement. */
export function TariffHistory({ tariff }: { tariff: Tariefdetail }) {
  if (tariff.keten.length === 0) return <p>{text.none}</p>;
  return (
    <DataTable
      caption={text.title}
      rows={tariff.keten}
      rowKey={(one) => String(one.id)}
      columns={[
        {
          key: 'periode',
          header: text.period,
          rowHeader: true,
          cell: (one) => <AppLink href={paths.tariff(one.id)}>{formatPeriod(one.van, one.tot)}</AppLink>,
        },
        { key: 'tarief', header: pricingText.tariff, numeric: true, cell: (one) => formatCents(one.tariefCent) },
        {
          key: 'herkomst',
          header: pricingText.origin,
          cell: (one) => pricingText.origins[one.oorsprong] ?? one.oorsprong,
        },
        {
          key: 'index',
          header: text.index,
          numeric: true,
          cell: (one) => (one.index === null ? '' : text.indexed(one.index)),
        },
      ]}
    />
  );
}
