import type { Bound, FundingTerms } from '../terms.ts';
import { coversProduct, partFor } from './coverage.ts';
import type { Agreement } from './facts.ts';
import { asNumber } from './whole.ts';

/** A bound with the part it belongs to; null for a bound over all parts. */
export type PlacedBound = { readonly bound: Bound; readonly partKey: string | null };

/** Every bound of the terms: those of each part first, then those over all parts. */
export const boundsOf = (terms: FundingTerms): PlacedBound[] => [
  ...terms.parts.flatMap(({ key, bounds }) => bounds.map((bound) => ({ bound, partKey: key }))),
  ...terms.bounds.map((bound) => ({ bound, partKey: null })),
];

/** Does a bound count amounts of a product? */
export const countsProduct = (
  terms: FundingTerms,
  { bound, partKey }: PlacedBound,
  product: Agreement['product'],
): boolean => coversProduct(bound.covers, product) && (partKey === null || partFor(terms, product)?.key === partKey);

/** What a sum under a bound is of, as far as agreements tell: what a bound does not name asks nothing. */
export type AgreedFor = {
  readonly contractId: string | null;
  readonly providerId: string | null;
  readonly productKey: string | null;
};

/**
 * The limit that contracts agree for a sum under a bound: what they agree for its products in the year, added up as far as the
 * bound adds up (a ceiling per provider over twenty products is the sum of what that provider's contracts agree for them). Null
 * when nothing was agreed: no bound. A month has a twelfth of its year, a term all the years that are agreed; of a part of a
 * year only its share of the year counts.
 */
export function agreedLimit(
  terms: FundingTerms,
  placed: PlacedBound,
  agreements: readonly Agreement[],
  what: AgreedFor,
  year: number,
  months = 12,
): number | null {
  const { limit, over } = placed.bound;
  const limits = agreements
    .filter(
      (one) =>
        (over === 'term' || one.year === year) &&
        (what.contractId === null || one.contractId === what.contractId) &&
        (what.providerId === null || one.providerId === what.providerId) &&
        (what.productKey === null || one.product.key === what.productKey) &&
        countsProduct(terms, placed, one.product),
    )
    .map(({ limitCents, limitVolume }) =>
      limit.kind === 'agreed-volume' ? limitVolume : limitCents === null ? null : asNumber(limitCents),
    )
    .filter((one) => one !== null);
  if (limits.length === 0) return null;
  const sum = limits.reduce((all, one) => all + one, 0);
  return over === 'month' ? Math.floor(sum / 12) : inPartOfYear(sum, over, months);
}

/** A limit over a year, for only the first months of it; other limits stay as they are. Whole cents or volume, rounded down. */
export const inPartOfYear = (limit: number, over: Bound['over'], months: number): number =>
  over === 'year' && months < 12 ? Math.floor((limit * months) / 12) : limit;
