import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ApplicationContent } from '../application/content.ts';
import { type Asked, type Demands, type Missing, progressOf } from '../application/progress.ts';

export const TESTS = ['completeness', 'exclusion', 'suitability'] as const;
export type FindingTest = (typeof TESTS)[number];

/** What was found of one ground: completeness as a whole, or one requirement. */
export type Finding = {
  readonly test: FindingTest;
  readonly requirementId: number | null;
  readonly met: boolean;
  readonly reason: string;
};

/** A ground that must be looked at. */
export type Ground = { readonly test: FindingTest; readonly requirementId: number | null };

/**
 * Every ground on which an application is tested: completeness, each exclusion ground, each demand of suitability.
 * Selection is scored, and demands on service and conditions are agreed to; they are not tested here.
 */
export function groundsOf(requirements: readonly Asked[], tests: readonly string[]): Ground[] {
  const own: Ground[] = requirements.flatMap(({ id, kind }) =>
    kind === 'exclusion' || kind === 'suitability' ? [{ test: kind, requirementId: id }] : [],
  );
  return [{ test: 'completeness', requirementId: null } as const, ...own].filter(({ test }) => tests.includes(test));
}

export type Verdict = 'open' | 'met' | 'incomplete' | 'excluded' | 'unsuitable';

/**
 * What the findings say together: an exclusion ground that applies, or a demand of suitability that is not met,
 * puts an application aside, and so does incompleteness. As long as a ground has no finding it is open, unless another
 * ground has already put it aside.
 */
export function verdictOf(grounds: readonly Ground[], findings: readonly Finding[]): Verdict {
  const failed = (test: FindingTest) =>
    grounds.some((one) => one.test === test && findingOf(one, findings)?.met === false);
  if (failed('exclusion')) return 'excluded';
  if (failed('suitability')) return 'unsuitable';
  if (failed('completeness')) return 'incomplete';
  return grounds.every((one) => findingOf(one, findings)?.met) ? 'met' : 'open';
}

/** The last finding of a ground counts; findings are in the order in which they were made. */
export const findingOf = <One extends Finding>(ground: Ground, findings: readonly One[]): One | undefined =>
  findings.findLast((one) => one.test === ground.test && one.requirementId === ground.requirementId);

/** What the data themselves say about a ground; a person decides. Undefined: nothing to say. */
export function proposalFor(
  ground: Ground,
  content: ApplicationContent,
  demands: Demands,
): { readonly met: boolean; readonly missing: readonly Missing[] } | undefined {
  const { missing } = progressOf(content, demands);
  if (ground.test === 'completeness') return { met: missing.length === 0, missing };
  const own = missing.filter((one) => one.requirementId === ground.requirementId);
  const evidence = demands.requirements.find((one) => one.id === ground.requirementId)?.evidenceKind;
  return own.length > 0 || evidence ? { met: own.length === 0, missing: own } : undefined;
}

/** Demands as they were on the day on which an application was handed in. */
export const demandsOn = (demands: Demands, day: PlainDate): Demands => ({ ...demands, day });
