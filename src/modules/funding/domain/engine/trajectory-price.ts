import { NO_DAY } from './calendar.ts';
import type { EpisodeNumbers } from './episode-numbers.ts';
import { changeRuleOf, type PartPlan } from './part-plan.ts';
import { shareOf } from './whole.ts';

/** What this episode may come to, and the day from which its moments are counted. */
export type WholePrice = {
  readonly cents: number;
  readonly countsFrom: number;
  /** This episode takes over by days: it has its own part of the price, apart from what was paid before. */
  readonly byDays: boolean;
};

/** Price of a whole trajectory, whoever delivers it: pieces times the price of a piece. */
const priceOf = (plan: PartPlan, e: EpisodeNumbers): number => shareOf(e.tariff, plan.pieces, e.tariffPer);

/** The price of a trajectory as far as this episode may be paid for it; what was paid before by days is taken off. */
export function wholePriceOf(plan: PartPlan, e: EpisodeNumbers): WholePrice {
  const price = priceOf(plan, e);
  const first = firstDayOf(e);
  const byDays =
    e.continuesBecause !== null &&
    e.through >= first &&
    changeRuleOf(plan.part, e.continuesBecause) === 'elapsed-share';
  return byDays
    ? { cents: price - (worthThrough(price, e, e.start - 1) ?? 0), countsFrom: e.start, byDays }
    : { cents: price, countsFrom: first, byDays };
}

/**
 * Worth by days of what this episode must answer for, through a day: a difference of rounded sums over the days of the whole
 * plan, so what two payers or two providers each pay for their half is together the whole. Null: no length was planned.
 */
export function worthByDays(plan: PartPlan, e: EpisodeNumbers, byDays: boolean, day: number): number | null {
  const price = priceOf(plan, e);
  const worth = worthThrough(price, e, day);
  if (worth === null || !byDays) return worth;
  return worth - (worthThrough(price, e, e.start - 1) ?? 0);
}

const firstDayOf = (e: EpisodeNumbers): number => (e.continuesBecause === null ? e.start : e.continuesFrom);

function worthThrough(price: number, e: EpisodeNumbers, day: number): number | null {
  const first = firstDayOf(e);
  if (e.through === NO_DAY || e.through < first) return null;
  const planned = e.through - first + 1;
  return shareOf(price, Math.max(0, Math.min(planned, day - first + 1)), planned);
}
