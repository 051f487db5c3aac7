import { useQuery } from '@tanstack/react-query';
import { comparisonsQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { pricingText } from './pricing.nl.ts';

const text = pricingText.low;

/** Tariffs far under the cost of most providers, to be seen early. Silent when there are none. */
export function LowTariffs() {
  const { data } = useQuery(comparisonsQuery());
  const low = (data?.items ?? []).filter((row) => row.signaal !== null);
  if (low.length === 0) return null;
  return (
    <Alert tone="warning" title={text.title(low.length)}>
      <ul>
        {low.map((row) => (
          <li key={row.product.id}>
            {row.tarief ? (
              <AppLink href={paths.tariff(row.tarief.id, 'aanbieders')}>{row.product.naam}</AppLink>
            ) : (
              row.product.naam
            )}{' '}
            {row.signaal}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
