import { monthOfDay, yearEnd, yearOfMonth } from './calendar.ts';
import type { DueReason, DueState } from './due-item.ts';
import type { EpisodeNumbers } from './episode-numbers.ts';
import { changeRuleOf, type MomentPlan, type PartPlan } from './part-plan.ts';
import type { Sink } from './sink.ts';
import { endingOf, standingOf, underTakeover } from './standing.ts';
import { wholePriceOf, worthByDays } from './trajectory-price.ts';
import { shareOf } from './whole.ts';

/**
 * The price of a trajectory in parts at moments. Parts are differences of rounded sums, so together they are the price. When
 * care ended otherwise than planned, moments that were not reached follow the change rule of the part; by days, one correction
 * brings what was reached to the worth of the days that passed, and that may be less.
 */
export function walkMoments(plan: PartPlan, e: EpisodeNumbers, asOf: number, sink: Sink): void {
  const whole = wholePriceOf(plan, e);
  const ending = endingOf(plan, e, asOf);
  let reachedBefore = 0;
  let reachedHere = 0;
  let divided = 0;
  let pieces = 0;
  for (let n = 0; n < plan.moments.length; n++) {
    const moment = plan.moments[n] as MomentPlan;
    const through = shareOf(whole.cents, moment.through.top, moment.through.bottom);
    const full = Math.floor((plan.pieces * moment.through.top) / moment.through.bottom);
    const here = standingOf(plan, moment, e, whole.countsFrom, asOf, ending);
    const { day, state, reason, reached } = whole.byDays ? here : underTakeover(plan, e, here);
    if (reached && state === 'due') reachedHere += through - divided;
    else if (reached) reachedBefore += through - divided;
    put(plan, sink, 'moment', n, day, full - pieces, through - divided, state, reason);
    divided = through;
    pieces = full;
  }
  if (ending !== 'otherwise' || !correctsByDays(plan, e)) return;
  const worth = worthByDays(plan, e, whole.byDays, e.end);
  if (worth === null) return;
  const correction = worth - reachedBefore - reachedHere;
  // Another payer or provider had what was reached before; this one gives back no more than it got.
  const mayGiveBack = e.continuesBecause === 'new-decision' ? correction : Math.max(correction, -reachedHere);
  if (mayGiveBack !== 0) put(plan, sink, 'change', -1, e.end, 0, mayGiveBack, 'due', 'by-days');
}

/** Is the rule for this ending 'by days', and did no rule for the takeover say that all was paid or a person decides? */
function correctsByDays(plan: PartPlan, e: EpisodeNumbers): boolean {
  if (changeRuleOf(plan.part, e.endReason ?? 'early') !== 'elapsed-share') return false;
  const takeover = e.continuesBecause === null ? null : changeRuleOf(plan.part, e.continuesBecause);
  return takeover !== 'in-full' && takeover !== 'review';
}

function put(
  plan: PartPlan,
  sink: Sink,
  kind: 'moment' | 'change',
  moment: number,
  on: number,
  pieces: number,
  cents: number,
  state: DueState,
  reason: DueReason,
): void {
  const month = monthOfDay(on);
  const day = plan.atYearEnd ? yearEnd(yearOfMonth(month)) : on;
  sink.add(kind, moment, day, month, pieces, cents, state, reason);
}
