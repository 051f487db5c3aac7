import type { Condition } from '../terms.ts';
import { NO_DAY } from './calendar.ts';
import { whenEndedOtherwise } from './change-rule.ts';
import type { DueReason, DueState } from './due-item.ts';
import type { EpisodeNumbers } from './episode-numbers.ts';
import { changeRuleOf, type MomentPlan, type PartPlan } from './part-plan.ts';

/** What is known of a moment on the day that is asked about; `reached` also when it was paid under an earlier decision. */
export type Standing = {
  readonly day: number;
  readonly state: DueState;
  readonly reason: DueReason;
  readonly reached: boolean;
};

/** How care stands on the day that is asked about: it runs, it ended and that ended the whole, or it ended otherwise. */
export type Ending = 'running' | 'whole' | 'otherwise';

export function standingOf(
  plan: PartPlan,
  moment: MomentPlan,
  e: EpisodeNumbers,
  countsFrom: number,
  asOf: number,
  ending: Ending,
): Standing {
  const planned = plannedDay(moment, e, countsFrom);
  if (ending === 'whole') return judged(moment, e, Math.min(planned, e.end));
  if (moment.at === 'end')
    return ending === 'running'
      ? { day: planned, state: 'not-due', reason: 'not-ended', reached: false }
      : { day: e.end, ...whenEndedOtherwise(plan.part, moment, e) };
  if (ending === 'otherwise')
    return planned <= e.end ? judged(moment, e, planned) : { day: e.end, ...whenEndedOtherwise(plan.part, moment, e) };
  const reached = planned <= asOf;
  return { day: planned, state: reached ? 'due' : 'not-due', reason: reached ? 'moment-reached' : 'later', reached };
}

/**
 * How care ended. An end with all results that the end asks for is an end of the whole, also before the planned day or on the
 * 18th birthday: who reaches the goal sooner has not done less.
 */
export function endingOf(plan: PartPlan, e: EpisodeNumbers, asOf: number): Ending {
  if (e.end === NO_DAY || e.end > asOf) return 'running';
  if (e.endReason === 'as-planned') return 'whole';
  if (e.endReason !== 'early' && e.endReason !== 'turned-18') return 'otherwise';
  const finished = plan.finishedBy.length > 0 && plan.finishedBy.every((condition) => conditionHolds(condition, e));
  return finished ? 'whole' : 'otherwise';
}

/**
 * A moment of a trajectory that another episode began, and that this one does not take over by days. What was reached before
 * it began was paid there, all of it when that was the rule; or a person decides.
 */
export function underTakeover(plan: PartPlan, e: EpisodeNumbers, standing: Standing): Standing {
  if (e.continuesBecause === null) return standing;
  const rule = changeRuleOf(plan.part, e.continuesBecause);
  const { day, state } = standing;
  if (rule === 'in-full' || day < e.start) return { day, state: 'not-due', reason: 'earlier-decision', reached: true };
  if (rule === null || rule === 'moments-reached' || state !== 'due') return standing;
  return { day, state: 'held', reason: 'review-asked', reached: false };
}

function plannedDay(moment: MomentPlan, e: EpisodeNumbers, countsFrom: number): number {
  if (moment.at === 'end') return e.end !== NO_DAY ? e.end : Math.max(e.through, countsFrom);
  return countsFrom + (moment.at === 'after-days' ? moment.days : 0);
}

function judged(moment: MomentPlan, e: EpisodeNumbers, day: number): Standing {
  if (moment.conditions.length === 0) return { day, state: 'due', reason: 'moment-reached', reached: true };
  if (moment.conditions.every((condition) => conditionHolds(condition, e)))
    return { day, state: 'due', reason: 'condition-holds', reached: true };
  const state = moment.otherwise === 'review' ? 'held' : 'not-due';
  return { day, state, reason: 'condition-fails', reached: false };
}

/** Without figures on results no result is reached: nobody can be paid for what nobody wrote down. */
function conditionHolds(condition: Condition, e: EpisodeNumbers): boolean {
  if (condition === 'ended-as-planned') return e.endReason === 'as-planned';
  if (condition === 'positive-result') return e.resultsReached > 0;
  return e.resultsAgreed > 0 && e.resultsReached >= e.resultsAgreed;
}
