import { type Cents, ZERO_CENTS } from '../../../kernel/money.ts';
import { CHECKS } from './checks.ts';
import type { Finding, FindingOf, LineDecision, RuleFacts } from './decision.ts';
import { allocationRefFor, EXPLAIN, fundingRefFor, tariffRefFor } from './explain.ts';
import type { LineFacts, Sign } from './facts.ts';
import { type LineCase, lineCase } from './line-case.ts';
import { maskOfRules, RULES, type Rule, ruleEntry, verdictOf } from './rules.ts';

/**
 * Decides one declaration line: every rule is asked, in order of precedence. The line is approved as a whole when none is broken,
 * held when only rules are that leave it to a person, and else refused. Pure: the same facts give the same decision, now and in five years.
 */
export function decideLine(facts: LineFacts): LineDecision {
  const c = lineCase(facts);
  const findings = RULES.map(({ rule }, index) => finding(c, rule, index + 1));
  const failedRules = findings.filter((f) => f.outcome === 'not-met').map((f) => f.rule);
  const claimedCents = facts.line.amountCents;
  const failedMask = maskOfRules(failedRules);
  const verdict = verdictOf(failedMask);
  return {
    verdict,
    sign: facts.line.sign,
    claimedCents,
    approvedCents: verdict === 'approved' ? claimedCents : ZERO_CENTS,
    refusedCents: verdict === 'refused' ? claimedCents : ZERO_CENTS,
    heldCents: verdict === 'held' ? claimedCents : ZERO_CENTS,
    findings,
    failedRules,
    failedMask,
  };
}

/** The amount as it counts in a total: a debit adds, a credit takes back (IV086). */
export const signedCents = (sign: Sign, amount: Cents): Cents => (sign === 'D' ? amount : (-amount as Cents));

function finding<R extends Rule>(c: LineCase, rule: R, order: number): Finding {
  const answer = CHECKS[rule](c);
  const refs = {
    allocationRef: allocationRefFor(rule, c.allocation),
    tariffRef: tariffRefFor(rule, c.tariff),
    fundingRef: fundingRefFor(rule, c.facts),
  };
  const base = { order, rule, ...refs };
  if (typeof answer === 'string')
    return asFinding({ ...base, outcome: 'not-applicable', reason: answer, retourcode: null });
  const explain = EXPLAIN[rule] as (c: LineCase) => RuleFacts[R];
  const facts = explain(c);
  if (answer) return asFinding({ ...base, outcome: 'met', facts, retourcode: null });
  return asFinding({ ...base, outcome: 'not-met', facts, retourcode: ruleEntry(rule).retourcode });
}

/** Rule and facts belong together by construction; the compiler cannot see that through the table. */
const asFinding = <R extends Rule>(f: FindingOf<R>): Finding => f as unknown as Finding;
