import { type Answer, CHECKS } from './checks.ts';
import type { LineCase } from './line-case.ts';
import { RULES } from './rules.ts';

const steps: readonly { readonly bit: number; readonly check: (c: LineCase) => Answer }[] = RULES.map(
  ({ rule, bit }) => ({ bit: 1 << bit, check: CHECKS[rule] }),
);

/** All rules over one line: the failed ones as a mask of stable bits. Zero is payable. */
export function failedMask(c: LineCase): number {
  let mask = 0;
  for (const step of steps) if (step.check(c) === false) mask |= step.bit;
  return mask;
}
