import type { Coverage, FundingPart, FundingTerms } from '../terms.ts';
import type { ProductFacts } from './facts.ts';

/** Does a coverage hold a product? Lists that are empty ask nothing; each that is given must hold the product's value. */
export const coversProduct = (covers: Coverage, product: ProductFacts): boolean =>
  holds(covers.products, product.key) &&
  holds(covers.codes, product.code) &&
  holds(covers.categories, product.category) &&
  holds(covers.segments, product.segment);

const holds = (list: readonly string[], value: string | null): boolean =>
  list.length === 0 || (value !== null && list.includes(value));

/** The part that pays a product: the first that covers it; null when these terms do not pay it. */
export const partFor = (terms: FundingTerms, product: ProductFacts): FundingPart | null =>
  terms.parts.find((part) => coversProduct(part.covers, product)) ?? null;
