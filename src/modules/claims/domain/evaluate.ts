import { type Answer, CHECKS } from './checks.ts';
import type { LineCase } from './line-case.ts';
import { RULES, type RuleSubject } from './rules.ts';

type Steps = readonly { readonly bit: number; readonly check: (c: LineCase) => Answer }[];

const stepsAbout = (...subjects: readonly RuleSubject[]): Steps =>
  RULES.filter(({ about }) => subjects.includes(about)).map(({ rule, bit }) => ({
    bit: 1 << bit,
    check: CHECKS[rule],
  }));

/** Rules about something else than the line would answer that they do not apply, and are not asked. */
const OF_CREDITS = stepsAbout('claim', 'line', 'credit');
const OF_DEBITS = stepsAbout('claim', 'line', 'debit');
const OF_FUNDED_DEBITS = stepsAbout('claim', 'line', 'debit', 'funded-debit');

/** All rules that are about the line: the failed ones as a mask of stable bits. Zero is payable. */
export function failedMask(c: LineCase): number {
  const steps = !c.debit ? OF_CREDITS : c.facts.funding === null ? OF_DEBITS : OF_FUNDED_DEBITS;
  let mask = 0;
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] as Steps[number];
    if (step.check(c) === false) mask |= step.bit;
  }
  return mask;
}
