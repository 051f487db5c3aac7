import type { Tx } from '../db/index.ts';
import type { EnqueuedJob, NewJob } from './types.ts';

const DEFAULT_ATTEMPTS = 5;

/**
 * Adds a job inside the caller's transaction: it exists, and workers hear of it, exactly when that commits.
 * With a dedupe key the work is asked for once, however often the same thing arrives.
 */
export async function enqueue(tx: Tx, job: NewJob): Promise<EnqueuedJob> {
  return await tx.one<EnqueuedJob>(
    `select id, outcome from rd.job_enqueue($1, $2, $3, $4, $5, $6, coalesce($7, now()), $8)`,
    [
      job.kind,
      JSON.stringify(job.payload ?? null),
      JSON.stringify(job.scope),
      job.dedupeKey ?? null,
      job.providerId ?? null,
      job.municipalityId ?? null,
      job.runAfter ?? null,
      job.maxAttempts ?? DEFAULT_ATTEMPTS,
    ],
  );
}
