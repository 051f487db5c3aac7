import type { Pool } from 'pg';
import { type Database, withScope } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import { HOUSE_SCOPE } from './schedule.ts';

/** A worker tells this often that it lives; one not heard of for three times as long counts as away. */
const TELL_EVERY_MS = 15_000;
export const AWAY_AFTER_MS = 3 * TELL_EVERY_MS;

/** Tells at once and then regularly that this worker lives; `stop` takes the sign away. Failing to tell stops no work. */
export async function keepTelling(
  control: Pool,
  worker: string,
  log: Log,
): Promise<{ readonly stop: () => Promise<void> }> {
  const say = async (what: 'worker_seen' | 'worker_gone') => {
    await control
      .query(`select rd.${what}($1)`, [worker])
      .catch((error: unknown) => log.warn({ err: error }, 'a sign of life could not be stored'));
  };
  await say('worker_seen');
  const timer = setInterval(() => void say('worker_seen'), TELL_EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await say('worker_gone');
    },
  };
}

/** Has any worker told within the last three quarters of a minute that it lives? */
export async function isWorkerAlive(db: Database, now: Date): Promise<boolean> {
  const { seen } = await withScope(db, HOUSE_SCOPE, (tx) =>
    tx.one<{ seen: Date | null }>('select rd.last_worker_sign() as seen'),
  );
  return seen !== null && now.getTime() - seen.getTime() < AWAY_AFTER_MS;
}
