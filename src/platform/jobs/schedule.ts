import { setTimeout as sleep } from 'node:timers/promises';
import { type ActorScope, type Database, withScope } from '../db/index.ts';
import { type Log, silentLog } from '../log/index.ts';
import { enqueue } from './enqueue.ts';
import type { EnqueuedJob } from './types.ts';

/** Work of the house itself: no person, no organisation, and sees no rows of any. */
export const HOUSE_SCOPE: ActorScope = {
  personId: null,
  organisationId: null,
  role: 'operator',
  purpose: null,
  regionIds: [],
  municipalityIds: [],
  providerIds: [],
};

/** At this hour (UTC) the work of a day may begin: night in the Netherlands. */
const BEGIN_HOUR = 1;
const LOOK_AGAIN_MS = 10 * 60_000;

/**
 * Asks for a day's work of one kind. The day is in the dedupe key, so however many workers ask, and however often, the
 * work of a day is one job. Asked late in the day, it is due at once.
 */
export async function askDaily(db: Database, kind: string, now: Date): Promise<EnqueuedJob> {
  const day = now.toISOString().slice(0, 10);
  const runAfter = new Date(`${day}T${String(BEGIN_HOUR).padStart(2, '0')}:00:00Z`);
  const wanted = { kind, payload: { day }, scope: HOUSE_SCOPE, dedupeKey: `${kind}:${day}`, runAfter };
  return await withScope(db, HOUSE_SCOPE, (tx) => enqueue(tx, wanted));
}

export type ScheduleOptions = {
  readonly signal: AbortSignal;
  readonly now?: () => Date;
  readonly log?: Log;
};

/** Keeps asking for the daily work of these kinds until the signal aborts; every worker may do so. */
export async function keepSchedule(db: Database, kinds: readonly string[], options: ScheduleOptions): Promise<void> {
  const { signal, now = () => new Date(), log = silentLog } = options;
  while (!signal.aborted) {
    for (const kind of kinds) {
      await askDaily(db, kind, now()).catch((error: unknown) =>
        log.warn({ err: error, kind }, 'daily work could not be asked for; trying again'),
      );
    }
    // Keeps no program alive that has nothing else to do.
    await sleep(LOOK_AGAIN_MS, undefined, { signal, ref: false }).catch(() => {});
  }
}
