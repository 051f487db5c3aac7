import type { Answer } from '../checks.ts';
import type { BoundSum, ReviewReason } from '../decision.ts';
import type { LineCase } from '../line-case.ts';
import type { BoundFacts, FundingFacts, MomentFacts } from './funding-facts.ts';
import { isOverPeriod } from './over-period.ts';
import { sizeOf } from './running-bounds.ts';

/**
 * What the funding terms ask of a line. A credit takes money back and is never stopped by them (IV085). Money goes by amount or
 * volume; what only a person can judge is held and refuses nothing.
 */
export const FUNDING_CHECKS = {
  BV01: asked((_c, funding) => funding.declaredPer === 'client' || funding.declaredPer === 'trajectory'),
  BV02: asked((c, { moment }) => (moment === null ? 'no-moments' : momentVerdict(moment, c.measured) !== 'not-due')),
  BV03: asked((c, funding) => withinBound(c, funding, 'refuse', 'amount')),
  BV04: asked((c, funding) => withinBound(c, funding, 'refuse', 'volume')),
  BV05: asked((_c, { stacking, otherProducts }) =>
    stacking === 'refuse' ? otherProducts.length === 0 : 'stacking-allowed',
  ),
  BV06: asked((c, funding) => withinBound(c, funding, 'review')),
  BV07: asked((c, funding) => (reviewable(funding) ? reviewReasons(c).length === 0 : 'nothing-to-review')),
} as const;

function asked(check: (c: LineCase, funding: FundingFacts) => Answer): (c: LineCase) => Answer {
  return (c) => {
    if (!c.debit) return 'credit-line';
    return c.facts.funding === null ? 'no-funding-terms' : check(c, c.facts.funding);
  };
}

/** Due: it fits what has become due. Review: it fits with a moment that has come, of which a condition is open. */
export function momentVerdict(
  { dueVolume, usedVolume, next }: MomentFacts,
  volume: number,
): 'due' | 'review' | 'not-due' {
  const asked = usedVolume + volume;
  if (asked <= dueVolume) return 'due';
  if (next === null || !next.reached || asked > dueVolume + next.volume) return 'not-due';
  return next.unmet.length === 0 || next.otherwise === 'review' ? 'review' : 'not-due';
}

const reviewable = ({ stacking, overPeriod, moment }: FundingFacts): boolean =>
  stacking === 'review' || overPeriod === 'review' || moment !== null;

/** Why a person must look at the line, besides bounds. */
export function reviewReasons(c: LineCase): ReviewReason[] {
  const { funding } = c.facts;
  if (funding === null) return [];
  const reasons: ReviewReason[] = [];
  if (funding.moment !== null && momentVerdict(funding.moment, c.measured) === 'review') reasons.push('moment');
  if (funding.overPeriod === 'review' && isOverPeriod(c)) reasons.push('over-period');
  if (funding.stacking === 'review' && funding.otherProducts.length > 0) reasons.push('stacking');
  return reasons;
}

function withinBound(
  c: LineCase,
  funding: FundingFacts,
  at: BoundFacts['at'],
  measure?: BoundFacts['measure'],
): Answer {
  const tightest = tightestBound(c, funding, at, measure);
  return tightest === null ? 'no-bound' : tightest.used + tightest.size <= tightest.limit;
}

/** The bound of that kind with the least room left; null when there is none. */
export function tightestBound(
  { line }: LineCase,
  { bounds }: FundingFacts,
  at: BoundFacts['at'],
  measure?: BoundFacts['measure'],
): BoundSum | null {
  let tightest: BoundSum | null = null;
  for (const bound of bounds) {
    if (bound.at !== at || (measure !== undefined && bound.measure !== measure)) continue;
    const sum = { ...bound, size: sizeOf(bound, line) };
    if (tightest === null || leftOf(sum) < leftOf(tightest)) tightest = sum;
  }
  return tightest;
}

/** As a share of the limit, so that cents and volumes compare. */
const leftOf = ({ used, size, limit }: BoundSum): number =>
  limit === 0 ? -used - size : (limit - used - size) / limit;
