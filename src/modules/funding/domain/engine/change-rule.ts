import type { FundingPart } from '../terms.ts';
import { NO_DAY } from './calendar.ts';
import type { DueReason, DueState } from './due-item.ts';
import type { EpisodeNumbers } from './episode-numbers.ts';
import { changeRuleOf, type MomentPlan } from './part-plan.ts';

/**
 * A moment that was not reached when care ended otherwise than planned (early, at the 18th birthday, by a move, by another
 * provider). Under 'moments-reached' a person decides when the moment itself says so on a failing condition.
 */
export function whenEndedOtherwise(
  part: FundingPart,
  moment: MomentPlan,
  e: EpisodeNumbers,
): { readonly state: DueState; readonly reason: DueReason; readonly reached: boolean } {
  const rule = changeRuleOf(part, e.endReason ?? 'early');
  if (rule === null) return { state: 'not-due', reason: 'runs-on', reached: false };
  if (rule === 'in-full') return { state: 'due', reason: 'paid-in-full', reached: true };
  if (rule === 'review') return { state: 'held', reason: 'review-asked', reached: false };
  if (rule === 'elapsed-share')
    return e.through === NO_DAY
      ? { state: 'held', reason: 'no-planned-length', reached: false }
      : { state: 'not-due', reason: 'by-days', reached: false };
  const runsOn = e.endReason === 'moved' || e.endReason === 'provider-change';
  if (runsOn) return { state: 'not-due', reason: 'runs-on', reached: false };
  const asksPerson = moment.conditions.length > 0 && moment.otherwise === 'review';
  return { state: asksPerson ? 'held' : 'not-due', reason: 'ended-otherwise', reached: false };
}
