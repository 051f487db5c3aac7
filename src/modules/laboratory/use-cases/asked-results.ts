import { type FundingTerms, type ProductFacts, partFor } from '../../funding/api.ts';
import type { EndedResults, KnownResults } from '../domain/known-results.ts';

/** Ended trajectories of the products that these terms pay on results; null: no part asks for any. */
export function askedResults(
  terms: FundingTerms,
  products: readonly ProductFacts[],
  { byProduct }: KnownResults,
): EndedResults | null {
  const asking = products.filter((product) => {
    const due = partFor(terms, product)?.due;
    return due?.kind === 'moments' && due.moments.some((one) => one.conditions.some((it) => it !== 'ended-as-planned'));
  });
  if (asking.length === 0) return null;
  return asking.reduce(
    (sum, { key }) => {
      const own = byProduct.get(key);
      return { ended: sum.ended + (own?.ended ?? 0), unknown: sum.unknown + (own?.unknown ?? 0) };
    },
    { ended: 0, unknown: 0 },
  );
}
