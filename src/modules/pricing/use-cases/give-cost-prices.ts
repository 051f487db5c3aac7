import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { partsMakePrice } from '../domain/cost-price.ts';
import { findPricedProduct } from '../storage/calculations.ts';
import { appendCostPrices, type CostPriceContent, type CostPriceRow, listCostPrices } from '../storage/cost-prices.ts';
import type { NotYours, PricedBy } from './priced-by.ts';

export type CostPriceRefusal =
  | NotYours
  | { readonly code: 'pricing.product-unknown' }
  | { readonly code: 'pricing.parts-differ' }
  | { readonly code: 'pricing.cost-price-exists' }
  | { readonly code: 'http.version-differs' };

export type CostPriceEntry = Omit<CostPriceContent, 'unit'>;

/**
 * Records what a product costs the own organisation. `matches` tells whether the version that stands is the one the
 * person saw; without it this must be the first of product and year.
 */
export async function giveCostPrice(
  tx: Tx,
  by: PricedBy,
  entry: CostPriceEntry,
  matches?: (version: number) => boolean,
): Promise<Result<CostPriceRow, CostPriceRefusal>> {
  if (by.organisation.kind !== 'provider') return no({ code: 'pricing.not-yours' });
  const product = await findPricedProduct(tx, entry.productId);
  if (!product) return no({ code: 'pricing.product-unknown' });
  if (!partsMakePrice(entry.price, entry.parts)) return no({ code: 'pricing.parts-differ' });
  const asked = { productId: entry.productId, year: entry.year, providerId: by.organisation.id };
  const [standing] = await listCostPrices(tx, asked);
  if (standing && !matches) return no({ code: 'pricing.cost-price-exists' });
  if (standing && matches && !matches(standing.version)) return no({ code: 'http.version-differs' });
  await appendCostPrices(tx, [
    {
      ...entry,
      unit: product.unit,
      version: (standing?.version ?? 0) + 1,
      regionId: product.regionId,
      providerId: by.organisation.id,
      personId: by.personId,
    },
  ]);
  const [written] = await listCostPrices(tx, asked);
  if (!written) throw new Error('a cost price was just written and is gone');
  return yes(written);
}
