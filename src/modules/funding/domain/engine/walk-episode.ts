import type { EpisodeNumbers } from './episode-numbers.ts';
import type { PartPlan } from './part-plan.ts';
import type { Sink } from './sink.ts';
import { walkDelivered } from './walk-delivered.ts';
import { walkInstalments } from './walk-instalments.ts';
import { walkMoments } from './walk-moments.ts';

/** Every amount of one episode under a part, with its day; nothing when the part pays no care per child. */
export function walkEpisode(plan: PartPlan, e: EpisodeNumbers, asOf: number, sink: Sink): void {
  if (plan.way === 'delivered') walkDelivered(plan, e, asOf, sink);
  else if (plan.way === 'moments') walkMoments(plan, e, asOf, sink);
  else if (plan.way === 'instalments') walkInstalments(plan, e, asOf, sink);
}
