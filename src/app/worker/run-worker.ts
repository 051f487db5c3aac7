import { setTimeout as sleep } from 'node:timers/promises';
import type { HubConnection } from '../../modules/exchange/index.ts';
import { type Config, loadBsnKey } from '../../platform/config/index.ts';
import { openBsnVault } from '../../platform/crypto/bsn-vault.ts';
import { asOwner, type Database } from '../../platform/db/index.ts';
import { type JobHandlers, runWorker } from '../../platform/jobs/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { openMailer } from '../../platform/mail/index.ts';
import { jobHandlers } from '../compose/job-handlers.ts';

/** What a drained queue left behind. */
export type Drained = { readonly done: number; readonly failed: number; readonly retriedLater: number };

const LOOK_EVERY_MS = 100;

/** The handlers of all modules, with the installation's key. */
export async function loadJobHandlers(config: Config, hub?: HubConnection): Promise<JobHandlers> {
  const vault = openBsnVault(await loadBsnKey(config));
  const mail = config.mail && { mailer: openMailer(config.mail), publicUrl: config.http.publicUrl };
  return jobHandlers({ vault, now: () => new Date(), mail }, hub);
}

/** Works until no job is due or under way, then stops. Jobs that failed and wait for their next attempt are left. */
export async function drainQueue(
  db: Database,
  handlers: JobHandlers,
  log: Log,
  stop = new AbortController().signal,
): Promise<Drained> {
  const before = await countJobs(db);
  const empty = new AbortController();
  const worker = runWorker(db, handlers, { signal: AbortSignal.any([stop, empty.signal]), log, pollMs: LOOK_EVERY_MS });
  while (!stop.aborted && (await countJobs(db)).due > 0) await sleep(LOOK_EVERY_MS);
  empty.abort();
  await worker;
  const after = await countJobs(db);
  return { done: after.done - before.done, failed: after.failed - before.failed, retriedLater: after.later };
}

type Counts = { done: number; failed: number; due: number; later: number };

async function countJobs(db: Database): Promise<Counts> {
  return await asOwner(db, (tx) =>
    tx.one<Counts>(`
      select count(*) filter (where finished_at is not null)::int as done,
             count(*) filter (where failed_at is not null)::int as failed,
             count(*) filter (where open and (locked_by is not null or run_after <= now()))::int as due,
             count(*) filter (where open and locked_by is null and run_after > now() and attempts > 0)::int as later
        from job, lateral (select finished_at is null and failed_at is null as open) o`),
  );
}
