import { monthEnd, yearEnd, yearOfMonth } from './calendar.ts';
import type { DueReason, DueState } from './due-item.ts';
import type { EpisodeNumbers } from './episode-numbers.ts';
import type { PartPlan } from './part-plan.ts';
import type { Sink } from './sink.ts';
import { shareOf } from './whole.ts';

/**
 * Care that is paid as it was delivered: volume times tariff in each month, due on its last day or at the settlement of the
 * year. Above the volume of a month the agreed rule decides (R-236, TR321); above that of the whole allocation nothing is
 * due (TR322). A month is rounded once: what is due and what is not are together the amount of the month.
 */
export function walkDelivered(plan: PartPlan, e: EpisodeNumbers, asOf: number, sink: Sink): void {
  const rule = plan.part.declaration.overPeriod;
  let used = 0;
  for (let at = e.deliveredFrom; at < e.deliveredUntil; at++) {
    const month = e.months[at] as number;
    const volume = e.volumes[at] as number;
    const day = plan.atYearEnd ? yearEnd(yearOfMonth(month)) : monthEnd(month);
    const whole = shareOf(e.tariff, volume, e.tariffPer);
    const bounded = e.monthVolume >= 0 && rule !== 'within-total';
    const inPeriod = bounded ? Math.min(volume, e.monthVolume) : volume;
    const due = withinTotal(e, used, inPeriod);
    const excess = rule === 'review' ? withinTotal(e, used + due, volume - inPeriod) : 0;
    const dueCents = due === volume ? whole : shareOf(e.tariff, due, e.tariffPer);
    const heldThrough = due + excess === volume ? whole : shareOf(e.tariff, due + excess, e.tariffPer);
    if (due !== 0) add(sink, day, month, due, dueCents, asOf, 'due', 'delivered');
    if (excess > 0) add(sink, day, month, excess, heldThrough - dueCents, asOf, 'held', 'over-period');
    const rest = volume - due - excess;
    if (rest > 0) {
      const reason = due < inPeriod || rule === 'review' ? 'over-total' : 'over-period';
      sink.add('delivered', -1, day, month, rest, whole - heldThrough, 'not-due', reason);
    }
    used += due + excess;
  }
}

/** How much of a volume fits in what is left of the whole allocation; what is taken back always fits. */
function withinTotal(e: EpisodeNumbers, used: number, volume: number): number {
  if (e.totalVolume < 0 || volume <= 0) return volume;
  return Math.max(0, Math.min(volume, e.totalVolume - used));
}

function add(
  sink: Sink,
  day: number,
  month: number,
  volume: number,
  cents: number,
  asOf: number,
  state: DueState,
  reason: DueReason,
): void {
  if (day > asOf) sink.add('delivered', -1, day, month, volume, cents, 'not-due', 'later');
  else sink.add('delivered', -1, day, month, volume, cents, state, reason);
}
