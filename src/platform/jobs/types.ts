import type { ActorScope, Database, Tx } from '../db/index.ts';

/** Work to be done later, told inside the transaction that causes it. */
export type NewJob = {
  /** Which handler does it, for example 'exchange.read-message'. */
  readonly kind: string;
  /** JSON the handler parses; ids and codes only, no personal data. */
  readonly payload: unknown;
  /** The scope the handler works under. */
  readonly scope: ActorScope;
  /** The same key never makes a second job; only one that failed for good is started anew. */
  readonly dedupeKey?: string;
  /** Who may follow the job on screen. */
  readonly providerId?: number;
  readonly municipalityId?: number;
  /** Not before this instant (default now). */
  readonly runAfter?: Date;
  /** Attempts before it fails for good (default 5). */
  readonly maxAttempts?: number;
};

export type EnqueuedJob = {
  readonly id: bigint;
  /** 'existing': a job with this dedupe key was there already and stays as it is. */
  readonly outcome: 'created' | 'existing' | 'restarted';
};

export type JobProgress = { readonly done: number; readonly total?: number; readonly stage?: string };

/** What a handler gets. */
export type JobContext = {
  readonly id: bigint;
  readonly kind: string;
  readonly payload: unknown;
  readonly scope: ActorScope;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly db: Database;
  /** Aborts when the worker must stop or has lost the job to another; long work should look at it. */
  readonly signal: AbortSignal;
  /** Shows others how far the job is; cheap to call often, written at most every 300 ms on its own connection. */
  progress(progress: JobProgress): void;
  /**
   * Marks the job done in the handler's own transaction, so that results and "done" are stored together or not at all.
   * Throws JobLostError when another worker took the job over: the transaction must then not be committed.
   */
  finishIn(tx: Tx): Promise<void>;
};

/** Resolves: done. Throws: tried again later, or failed for good when it throws a PermanentJobError. */
export type JobHandler = (job: JobContext) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** Thrown by a handler when trying again cannot help. */
export class PermanentJobError extends Error {
  override readonly name = 'PermanentJobError';
}

/** Another worker has taken the job over: this one's lease ran out. */
export class JobLostError extends Error {
  override readonly name = 'JobLostError';
}
