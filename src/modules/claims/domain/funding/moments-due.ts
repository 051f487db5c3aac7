import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { ResultStanding } from '../../../delivery/api.ts';
import type { Condition } from '../../../funding/api.ts';
import type { AgreedMoment } from './agreed-part.ts';
import type { MomentFacts, NextMoment, ResultCounts } from './funding-facts.ts';
import { answerOf } from './results-answer.ts';

/** What is known of a trajectory on the day of declaring. Null: nothing is known, which is not the same as no. */
export type Trajectory = {
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly endedAsPlanned: boolean | null;
  /** What was agreed by both sides and not withdrawn; empty: nobody agreed on a result. */
  readonly results: readonly ResultStanding[];
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
    const answers = answersFor(moment, trajectory, on);
    const unmet = moment.conditions.filter((one) => answers[one] === false);
    const unknown = moment.conditions.filter((one) => answers[one] === null);
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
        ...([...unmet, ...unknown].some(asksResults) && { results: countsOf(trajectory.results) }),
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

/** Does the condition look at results, and not at how care ended? */
export const asksResults = (condition: Condition): boolean => condition !== 'ended-as-planned';

/** What each condition says on a day; null: not known. */
function answersFor(
  { silenceDays }: AgreedMoment,
  { endedAsPlanned, results }: Trajectory,
  on: PlainDate,
): Readonly<Record<Condition, boolean | null>> {
  const { allReached, anyReached } = answerOf(results, silenceDays, on);
  return { 'ended-as-planned': endedAsPlanned, 'all-results-reached': allReached, 'positive-result': anyReached };
}

function countsOf(results: readonly ResultStanding[]): ResultCounts {
  const count = (is: (one: ResultStanding) => boolean) => results.filter(is).length;
  const reached = count(({ state, outcome }) => state === 'confirmed' && outcome === 'reached');
  const waiting = count(({ state }) => state === 'reported');
  const answered = count(({ state }) => state === 'confirmed' || state === 'contradicted');
  return { agreed: results.length, reached, notReached: answered - reached, waiting };
}
