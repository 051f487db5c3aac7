import type { ProductBook } from './product-book.ts';

/** How much a book asks of everybody who works with it. */
export type Burden = {
  readonly products: number;
  /** Prices to agree on: one per product that is not composed of others and not a lump sum. */
  readonly tariffs: number;
  /** True when some prices differ per provider, so that there are more than `tariffs`. */
  readonly perProvider: boolean;
  readonly codes: number;
  readonly units: number;
  readonly fundingForms: number;
  /** Demands on one product alone. */
  readonly ownDemands: number;
  /** What was there before; null when nobody recorded it. */
  readonly replaced: number | null;
};

/** Counts; replacing 200 products by 36 positions on two axes shows as 36 tariffs for 200. */
export function burdenOf(book: ProductBook): Burden {
  const composed = new Set(book.parts.map(({ product }) => product));
  const priced = book.products.filter(({ key, form }) => !composed.has(key) && form !== 'lump-sum' && form !== 'task');
  const perProvider = new Set(
    book.segments.filter(({ priceRule }) => priceRule === 'per-provider').map(({ key }) => key),
  );
  return {
    products: book.products.length,
    tariffs: priced.length,
    perProvider: priced.some(({ segment }) => segment !== null && perProvider.has(segment)),
    codes: new Set(book.codes.map(({ code }) => code)).size,
    units: new Set(book.products.flatMap(({ unit }) => unit ?? [])).size,
    fundingForms: new Set(book.products.flatMap(({ funding }) => funding)).size,
    ownDemands: book.demands.filter(({ product }) => product !== null).length,
    replaced: book.replacesProducts,
  };
}
