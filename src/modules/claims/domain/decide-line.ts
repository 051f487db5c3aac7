import { type Cents, subtractCents, ZERO_CENTS } from '../../../kernel/money.ts';
import { CHECKS } from './checks.ts';
import type { Finding, FindingOf, LineDecision, RuleFacts } from './decision.ts';
import { allocationRefFor, EXPLAIN, tariffRefFor } from './explain.ts';
import type { LineFacts, Sign } from './facts.ts';
import { type LineCase, lineCase } from './line-case.ts';
import { maskOfRules, RULES, type Rule, ruleEntry } from './rules.ts';

/**
 * Decides one declaration line: every rule is asked, in order of precedence, and the line is approved as a whole when
 * none is broken. Pure: the same facts give the same decision, now and in five years.
 */
export function decideLine(facts: LineFacts): LineDecision {
  const c = lineCase(facts);
  const findings = RULES.map(({ rule }, index) => finding(c, rule, index + 1));
  const failedRules = findings.filter((f) => f.outcome === 'not-met').map((f) => f.rule);
  const claimedCents = facts.line.amountCents;
  const approvedCents = failedRules.length === 0 ? claimedCents : ZERO_CENTS;
  return {
    verdict: failedRules.length === 0 ? 'approved' : 'refused',
    sign: facts.line.sign,
    claimedCents,
    approvedCents,
    refusedCents: subtractCents(claimedCents, approvedCents),
    findings,
    failedRules,
    failedMask: maskOfRules(failedRules),
  };
}

/** The amount as it counts in a total: a debit adds, a credit takes back (IV086). */
export const signedCents = (sign: Sign, amount: Cents): Cents => (sign === 'D' ? amount : (-amount as Cents));

function finding<R extends Rule>(c: LineCase, rule: R, order: number): Finding {
  const answer = CHECKS[rule](c);
  const refs = { allocationRef: allocationRefFor(rule, c.allocation), tariffRef: tariffRefFor(rule, c.tariff) };
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
