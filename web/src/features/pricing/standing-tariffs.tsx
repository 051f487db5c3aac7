import { useQuery } from '@tanstack/react-query';
import { listQuery } from '../../api/queries.ts';
import type { Id, Tarief } from '../../api/types.ts';
import { dayOfInstant, formatCents, formatPeriod, singularUnit } from '../../format/index.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { pricingText } from './pricing.nl.ts';
import { scopeOf } from './tariff-scope.ts';

const text = pricingText.standing;

/** What holds now or later for a product, per scope: what a tariff that is adopted takes the place of. */
export function StandingTariffs({ productId }: { productId: Id }) {
  const today = dayOfInstant(new Date());
  const { data } = useQuery(listQuery<Tarief>('/tarieven', { product: productId }));
  const standing = (data?.items ?? []).filter(({ tot }) => tot === null || tot >= today);
  if (standing.length === 0) return <p className="small">{text.none}</p>;
  return (
    <>
      <DataTable
        caption={text.title}
        rows={standing}
        rowKey={(row) => String(row.id)}
        columns={[
          { key: 'voor', header: pricingText.scope, rowHeader: true, cell: scopeOf },
          {
            key: 'tarief',
            header: pricingText.tariff,
            numeric: true,
            cell: (row) => pricingText.per(formatCents(row.tariefCent), singularUnit(row.eenheid)),
          },
          { key: 'periode', header: pricingText.from, cell: (row) => formatPeriod(row.van, row.tot) },
        ]}
      />
      <p className="small muted">{text.replaces}</p>
    </>
  );
}
