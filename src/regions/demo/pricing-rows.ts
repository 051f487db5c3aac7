import { plainDateOf } from '../../kernel/plain-date.ts';
import type { AdoptedTariffs } from './adopted-tariffs.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { costPriceRows } from './cost-price-rows.ts';
import type { DemoRegion } from './demo-region.ts';

/** Calculations, the tariffs adopted from them, and what providers say that care costs them. */
export function* pricingBatches(region: DemoRegion, { all }: AdoptedTariffs): Generator<DemoBatch> {
  const { data, ids } = region;
  const purchaser = data.people.people.findIndex((person) => person.role === 'purchaser') + 1;
  const personId = purchaser === 0 ? null : purchaser;
  yield batchOf(
    'contracts',
    'tariff_calculation',
    all.flatMap(({ calculation, product, productIndex, year, tariffCents }) =>
      calculation
        ? [
            {
              id: calculation.id,
              series_id: calculation.id,
              version: 1,
              region_id: ids.region,
              product_id: productIndex + 1,
              title: `${product.name} ${year}`,
              document: JSON.stringify(calculation.document),
              tariff_cents: tariffCents,
              unit: product.unit,
              prices_on: calculation.document.pricesOn,
              person_id: personId,
            },
          ]
        : [],
    ),
  );
  yield batchOf(
    'contracts',
    'tariff',
    all.map((one) => ({
      id: one.id,
      region_id: ids.region,
      product_id: one.productIndex + 1,
      municipality_id: one.municipality === null ? null : ids.municipality(one.municipality),
      provider_id: one.provider === null ? null : ids.provider(one.provider),
      from_on: one.from,
      through_on: one.through,
      tariff_cents: one.tariffCents,
      unit: one.product.unit,
      origin: one.calculation ? 'calculation' : one.priorId === null ? 'agreement' : 'indexation',
      calculation_id: one.calculation?.id ?? null,
      prior_tariff_id: one.priorId,
      index_percentage: one.indexPercentage,
      note: null,
      adopted_on: plainDateOf(one.year - 1, 10, 1),
      person_id: personId,
    })),
  );
  yield batchOf('contracts', 'provider_cost_price', costPriceRows(region, all));
}
