import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ResultStanding } from '../../../delivery/api.ts';
import type { Trajectory } from './moments-due.ts';

/** A start or stop of care on one allocation, in the order in which they were accepted. */
export type StartOrStop = {
  readonly kind: 'start' | 'stop';
  /** Takes back the earlier notice with the same days and reason. */
  readonly removal: boolean;
  readonly begins: PlainDate;
  readonly ends: PlainDate | null;
  /** iJw RedenBeeindiging (JZ588). */
  readonly endReason: string | null;
};

/** JZ588: stopped for a while, and ended as planned. */
const PAUSED = '20';
const AS_PLANNED = '31';

/** What start and stop messages tell of a trajectory, beside the results that were agreed for it. */
export function trajectoryOf(notices: readonly StartOrStop[], results: readonly ResultStanding[] = []): Trajectory {
  const standing: StartOrStop[] = [];
  for (const notice of notices) {
    if (!notice.removal) standing.push(notice);
    else {
      const taken = standing.findLastIndex((one) => isSame(one, notice));
      if (taken >= 0) standing.splice(taken, 1);
    }
  }
  const last = standing.at(-1);
  const end = last?.kind === 'stop' && last.endReason !== PAUSED ? last : undefined;
  return {
    startedOn: standing[0]?.begins ?? null,
    endedOn: end?.ends ?? null,
    endedAsPlanned: end ? end.endReason === AS_PLANNED : null,
    results,
  };
}

const isSame = (a: StartOrStop, b: StartOrStop): boolean =>
  a.kind === b.kind && a.begins === b.begins && a.ends === b.ends && a.endReason === b.endReason;
