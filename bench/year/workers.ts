import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from '../../test/support/database.ts';
import { processMegabytes, processSeconds } from '../processor.ts';

const WORKER = fileURLToPath(new URL('../worker.ts', import.meta.url));
const MB_ALLOWED = 120;
/** After the year has ended and all was declared. */
const WORK_NOW = '2027-01-12T09:00:00Z';
const STALLED_MS = 120_000;

/** Workers that share one queue, each in a process of its own. */
export class Workers {
  readonly #workers: readonly ChildProcess[];
  #done = 0;
  #wanted = 0;
  #reached: (() => void) | undefined;

  constructor(db: TestDatabase, count: number) {
    this.#workers = Array.from({ length: count }, () =>
      spawn(process.execPath, [WORKER, db.socketDir, db.name, String(MB_ALLOWED), WORK_NOW], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    for (const { stdout } of this.#workers)
      if (stdout) createInterface({ input: stdout }).on('line', () => this.#count());
  }

  /** Waits until so many more jobs have ended; throws when for two minutes none did. */
  async ended(jobs: number): Promise<void> {
    this.#wanted += jobs;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let seen = this.#done;
    const watch = setInterval(() => {
      if (this.#done === seen) reject(new Error(`no job ended for two minutes; ${this.#done} of ${this.#wanted}`));
      seen = this.#done;
    }, STALLED_MS);
    this.#reached = resolve;
    if (this.#done >= this.#wanted) resolve();
    await promise.finally(() => clearInterval(watch));
  }

  /** Processor seconds of all of them until now. */
  async seconds(): Promise<number> {
    const each = await Promise.all(this.#workers.map(({ pid }) => processSeconds(pid ?? 0)));
    return each.reduce((sum, own) => sum + own, 0);
  }

  /** Memory of each now, in megabytes. */
  megabytes(): Promise<number[]> {
    return Promise.all(this.#workers.map(({ pid }) => processMegabytes(pid ?? 0)));
  }

  stop(): void {
    for (const worker of this.#workers) worker.kill('SIGTERM');
  }

  #count(): void {
    this.#done += 1;
    if (this.#done >= this.#wanted) this.#reached?.();
  }
}
