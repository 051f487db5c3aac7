import { fraction, roundToCents } from '../../../kernel/fraction.ts';
import type { Cents } from '../../../kernel/money.ts';

/** A tariff that holds in a contract, with the volume agreed there. */
export type ContractPrice = { readonly tariffCents: Cents; readonly volume: bigint | null };

export type ProductPrice =
  | { readonly kind: 'uniform'; readonly tariffCents: Cents }
  /** More than one tariff: volume x tariff of all, divided by all volume, rounded to whole cents. */
  | { readonly kind: 'effective'; readonly tariffCents: Cents; readonly tariffs: number };

/**
 * The price of a product out of its contracts: the uniform one, or the effective price when they differ, which is the sum
 * of price x volume divided by the sum of volume and never the mean of the prices. Undefined without a price, and when
 * prices differ and no volume was agreed.
 */
export function priceOfProduct(prices: readonly ContractPrice[]): ProductPrice | undefined {
  const different = new Set(prices.map(({ tariffCents }) => tariffCents));
  const [only] = different;
  if (only === undefined) return undefined;
  if (different.size === 1) return { kind: 'uniform', tariffCents: only };
  const volume = prices.reduce((sum, price) => sum + (price.volume ?? 0n), 0n);
  if (volume === 0n) return undefined;
  const amount = prices.reduce((sum, price) => sum + (price.volume ?? 0n) * price.tariffCents, 0n);
  return { kind: 'effective', tariffCents: roundToCents(fraction(amount, volume)), tariffs: different.size };
}
