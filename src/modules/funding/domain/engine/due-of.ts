import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { FundingPart } from '../terms.ts';
import { dayNumber, dayOf, firstOfMonth } from './calendar.ts';
import type { DueItem } from './due-item.ts';
import { numbersOf } from './episode-numbers.ts';
import type { CareEpisode } from './facts.ts';
import { planOf } from './part-plan.ts';
import { walkEpisode } from './walk-episode.ts';
import { asCents } from './whole.ts';

/**
 * What is due for the care of one child under a part, as known on a day: every amount with its moment, its state and the
 * reason. What is not due says what it would have been. Empty when the part pays no care per child (task, population,
 * capacity, actual cost). Throws RangeError for amounts beyond 2^53 cents.
 */
export function dueOf(part: FundingPart, episode: CareEpisode, asOf: PlainDate): DueItem[] {
  const items: DueItem[] = [];
  const moments = part.due.kind === 'moments' ? part.due.moments : [];
  walkEpisode(planOf(part), numbersOf(episode), dayNumber(asOf), {
    add: (kind, moment, day, month, volume, cents, state, reason) =>
      items.push({
        partKey: part.key,
        kind,
        momentKey: moments[moment]?.key ?? null,
        dueOn: dayOf(day),
        month: firstOfMonth(month),
        volume,
        amountCents: asCents(cents),
        state,
        reason,
      }),
  });
  return items;
}
