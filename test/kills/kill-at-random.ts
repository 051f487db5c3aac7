import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { asOwner } from '../../src/platform/db/index.ts';
import type { TestDatabase } from '../support/database.ts';
import { assertCloses } from './closes.ts';

const WORKER = fileURLToPath(new URL('../support/worker-process.ts', import.meta.url));
const WAIT_MS = 120_000;
/** A job gets five tries; killed more than this often, it would wait for a person. */
const KILLS_PER_FILE = 3;
const AGAIN = 1 / 3;

export type Killed = {
  readonly kills: number;
  /** Kills after which the declaration had been stored whole all the same: the job had just ended. */
  readonly tooLate: number;
  /** What the declaration took without a kill, in milliseconds; kills come at random up to this after its job began. */
  readonly spanMs: number;
};

export type Killing = {
  readonly kills: number;
  /** At least 0 and below 1. */
  readonly random: () => number;
  readonly sendNext: () => Promise<void>;
  /** Hears of every kill after which all sums closed. */
  readonly onKill?: (kill: number) => void;
};

/**
 * Kills a worker with SIGKILL at random moments of its work, so many times, and looks after every kill whether all sums close.
 * Each time the next worker takes over. `sendNext` sends a declaration; the first two are left alone, to learn how long one takes.
 */
export async function killAtRandom(db: TestDatabase, { kills, random, sendNext, onKill }: Killing): Promise<Killed> {
  let worker = start(db);
  let [done, tooLate, spanMs] = [0, 0, 0];
  try {
    for (let quiet = 0; quiet < 2; quiet++) {
      await sendNext();
      spanMs = await timed(db);
    }
    while (done < kills) {
      await sendNext();
      for (let own = 0; own < KILLS_PER_FILE && done < kills && (own === 0 || random() < AGAIN); own++) {
        await running(db);
        await sleep(random() * spanMs);
        worker.kill('SIGKILL');
        if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
        done += 1;
        await assertCloses(db);
        onKill?.(done);
        worker = start(db);
        if ((await open(db)) > 0) continue;
        tooLate += 1;
        break;
      }
      await until('the next worker ends the job', async () => (await open(db)) === 0);
      await assertCloses(db);
    }
    return { kills: done, tooLate, spanMs };
  } finally {
    worker.kill('SIGTERM');
  }
}

const start = (db: TestDatabase): ChildProcess =>
  spawn(process.execPath, [WORKER, db.socketDir, db.name], { stdio: ['ignore', 'ignore', 'inherit'] });

const count = async (db: TestDatabase, text: string): Promise<number> =>
  Number((await asOwner(db, (tx) => tx.one<{ n: bigint }>(`select count(*) as n from ${text}`))).n);

const open = (db: TestDatabase): Promise<number> => count(db, 'job where finished_at is null and failed_at is null');
const running = (db: TestDatabase): Promise<void> =>
  until(
    'a worker begins',
    async () => (await count(db, 'job where locked_until > now()')) > 0 || (await open(db)) === 0,
  );

/** Milliseconds from the beginning of the one open job to its end. */
async function timed(db: TestDatabase): Promise<number> {
  await running(db);
  const began = performance.now();
  await until('the job ends', async () => (await open(db)) === 0);
  return performance.now() - began;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + WAIT_MS;
  while (!(await holds())) {
    if (performance.now() > deadline) assert.fail(`waited in vain for: ${what}`);
    await sleep(2);
  }
}
