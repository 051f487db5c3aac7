import type { CreditField, NotApplicableReason } from './decision.ts';
import type { ClaimFacts, ClaimLine, CreditTarget } from './facts.ts';
import { FUNDING_CHECKS } from './funding/funding-checks.ts';
import { overPeriodIsAgreed } from './funding/over-period.ts';
import type { LineCase } from './line-case.ts';
import type { Rule } from './rules.ts';
import { unitFits } from './volume.ts';

/** True is met, false is not met, a reason is not applicable. */
export type Answer = boolean | NotApplicableReason;

/** Rules on the declaration as a whole; months without care may be skipped, going back may not (TR318, IV090). */
export const CLAIM_CHECKS = {
  TR333: (claim: ClaimFacts): boolean => !claim.numberUsedBefore,
  TR318: (claim: ClaimFacts): boolean =>
    claim.lastDeclaredMonth === null || claim.declarationPeriod.from >= claim.lastDeclaredMonth,
} as const;

/**
 * The question each rule asks, in the words of the standard. Both roads use these and only these: the fast one over a
 * whole declaration and the one that explains a single line.
 *
 * A credit is only looked at as a message: is the debit known, approved, not yet taken back and the same? Its allocation
 * or contract may have changed since, and taking money back must stay possible (IV085: only technical refusal).
 */
export const CHECKS = {
  TR333: ({ facts }) => CLAIM_CHECKS.TR333(facts.claim),
  TR318: ({ facts }) => CLAIM_CHECKS.TR318(facts.claim),
  TR304: ({ line }) => line.clientId !== null,
  TR338: ({ line, allocation }) => (line.clientId === null ? 'no-client' : allocation !== null),
  TR384: ({ debit, allocation }) => {
    if (!debit) return 'credit-line';
    return allocation === null ? 'no-allocation' : allocation.changeReason !== '13';
  },
  TR339: ({ debit, line, allocation }) => {
    if (!debit) return 'credit-line';
    if (allocation === null) return 'no-allocation';
    return allocation.productCategory === null
      ? 'no-category-agreed'
      : line.productCategory === allocation.productCategory;
  },
  TR340: ({ debit, line, allocation }) => {
    if (!debit) return 'credit-line';
    if (allocation === null) return 'no-allocation';
    return allocation.productCode === null ? 'no-code-allocated' : line.productCode === allocation.productCode;
  },
  TR381: ({ debit, line, tariff }) => {
    if (!debit) return 'credit-line';
    if (tariff === null) return 'no-contract-tariff';
    return tariff.productCategory === null ? 'no-category-agreed' : line.productCategory === tariff.productCategory;
  },
  TR341: ({ debit, line, allocation, agreedUnit }) => {
    if (!debit) return 'credit-line';
    if (allocation === null) return 'no-allocation';
    return agreedUnit === null ? 'no-unit-agreed' : unitFits(line.unit, agreedUnit);
  },
  TR307: ({ debit, line, allocation }) => {
    if (!debit) return 'credit-line';
    return allocation === null ? 'no-allocation' : line.period.from >= allocation.from;
  },
  TR308: ({ debit, line, allocation }) => {
    if (!debit) return 'credit-line';
    if (allocation === null) return 'no-allocation';
    return allocation.through === null ? 'no-end-date' : line.period.through <= allocation.through;
  },
  TR387: ({ debit, line, allocation, expectedFrom }) => {
    if (!debit) return 'credit-line';
    return allocation === null ? 'no-allocation' : line.period.from === expectedFrom;
  },
  TR388: ({ debit, line, allocation, expectedThrough }) => {
    if (!debit) return 'credit-line';
    return allocation === null ? 'no-allocation' : line.period.through === expectedThrough;
  },
  TR319: ({ line, facts }) => line.period.through <= facts.claim.declarationPeriod.through,
  TR418: ({ debit, line, facts, tariff, agreedTariffCents }) => {
    if (!debit) return 'credit-line';
    if (tariff === null || agreedTariffCents === null) return false;
    if (line.unit === '83' || line.tariffCents === agreedTariffCents) return true;
    return facts.funding?.priceIsMaximum === true && (line.tariffCents ?? agreedTariffCents) < agreedTariffCents;
  },
  TR346: ({ debit, line, expectedCents }) => (debit ? line.amountCents === expectedCents : 'credit-line'),
  TR321: (c) => {
    const missing = noVolume(c);
    if (missing !== null) return missing;
    if (c.allocation?.frequency === '6') return 'total-frequency';
    if (c.timesInPeriod === null) return 'outside-allocation';
    if (overPeriodIsAgreed(c)) return 'agreed-otherwise';
    return c.facts.usage.periodVolume + c.measured <= (c.allocated ?? 0) * c.timesInPeriod;
  },
  TR322: (c) => {
    const missing = noVolume(c);
    if (missing !== null) return missing;
    if (c.timesInAllocation === null) return 'no-end-date';
    return c.facts.usage.volume + c.measured <= (c.allocated ?? 0) * c.timesInAllocation;
  },
  TR369: ({ debit, line, allocation, facts }) => {
    if (!debit) return 'credit-line';
    if (allocation === null) return 'no-allocation';
    if (allocation.budgetCents === null) return 'no-budget';
    return facts.usage.amountCents + line.amountCents <= allocation.budgetCents;
  },
  ...FUNDING_CHECKS,
  TR389: ({ debit, allocation, facts }) => {
    if (!debit) return 'credit-line';
    return allocation === null ? 'no-allocation' : facts.earlierDebit === null;
  },
  TR314: ({ facts }) => !facts.referenceUsed,
  TR323: ({ debit, facts }) => (debit ? 'debit-line' : facts.creditTarget?.approved === true),
  TR390: ({ debit, facts: { creditTarget } }) => {
    if (debit) return 'debit-line';
    return creditTarget?.approved ? creditTarget.creditedBy === null : 'no-approved-debit';
  },
  IV091: ({ debit, line, facts: { creditTarget } }) => {
    if (debit) return 'debit-line';
    return creditTarget?.approved ? sameContent(line, creditTarget) : 'no-approved-debit';
  },
} as const satisfies Record<Rule, (c: LineCase) => Answer>;

function noVolume({ debit, allocation, allocated }: LineCase): NotApplicableReason | null {
  if (!debit) return 'credit-line';
  if (allocation === null) return 'no-allocation';
  if (allocation.volume === null || allocation.unit === null || allocation.frequency === null)
    return 'no-volume-allocated';
  return allocated === null ? 'unit-not-comparable' : null;
}

const sameContent = (line: ClaimLine, target: CreditTarget): boolean =>
  CREDIT_FIELDS.every((field) => sameField(line, target.line, field));

/** Where a credit differs from its debit; the reference, the previous reference and the sign may (IV091). */
export const differingFields = (line: ClaimLine, debit: ClaimLine): CreditField[] =>
  CREDIT_FIELDS.filter((field) => !sameField(line, debit, field));

const CREDIT_FIELDS = [
  'clientId',
  'allocationNumber',
  'productCategory',
  'productCode',
  'period',
  'volume',
  'unit',
  'tariffCents',
  'amountCents',
] as const satisfies readonly CreditField[];

function sameField(a: ClaimLine, b: ClaimLine, field: CreditField): boolean {
  return field === 'period'
    ? a.period.from === b.period.from && a.period.through === b.period.through
    : a[field] === b[field];
}
