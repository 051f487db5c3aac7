import type { FundingTerms } from '../../../funding/api.ts';
import { rulesOfPart } from './agreed-part.ts';
import type { FundingFacts } from './funding-facts.ts';

/**
 * Funding facts as a line keeps them: which part of which terms, and what the line was held against. What the part says is in the
 * terms, which stand once they are adopted. Most lines keep nothing but the first three.
 */
export type StoredFunding = {
  readonly terms: number;
  readonly part: string;
  readonly contract: string;
} & Partial<Pick<FundingFacts, 'moment' | 'bounds' | 'otherProducts'>>;

export const toStoredFunding = ({ ref, moment, bounds, otherProducts }: FundingFacts): StoredFunding => ({
  terms: Number(ref.termsId),
  part: ref.partKey,
  contract: ref.contractNumber,
  ...(moment === null ? {} : { moment }),
  ...(bounds.length === 0 ? {} : { bounds }),
  ...(otherProducts.length === 0 ? {} : { otherProducts }),
});

/** The facts again, with the terms that they name. Throws when the terms have no such part: adopted terms do not change. */
export function fromStoredFunding(
  stored: StoredFunding,
  found: { readonly version: number; readonly terms: FundingTerms },
): FundingFacts {
  const part = found.terms.parts.find(({ key }) => key === stored.part);
  if (!part) throw new Error(`funding terms ${stored.terms} have no part ${stored.part}`);
  return {
    ref: {
      termsId: String(stored.terms),
      termsKey: found.terms.key,
      version: found.version,
      partKey: part.key,
      partName: part.name,
      contractNumber: stored.contract,
    },
    ...rulesOfPart(part),
    moment: stored.moment ?? null,
    bounds: stored.bounds ?? [],
    otherProducts: stored.otherProducts ?? [],
  };
}
