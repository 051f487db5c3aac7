import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Verdict } from '../assessment/findings.ts';
import type { RankedBid } from '../ranking.ts';

export const OUTCOMES = [
  'awarded',
  'selected',
  'refused',
  'not-selected',
  'incomplete',
  'excluded',
  'unsuitable',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether the decision lets applicants through to a next part, or is the last one. */
export type AwardStep = 'select' | 'award';

export type Decision = {
  readonly applicationId: number;
  readonly outcome: Outcome;
  readonly rank: number | null;
  readonly reason: string;
};

/** What is known of an application when it is decided about. */
export type Tested = { readonly applicationId: number; readonly verdict: Verdict };

const PASSED = { select: 'selected', award: 'awarded' } as const;
const NOT_REACHED = { select: 'not-selected', award: 'refused' } as const;

/**
 * What follows from tests and ranking, for a person to confirm: who did not pass a test is put aside, who ranks within
 * the places passes, and where nothing is ranked everybody who passes the tests is in. Equals at the boundary all pass
 * only when there is a place for each: otherwise nobody of them is proposed and `tied` names them.
 */
export function proposeOutcomes(
  step: AwardStep,
  tested: readonly Tested[],
  ranking: { readonly ranked: readonly RankedBid[]; readonly places: number | null } | null,
): {
  readonly outcomes: readonly Omit<Decision, 'reason'>[];
  readonly tied: readonly number[];
  readonly open: readonly number[];
} {
  const tied: number[] = [];
  const open: number[] = [];
  const outcomes = tested.flatMap(({ applicationId, verdict }): Omit<Decision, 'reason'>[] => {
    if (verdict === 'open') {
      open.push(applicationId);
      return [];
    }
    if (verdict !== 'met') return [{ applicationId, outcome: verdict, rank: null }];
    if (!ranking) return [{ applicationId, outcome: PASSED[step], rank: null }];
    const own = ranking.ranked.find((one) => one.applicationId === applicationId);
    if (!own) {
      open.push(applicationId);
      return [];
    }
    const { places, ranked } = ranking;
    const through = own.rank + ranked.filter((one) => one.rank === own.rank).length - 1;
    const outcome = places === null || through <= places ? PASSED[step] : NOT_REACHED[step];
    if (places !== null && own.rank <= places && through > places) tied.push(applicationId);
    return [{ applicationId, outcome, rank: own.rank }];
  });
  return { outcomes, tied, open };
}

export type AwardRefusal =
  | { readonly code: 'procurement.award-incomplete'; readonly applicationIds: readonly number[] }
  | { readonly code: 'procurement.award-not-of-run'; readonly applicationIds: readonly number[] }
  | { readonly code: 'procurement.award-against-test'; readonly applicationId: number }
  | { readonly code: 'procurement.award-outcome-not-here'; readonly outcome: Outcome }
  | { readonly code: 'procurement.award-reason-missing'; readonly applicationId: number };

const OUTCOMES_OF: Readonly<Record<AwardStep, readonly Outcome[]>> = {
  select: ['selected', 'not-selected', 'incomplete', 'excluded', 'unsuitable'],
  award: ['awarded', 'refused', 'incomplete', 'excluded', 'unsuitable'],
};

/** A decision covers every application of the run once, gives each a reason, and awards nobody who failed a test. */
export function checkDecisions(
  step: AwardStep,
  tested: readonly Tested[],
  decisions: readonly Decision[],
): Result<true, AwardRefusal> {
  const decided = new Set(decisions.map((one) => one.applicationId));
  const missing = tested.filter((one) => !decided.has(one.applicationId)).map((one) => one.applicationId);
  if (missing.length > 0) return no({ code: 'procurement.award-incomplete', applicationIds: missing });
  const known = new Map(tested.map((one) => [one.applicationId, one.verdict]));
  const strange = decisions.filter((one) => !known.has(one.applicationId)).map((one) => one.applicationId);
  if (strange.length > 0 || decided.size < decisions.length)
    return no({ code: 'procurement.award-not-of-run', applicationIds: strange });
  for (const { applicationId, outcome, reason } of decisions) {
    if (!OUTCOMES_OF[step].includes(outcome)) return no({ code: 'procurement.award-outcome-not-here', outcome });
    if (reason.trim() === '') return no({ code: 'procurement.award-reason-missing', applicationId });
    if ((outcome === 'awarded' || outcome === 'selected') && known.get(applicationId) !== 'met')
      return no({ code: 'procurement.award-against-test', applicationId });
  }
  return yes(true);
}
