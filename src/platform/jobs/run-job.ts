import type { Database } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import type { ClaimedJob } from './claimed-job.ts';
import { type JobHandlers, JobLostError, PermanentJobError } from './types.ts';

export type RunJobOptions = {
  readonly stop: AbortSignal;
  readonly graceMs: number;
  readonly backoffMs: (attempt: number) => number;
  readonly log: Log;
};

/**
 * Runs one claimed job to its end: done, given back, to be tried again, or failed for good. Never throws: when even the
 * ending cannot be stored, the lease runs out and another worker takes over.
 */
export async function runJob(
  db: Database,
  job: ClaimedJob,
  handlers: JobHandlers,
  options: RunJobOptions,
): Promise<void> {
  const stopping = delayedAbort(options.stop, options.graceMs);
  const signal = AbortSignal.any([job.lost, stopping.signal]);
  const started = performance.now();
  try {
    const failure = await attempt(db, job, handlers, signal);
    await job.settle();
    const outcome = await end(job, failure, signal, options);
    job.log.info({ outcome, ms: Math.round(performance.now() - started) }, 'job ended');
  } catch (error) {
    job.log.error({ err: error }, 'the end of the job could not be stored');
    await job.settle();
  } finally {
    stopping.dispose();
  }
}

/** What the handler threw, or undefined when the work is done; a handler that hears no signal is left behind. */
async function attempt(
  db: Database,
  job: ClaimedJob,
  handlers: JobHandlers,
  signal: AbortSignal,
): Promise<{ readonly error: unknown } | undefined> {
  const { row } = job;
  const handler = handlers[row.kind];
  if (!handler) return { error: new PermanentJobError(`no handler for ${row.kind}`) };
  const work = handler({
    id: row.id,
    kind: row.kind,
    payload: row.payload,
    scope: row.scope,
    attempt: row.attempts,
    db,
    signal,
    progress: (progress) => job.progress(progress),
    finishIn: (tx) => job.finishIn(tx),
  });
  const abandoned = afterAbort(signal, LONGEST_ABORT_MS);
  try {
    await Promise.race([work, abandoned.promise]);
    return undefined;
  } catch (error) {
    return { error };
  } finally {
    abandoned.dispose();
  }
}

type Outcome = 'done' | 'lost' | 'given back' | 'tried again later' | 'failed for good';

async function end(
  job: ClaimedJob,
  failure: { readonly error: unknown } | undefined,
  signal: AbortSignal,
  { backoffMs }: RunJobOptions,
): Promise<Outcome> {
  if (!failure) {
    // False too when the handler finished it in its own transaction.
    await job.finish();
    return 'done';
  }
  const { error } = failure;
  if (job.lost.aborted || error instanceof JobLostError) return 'lost';
  if (error instanceof PermanentJobError) {
    job.log.error({ err: error }, 'job failed for good');
    await job.fail(error, undefined);
    return 'failed for good';
  }
  if (signal.aborted) return (await job.release()) ? 'given back' : 'lost';
  job.log.warn({ err: error }, 'job attempt failed');
  await job.fail(error, backoffMs(job.row.attempts));
  return 'tried again later';
}

/** How long a handler may take to notice its aborted signal before it is left behind. */
const LONGEST_ABORT_MS = 5000;

/** A promise that rejects when the signal has been aborted for so long. */
function afterAbort(signal: AbortSignal, ms: number): { readonly promise: Promise<never>; dispose(): void } {
  const late = delayedAbort(signal, ms);
  const promise = new Promise<never>((_, reject) => {
    late.signal.addEventListener('abort', () => reject(new Error('the handler did not stop')), { once: true });
  });
  return { promise, dispose: () => late.dispose() };
}

/** A signal that aborts some time after another. */
function delayedAbort(signal: AbortSignal, ms: number): { readonly signal: AbortSignal; dispose(): void } {
  const later = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer = setTimeout(() => later.abort(new Error('the worker is stopping')), ms);
  };
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return {
    signal: later.signal,
    dispose: () => {
      signal.removeEventListener('abort', begin);
      clearTimeout(timer);
    },
  };
}
