import { CHECKS } from '../../src/modules/claims/domain/checks.ts';
import type { ClaimLine } from '../../src/modules/claims/domain/facts.ts';
import { type LineCase, lineCase } from '../../src/modules/claims/domain/line-case.ts';
import type { World } from '../../src/modules/claims/domain/world.ts';
import { firstFactsOf } from './rule-facts.ts';

/** The rules that ask what TWELVE compares, in that order. */
const RULES = [
  'TR339',
  'TR340',
  'TR341',
  'TR307',
  'TR308',
  'TR387',
  'TR388',
  'TR418',
  'TR346',
  'TR321',
  'TR322',
  'TR389',
] as const;

/** What the other engines are given too: everything that asks thought, worked out beforehand. */
export const casesOf = (world: World, lines: readonly ClaimLine[]): LineCase[] =>
  lines.map((line) => lineCase(firstFactsOf(world, line)));

/** How many lines twelve rules of this engine let through; every rule is asked of every line, as of the others. */
export function ownTwelve(cases: readonly LineCase[]): number {
  let passed = 0;
  for (const one of cases) {
    let failed = 0;
    for (const rule of RULES) if (CHECKS[rule](one) === false) failed += 1;
    if (failed === 0) passed += 1;
  }
  return passed;
}
