import { monthEnd, monthLength, monthOfDay, monthStart, NO_DAY, yearEnd, yearOfMonth } from './calendar.ts';
import type { DueReason, DueState } from './due-item.ts';
import { type EpisodeNumbers, endedBy } from './episode-numbers.ts';
import { changeRuleOf, type PartPlan } from './part-plan.ts';
import type { Sink } from './sink.ts';
import { partOf, shareOf } from './whole.ts';

/**
 * The price of a period in equal parts of the year: each month of care is a twelfth of the yearly price, and the twelfths of a
 * year add up to it. A month that was begun counts whole, once: when care goes on elsewhere in that month it belongs to who
 * had it first, or is divided by days when the change rule says so. Instalments of more months hold the months of care in them.
 */
export function walkInstalments(plan: PartPlan, e: EpisodeNumbers, asOf: number, sink: Sink): void {
  const takeover = e.continuesBecause === null ? null : changeRuleOf(plan.part, e.continuesBecause);
  if (takeover === 'in-full') return;
  const asked = takeover === 'review';
  const yearly = shareOf(e.tariff, plan.periodsPerYear, e.tariffPer);
  const ended = endedBy(e, asOf);
  const rule = ended ? changeRuleOf(plan.part, e.endReason ?? 'early') : null;
  const size = 12 / plan.perYear;
  const careThrough = ended ? e.end : e.through === NO_DAY ? yearEnd(yearOfMonth(monthOfDay(asOf))) : e.through;
  const first = firstMonth(plan, e);
  const last = monthOfDay(careThrough);
  for (let month = first; month <= last; ) {
    const begins = month;
    let cents = 0;
    for (; month <= last && Math.floor(month / size) === Math.floor(begins / size); month++)
      cents += careInMonth(plan, e, yearly, month, ended && rule === 'elapsed-share' ? e.end : monthEnd(month));
    const day = plan.inAdvance ? Math.max(e.start, monthStart(begins)) : monthEnd(month - 1);
    if (asked) add(sink, day, begins, month - begins, cents, asOf, 'held', 'review-asked');
    else add(sink, day, begins, month - begins, cents, asOf, 'due', 'instalment-day');
  }
  if (ended && (rule === 'in-full' || rule === 'review')) rest(e, rule, yearly, last + 1, asOf, sink);
}

/** The first month that this episode pays: not a month that the episode before it had begun, unless days are divided. */
function firstMonth(plan: PartPlan, e: EpisodeNumbers): number {
  const month = monthOfDay(e.start);
  if (e.continuesBecause === null || e.start === monthStart(month)) return month;
  return changeRuleOf(plan.part, e.continuesBecause) === 'elapsed-share' ? month : month + 1;
}

/** A month's twelfth, by days when care came or went within it and days are what is divided. */
function careInMonth(plan: PartPlan, e: EpisodeNumbers, yearly: number, month: number, through: number): number {
  const whole = partOf(yearly, month % 12, 12);
  const takesOver = e.continuesBecause !== null && changeRuleOf(plan.part, e.continuesBecause) === 'elapsed-share';
  const from = takesOver ? Math.max(e.start, monthStart(month)) : monthStart(month);
  const until = Math.min(through, monthEnd(month));
  const length = monthLength(month);
  const before = shareOf(whole, from - monthStart(month), length);
  return shareOf(whole, until - monthStart(month) + 1, length) - before;
}

/** The months that were planned and will not come: due at once, or for a person to decide. */
function rest(
  e: EpisodeNumbers,
  rule: 'in-full' | 'review',
  yearly: number,
  from: number,
  asOf: number,
  sink: Sink,
): void {
  if (e.through === NO_DAY) return;
  const last = monthOfDay(e.through);
  let cents = 0;
  for (let month = from; month <= last; month++) cents += partOf(yearly, month % 12, 12);
  if (cents === 0) return;
  const [state, reason] = rule === 'in-full' ? (['due', 'paid-in-full'] as const) : (['held', 'review-asked'] as const);
  add(sink, e.end, monthOfDay(e.end), last - from + 1, cents, asOf, state, reason);
}

function add(
  sink: Sink,
  day: number,
  month: number,
  months: number,
  cents: number,
  asOf: number,
  state: DueState,
  reason: DueReason,
): void {
  if (day > asOf) sink.add('instalment', -1, day, month, months, cents, 'not-due', 'later');
  else sink.add('instalment', -1, day, month, months, cents, state, reason);
}
