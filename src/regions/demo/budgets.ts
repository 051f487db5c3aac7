import { type Cents, cents } from '../../kernel/money.ts';
import type { ProductData } from '../market-data.ts';
import type { RegionData } from '../region-data.ts';
import { splitExactly } from './split-exactly.ts';

export type ProductYear = {
  readonly year: number;
  readonly volume: number;
  readonly budgetCents: Cents;
  readonly lowVolume: number | null;
  readonly highVolume: number | null;
};

export type ProductBudget = {
  readonly product: ProductData;
  readonly prior: ProductYear;
  readonly current: ProductYear;
};

/**
 * Volume and budget per product. Budget is volume x tariff, so every priced product closes by itself; the
 * product paid as a lump sum takes the rest, so that the sum is the region's budget (times scale) to the cent. The year
 * before has the same volumes at that year's tariffs.
 */
export function makeBudgets(data: RegionData, scale: number): ProductBudget[] {
  const { budgetYear: year, budgetCents, lumpSumProduct, priorLumpSumDivisor } = data.region;
  const ranges = volumeRanges(data, scale);
  const priced = data.products.products.filter((product) => product.key !== lumpSumProduct);
  const spent = priced.reduce((sum, product) => sum + priceOf(product, year) * volumeOf(product, scale), 0);
  const total = Math.round(Number(budgetCents) * scale);
  const rest = total - spent;
  if (rest < 0) throw new RangeError(`products cost ${spent} cents, more than the budget of ${total}`);

  return data.products.products.map((product) => {
    const range = ranges.get(product.key);
    const inYear = (of: number, lump: number): ProductYear => {
      const isLump = product.key === lumpSumProduct;
      const volume = isLump ? 1 : volumeOf(product, scale);
      return {
        year: of,
        volume,
        budgetCents: cents(isLump ? lump : volume * priceOf(product, of)),
        lowVolume: range?.low ?? null,
        highVolume: range?.high ?? null,
      };
    };
    return { product, prior: inYear(year - 1, Math.round(rest / priorLumpSumDivisor)), current: inYear(year, rest) };
  });
}

export function priceOf(product: ProductData, year: number): number {
  const price = product.tariffCents?.[String(year)];
  if (price === undefined) throw new RangeError(`no tariff of ${product.key} in ${year}`);
  return price;
}

const volumeOf = (product: ProductData, scale: number): number => Math.round((product.volume2026 ?? 0) * scale);

/** A range is stated for a group of products; its ends are split over them in proportion to what is expected. */
function volumeRanges(data: RegionData, scale: number): Map<string, { low: number; high: number }> {
  const expected = new Map(data.products.products.map((product) => [product.key, product.volume2026 ?? 0]));
  const result = new Map<string, { low: number; high: number }>();
  for (const range of data.region.volumeRanges) {
    const weights = range.products.map((key) => expected.get(key) ?? 0);
    const low = splitExactly(Math.round(range.low * scale), weights);
    const high = splitExactly(Math.round(range.high * scale), weights);
    for (const [at, key] of range.products.entries()) result.set(key, { low: low[at] ?? 0, high: high[at] ?? 0 });
  }
  return result;
}
