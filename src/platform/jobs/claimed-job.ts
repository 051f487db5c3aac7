import type { Pool } from 'pg';
import type { ActorScope, Tx } from '../db/index.ts';
import { type Log, maskCitizenNumbers } from '../log/index.ts';
import { JobLostError, type JobProgress } from './types.ts';

/** What rd.job_claim gives of a job. */
export type JobRow = {
  readonly id: bigint;
  readonly kind: string;
  readonly payload: unknown;
  readonly scope: ActorScope;
  readonly attempts: number;
};

const PROGRESS_EVERY_MS = 300;
const LONGEST_ERROR = 500;

/** A job this worker holds: keeps the lease, tells progress, and ends it one way or another. */
export class ClaimedJob {
  readonly row: JobRow;
  readonly #control: Pool;
  readonly #worker: string;
  readonly #leaseSeconds: number;
  readonly #log: Log;
  readonly #lost = new AbortController();
  readonly #renewal: NodeJS.Timeout;
  #leaseUntil: number;
  #telling: Promise<void> = Promise.resolve();
  #nextTelling: NodeJS.Timeout | undefined;
  #toTell: JobProgress | undefined;
  #toldAt = 0;
  #ending = false;

  constructor(control: Pool, worker: string, row: JobRow, leaseSeconds: number, log: Log) {
    this.row = row;
    this.#control = control;
    this.#worker = worker;
    this.#leaseSeconds = leaseSeconds;
    this.#log = log.child({
      job: row.id.toString(),
      kind: row.kind,
      attempt: row.attempts,
      traceId: row.scope.traceId,
    });
    this.#leaseUntil = performance.now() + leaseSeconds * 1000;
    this.#renewal = setInterval(() => void this.#renew(), (leaseSeconds * 1000) / 3);
  }

  get log(): Log {
    return this.#log;
  }

  /** Aborts when another worker may have the job. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Writes at most every 300 ms, the latest value always in the end. */
  progress(progress: JobProgress): void {
    if (this.#ending) return;
    this.#toTell = progress;
    if (this.#nextTelling !== undefined) return;
    const wait = Math.max(0, this.#toldAt + PROGRESS_EVERY_MS - performance.now());
    this.#nextTelling = setTimeout(() => this.#tell(), wait);
  }

  /** Marks the job done in the given transaction. */
  async finishIn(tx: Tx): Promise<void> {
    await this.settle();
    const { done } = await tx.one<{ done: boolean }>('select rd.job_finish($1, $2, $3) as done', this.#key());
    if (!done) throw new JobLostError(`job ${this.row.id} was taken over by another worker`);
  }

  /** Stops renewing and telling, after what is under way; the row is then free for the statement that ends the job. */
  async settle(): Promise<void> {
    this.#ending = true;
    clearInterval(this.#renewal);
    if (this.#nextTelling !== undefined) this.#tell();
    await this.#telling;
  }

  async finish(): Promise<boolean> {
    return await this.#ask('rd.job_finish($1, $2, $3)');
  }

  /** Gives the job back at once, as if this attempt had not been. */
  async release(): Promise<boolean> {
    return await this.#ask('rd.job_release($1, $2, $3)');
  }

  /** Keeps why it failed; undefined milliseconds means for good. */
  async fail(error: unknown, retryAfterMs: number | undefined): Promise<boolean> {
    const seconds = retryAfterMs === undefined ? null : retryAfterMs / 1000;
    return await this.#ask('rd.job_fail($1, $2, $3, $4, make_interval(secs => $5))', errorText(error), seconds);
  }

  async #renew(): Promise<void> {
    try {
      const asked = performance.now();
      if (!(await this.#ask('rd.job_renew($1, $2, $3, make_interval(secs => $4))', this.#leaseSeconds))) this.#lose();
      else this.#leaseUntil = asked + this.#leaseSeconds * 1000;
    } catch (error) {
      this.#log.warn({ err: error }, 'the lease could not be renewed');
      if (performance.now() > this.#leaseUntil) this.#lose();
    }
  }

  /** A renewal that comes back after the job has ended says nothing. */
  #lose(): void {
    if (this.#ending) return;
    clearInterval(this.#renewal);
    this.#lost.abort(new JobLostError(`job ${this.row.id} was taken over by another worker`));
  }

  #tell(): void {
    clearTimeout(this.#nextTelling);
    this.#nextTelling = undefined;
    this.#toldAt = performance.now();
    const text = JSON.stringify(this.#toTell);
    this.#telling = this.#telling
      .then(() => this.#ask('rd.job_progress($1, $2, $3, $4)', text))
      .then(
        () => undefined,
        (error) => this.#log.warn({ err: error }, 'progress could not be told'),
      );
  }

  async #ask(call: string, ...more: (string | number | null)[]): Promise<boolean> {
    const { rows } = await this.#control.query<{ answer: boolean }>(`select ${call} as answer`, [
      ...this.#key(),
      ...more,
    ]);
    return rows[0]?.answer === true;
  }

  #key(): [bigint, string, number] {
    return [this.row.id, this.#worker, this.row.attempts];
  }
}

/** Kind and message only: stacks and details may repeat values. */
function errorText(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return maskCitizenNumbers(text.replaceAll('\0', '')).slice(0, LONGEST_ERROR);
}
