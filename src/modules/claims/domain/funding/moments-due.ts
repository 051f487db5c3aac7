import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { Condition } from '../../../funding/api.ts';
import type { AgreedMoment } from './agreed-part.ts';
import type { MomentFacts, NextMoment } from './funding-facts.ts';

/** What is known of a trajectory on the day of declaring. Null: nothing is known, which is not the same as no. */
export type Trajectory = {
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly endedAsPlanned: boolean | null;
  readonly allResultsReached: boolean | null;
  readonly positiveResult: boolean | null;
};

/**
 * The volume that is due by a day, beside what is used (approved or held on the allocation and code), and what comes next, in the order of the moments. Without a known start the first day of the
 * allocation is taken, and without a known end the last: messages on start and stop are no demand for payment (OP364).
 */
export function momentsDue(
  moments: readonly AgreedMoment[],
  trajectory: Trajectory,
  usedVolume: number,
  allocated: { readonly from: PlainDate; readonly through: PlainDate | null },
  on: PlainDate,
): MomentFacts {
  let dueVolume = 0;
  let next: NextMoment | null = null;
  for (const moment of moments) {
    const day = dayOf(moment, trajectory, allocated);
    const reached = day !== null && day <= on;
    const unmet = moment.conditions.filter((one) => answer(one, trajectory) === false);
    const unknown = moment.conditions.filter((one) => answer(one, trajectory) === null);
    if (reached && unmet.length === 0 && unknown.length === 0) dueVolume += moment.volume;
    else if (next === null || (!next.reached && reached))
      next = {
        key: moment.key,
        at: moment.at,
        volume: moment.volume,
        reached,
        unmet,
        unknown,
        otherwise: moment.otherwise,
      };
  }
  return { dueVolume, usedVolume, next };
}

function dayOf(
  { at, days }: AgreedMoment,
  { startedOn, endedOn }: Trajectory,
  allocated: { readonly from: PlainDate; readonly through: PlainDate | null },
): PlainDate | null {
  const start = startedOn ?? allocated.from;
  if (at === 'start') return start;
  if (at === 'after-days') return addDays(start, days);
  return endedOn ?? allocated.through;
}

const answer = (condition: Condition, one: Trajectory): boolean | null =>
  condition === 'ended-as-planned'
    ? one.endedAsPlanned
    : condition === 'all-results-reached'
      ? one.allResultsReached
      : one.positiveResult;
