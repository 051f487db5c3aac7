import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { type Database, listen, makePool } from '../db/index.ts';
import { type Log, silentLog } from '../log/index.ts';
import { ClaimedJob, type JobRow } from './claimed-job.ts';
import { keepTelling } from './life-sign.ts';
import { runJob } from './run-job.ts';
import type { JobHandlers } from './types.ts';
import { WakeUp } from './wake-up.ts';

export type WorkerOptions = {
  /** Aborting it stops the worker cleanly: running jobs may finish within the grace period, the rest are given back. */
  readonly signal: AbortSignal;
  /** Jobs at the same time (default 2). */
  readonly concurrency?: number;
  /** Seconds after which a killed worker's job is taken over (default 10); renewed every third of it. */
  readonly leaseSeconds?: number;
  /** Milliseconds between looks for retries and expired leases; new jobs are heard of at once (default 1000). */
  readonly pollMs?: number;
  /** Milliseconds running jobs may go on after the stop signal before their own signal aborts (default 5000). */
  readonly graceMs?: number;
  /** Milliseconds to wait after failed attempt n; default doubles from one second up to five minutes. */
  readonly backoffMs?: (attempt: number) => number;
  readonly log?: Log;
};

const LONGEST_BACKOFF_MS = 300_000;
const doubling = (attempt: number): number => Math.min(1000 * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);

/** Takes jobs of the kinds it has handlers for and runs them, until the signal aborts. Resolves when all is put down. */
export async function runWorker(db: Database, handlers: JobHandlers, options: WorkerOptions): Promise<void> {
  const { signal, concurrency = 2, leaseSeconds = 10, pollMs = 1000, graceMs = 5000, log = silentLog } = options;
  const backoffMs = options.backoffMs ?? doubling;
  const worker = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
  // Its own connections: leases are renewed and progress is told even when handlers use up the pool.
  const control = makePool({ ...db.appConnection, max: 2 }, log);
  const running = new Set<Promise<void>>();
  const wake = new WakeUp(signal);
  const kinds = Object.keys(handlers);

  await listen(db, 'rd_job', () => wake.now(), { signal, log });
  const life = await keepTelling(control, worker, log);
  log.info({ worker, kinds, concurrency }, 'worker started');
  while (!signal.aborted) {
    const job = running.size < concurrency ? await claim() : undefined;
    if (job) start(job);
    else await wake.within(pollMs);
  }
  await Promise.all(running);
  await life.stop();
  await control.end();
  log.info({ worker }, 'worker stopped');

  async function claim(): Promise<ClaimedJob | undefined> {
    try {
      const { rows } = await control.query<JobRow>(
        'select id, kind, payload, scope, attempts from rd.job_claim($1, make_interval(secs => $2), $3)',
        [worker, leaseSeconds, kinds],
      );
      return rows[0] && new ClaimedJob(control, worker, rows[0], leaseSeconds, log);
    } catch (error) {
      log.warn({ err: error }, 'jobs could not be looked up; trying again');
      return undefined;
    }
  }

  function start(job: ClaimedJob): void {
    const run = runJob(db, job, handlers, { stop: signal, graceMs, backoffMs, log }).finally(() => {
      running.delete(run);
      wake.now();
    });
    running.add(run);
  }
}
