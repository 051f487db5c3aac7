import { CLAIM_CHECKS } from './checks.ts';
import type { FindingOf, RuleFacts } from './decision.ts';
import type { ClaimFacts } from './facts.ts';
import { RULES, ruleEntry } from './rules.ts';

/** A finding on the declaration as a whole; when not met, nothing of it is paid and no line is answered. */
export type ClaimFinding = FindingOf<'TR333'> | FindingOf<'TR318'>;

/** The rules on the declaration itself, in order. Every line carries the same two findings. */
export function claimFindings(claim: ClaimFacts): ClaimFinding[] {
  const { declarationNumber, lastDeclaredMonth, declarationPeriod } = claim;
  return [
    claimFinding('TR333', claim, { declarationNumber }),
    claimFinding('TR318', claim, { declarationMonth: declarationPeriod.from, lastDeclaredMonth }),
  ];
}

function claimFinding<R extends keyof typeof CLAIM_CHECKS>(
  rule: R,
  claim: ClaimFacts,
  facts: RuleFacts[R],
): FindingOf<R> {
  const order = RULES.findIndex((entry) => entry.rule === rule) + 1;
  const base = { order, rule, allocationRef: null, tariffRef: null, fundingRef: null, facts };
  return CLAIM_CHECKS[rule](claim)
    ? { ...base, outcome: 'met', retourcode: null }
    : { ...base, outcome: 'not-met', retourcode: ruleEntry(rule).retourcode };
}
