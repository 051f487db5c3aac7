import type { Cents } from '../../../../kernel/money.ts';
import { NO_DAY } from './calendar.ts';
import type { EpisodeNumbers } from './episode-numbers.ts';
import type { PartPlan } from './part-plan.ts';
import { wholePriceOf, worthByDays } from './trajectory-price.ts';

/** A trajectory that runs at the end of a year: what it is worth by then beside what became due. No payment. */
export type WorkInProgress = {
  readonly episodeId: string;
  readonly partKey: string;
  readonly worthCents: Cents;
  readonly dueCents: Cents;
  /** Worth less what became due: above zero a debt to the provider, below zero paid in advance. */
  readonly differenceCents: Cents;
};

/** Worth of a running trajectory on a day by the rule of the part; null when it does not run then or is not valued. */
export function worthOnDay(plan: PartPlan, e: EpisodeNumbers, day: number, dueCents: number): number | null {
  const rule = plan.part.yearEnd.workInProgress;
  const runs = e.start <= day && (e.end === NO_DAY || e.end > day);
  if (!runs || rule === 'none' || plan.way !== 'moments') return null;
  if (rule === 'moments-reached') return dueCents;
  return worthByDays(plan, e, wholePriceOf(plan, e).byDays, day);
}
