import { partFor } from '../engine/coverage.ts';
import type { ProductFacts } from '../engine/facts.ts';
import type { FundingPart, FundingTerms } from '../terms.ts';
import type { VariantFinding } from './finding.ts';

/** Allocations that were issued on one product in one unit: how many, nothing about a child; 0 stands for a few. */
export type IssuedAllocations = {
  readonly product: ProductFacts & { readonly name: string };
  /** iJw unit (WJ756) of the allocated volume. */
  readonly unit: string;
  readonly count: number;
};

const TIMED: readonly string[] = ['01', '04', '14', '16'];

/** The consistency test of terms against what access really decided: sums per part and reason. */
export function allocationFindings(
  terms: FundingTerms,
  issued: readonly IssuedAllocations[],
): readonly VariantFinding[] {
  const met = issued.flatMap((one) => {
    const code = reasonFor(partFor(terms, one.product), one.unit);
    return code ? [{ ...one, ...code }] : [];
  });
  const groups = Map.groupBy(met, ({ code, part }) => `${code} ${part?.key ?? ''}`);
  return [...groups.values()].map((alike): VariantFinding => {
    const { code, part } = alike[0] as (typeof met)[number];
    return {
      code,
      weight: 'contradiction',
      part: part && { key: part.key, name: part.name },
      facts: {
        count: alike.reduce((sum, { count }) => sum + count, 0),
        words: [...new Set(alike.map(({ product }) => product.name))],
        ...(part && { variant: part.variant }),
      },
    };
  });
}

type Reason = { readonly code: VariantFinding['code']; readonly part: FundingPart | null };

function reasonFor(part: FundingPart | null, unit: string): Reason | undefined {
  if (!part) return { code: 'allocated-not-covered', part };
  if (part.declaration.per === 'none' || part.declaration.per === 'population') {
    return { code: 'allocated-under-task', part };
  }
  if (part.variant === 'output' && TIMED.includes(unit)) return { code: 'allocated-time-for-output', part };
  if (part.declaration.unit !== null && part.declaration.unit !== unit) {
    return { code: 'allocated-in-other-unit', part };
  }
  return undefined;
}
