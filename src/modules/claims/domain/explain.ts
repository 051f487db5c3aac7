import { differingFields } from './checks.ts';
import type { AllocationRef, Bound, RuleFacts, TariffRef } from './decision.ts';
import type { AllocationFacts, LineFacts, TariffFacts } from './facts.ts';
import type { FundingRef } from './funding/agreed-part.ts';
import { reviewReasons, tightestBound } from './funding/funding-checks.ts';
import type { FundingFacts } from './funding/funding-facts.ts';
import { type LineCase, withinReach } from './line-case.ts';
import type { Rule } from './rules.ts';
import { hourTariffBehind } from './tariff.ts';
import { measuredUnit } from './volume.ts';

/** The facts that each rule shows. Asked only when the rule applies, so what it needs is there. */
export const EXPLAIN = {
  TR333: ({ facts }) => ({ declarationNumber: facts.claim.declarationNumber }),
  TR318: ({ facts: { claim } }) => ({
    declarationMonth: claim.declarationPeriod.from,
    lastDeclaredMonth: claim.lastDeclaredMonth,
  }),
  TR304: () => ({}),
  TR338: ({ facts, line, allocation }) => ({
    allocationNumber: line.allocationNumber,
    reason:
      allocation !== null
        ? 'own'
        : facts.allocation !== null && withinReach(facts.claim, line, facts.allocation)
          ? 'other-client'
          : 'unknown',
  }),
  TR384: (c) => ({ allocationNumber: c.line.allocationNumber, changeReason: known(c.allocation).changeReason }),
  TR339: (c) => ({ claimed: c.line.productCategory, allocated: known(known(c.allocation).productCategory) }),
  TR340: (c) => ({ claimed: c.line.productCode, allocated: known(known(c.allocation).productCode) }),
  TR381: (c) => ({
    claimed: c.line.productCategory,
    agreed: known(known(c.tariff).productCategory),
    productCode: c.line.productCode,
  }),
  TR341: (c) => ({
    claimed: c.line.unit,
    agreed: known(c.agreedUnit),
    agreedIn: known(c.allocation).unit === null ? 'contract' : 'allocation',
  }),
  TR307: (c) => ({ from: c.line.period.from, allocatedFrom: known(c.allocation).from }),
  TR308: (c) => ({ through: c.line.period.through, allocatedThrough: known(known(c.allocation).through) }),
  TR387: (c) => ({ from: c.line.period.from, expected: c.expectedFrom }),
  TR388: (c) => ({ through: c.line.period.through, expected: c.expectedThrough }),
  TR319: (c) => ({
    through: c.line.period.through,
    declarationThrough: c.facts.claim.declarationPeriod.through,
  }),
  TR418: (c) => ({
    reason: tariffReason(c),
    productCode: c.line.productCode,
    day: c.expectedFrom,
    unit: c.line.unit,
    claimedCents: c.line.tariffCents,
    agreedCents: c.line.unit === '83' ? null : c.agreedTariffCents,
    agreedUnit: c.tariff?.unit ?? null,
  }),
  TR346: (c) => ({
    volume: c.line.volume,
    unit: c.line.unit,
    tariffCents: c.line.tariffCents,
    hourTariffCents: hourTariffBehind(c.line, c.tariff),
    claimedCents: c.line.amountCents,
    expectedCents: c.expectedCents,
  }),
  TR321: (c) => ({
    ...periodSum(c),
    frequency: known(known(c.allocation).frequency),
    allocatedVolume: known(c.allocated),
    times: known(c.timesInPeriod),
  }),
  TR322: (c) => ({
    used: c.facts.usage.volume,
    volume: c.measured,
    limit: known(c.allocated) * known(c.timesInAllocation),
    unit: measuredUnit(c.line.unit),
  }),
  TR369: (c) => ({
    usedCents: c.facts.usage.amountCents,
    claimedCents: c.line.amountCents,
    budgetCents: known(known(c.allocation).budgetCents),
  }),
  BV01: (c) => ({ partName: fundingOf(c).ref.partName, declaredPer: fundingOf(c).declaredPer }),
  BV02: (c) => {
    const { usedVolume, dueVolume, next } = known(fundingOf(c).moment);
    return { used: usedVolume, volume: c.measured, due: dueVolume, next };
  },
  BV03: (c) => known(tightestBound(c, fundingOf(c), 'refuse', 'amount')),
  BV04: (c) => known(tightestBound(c, fundingOf(c), 'refuse', 'volume')),
  BV05: (c) => ({ otherProducts: fundingOf(c).otherProducts }),
  BV06: (c) => known(tightestBound(c, fundingOf(c), 'review')),
  BV07: (c) => {
    const { otherProducts, moment } = fundingOf(c);
    const next = moment?.next;
    const reasons = reviewReasons(c);
    return {
      reasons,
      otherProducts,
      waitsFor: next ? [...next.unmet, ...next.unknown] : [],
      results: next?.results ?? null,
      overPeriod: reasons.includes('over-period') ? periodSum(c) : null,
    };
  },
  TR389: ({ facts }) => ({ earlierReference: facts.earlierDebit?.reference ?? null }),
  TR314: ({ line }) => ({ reference: line.reference }),
  TR323: ({ line, facts: { creditTarget } }) => ({
    previousReference: line.previousReference,
    reason: creditTarget === null ? 'unknown' : creditTarget.approved ? 'approved' : 'refused',
  }),
  TR390: ({ facts }) => ({
    previousReference: known(facts.creditTarget).line.reference,
    creditedBy: known(facts.creditTarget).creditedBy,
  }),
  IV091: ({ line, facts }) => ({
    previousReference: known(facts.creditTarget).line.reference,
    differs: differingFields(line, known(facts.creditTarget).line),
  }),
} as const satisfies { [R in Rule]: (c: LineCase) => RuleFacts[R] };

function tariffReason(c: LineCase): RuleFacts['TR418']['reason'] {
  if (c.tariff === null) return c.facts.productContracted ? 'no-tariff-on-day' : 'not-in-contract';
  if (c.agreedTariffCents === null) return 'unit-differs';
  if (c.line.unit === '83' || c.line.tariffCents === c.agreedTariffCents) return 'equal';
  const below = (c.line.tariffCents ?? c.agreedTariffCents) < c.agreedTariffCents;
  return below && c.facts.funding?.priceIsMaximum ? 'below-maximum' : 'tariff-differs';
}

/** Rules that rest on the allocation, and rules that rest on a contract clause. */
const ON_ALLOCATION: ReadonlySet<Rule> = new Set<Rule>([
  'TR338',
  'TR384',
  'TR339',
  'TR340',
  'TR341',
  'TR307',
  'TR308',
  'TR387',
  'TR388',
  'TR321',
  'TR322',
  'TR369',
]);
const ON_TARIFF: ReadonlySet<Rule> = new Set<Rule>(['TR381', 'TR418', 'TR346']);

export const allocationRefFor = (rule: Rule, a: AllocationFacts | null): AllocationRef | null =>
  a !== null && ON_ALLOCATION.has(rule)
    ? { allocationId: a.allocationId, version: a.version, allocationNumber: a.allocationNumber }
    : null;

export function tariffRefFor(rule: Rule, t: TariffFacts | null): TariffRef | null {
  if (t === null || !ON_TARIFF.has(rule)) return null;
  const { tariffId, version, contractNumber, clauseNumber, from, through } = t;
  return { tariffId, version, contractNumber, clauseNumber, from, through };
}

/** The part of the funding terms that a BV rule rests on. */
export const fundingRefFor = (rule: Rule, { funding }: LineFacts): FundingRef | null =>
  rule.startsWith('BV') ? (funding?.ref ?? null) : null;

/** What TR321 adds up, against what is allocated for the period. */
const periodSum = (c: LineCase): Bound => ({
  used: c.facts.usage.periodVolume,
  volume: c.measured,
  limit: known(c.allocated) * known(c.timesInPeriod),
  unit: measuredUnit(c.line.unit),
});

const fundingOf = (c: LineCase): FundingFacts => known(c.facts.funding);

/** A fact whose absence would already have made the rule not applicable. */
function known<T>(fact: T | null | undefined): T {
  if (fact === null || fact === undefined) throw new Error('a rule was explained without the fact it applies to');
  return fact;
}
