import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PlainDate } from '../src/kernel/plain-date.ts';
import { receiveMessage, spool } from '../src/modules/exchange/index.ts';
import { asOwner, withScope } from '../src/platform/db/index.ts';
import { type TestDatabase, testDatabase } from '../test/support/database.ts';
import { scopeFor, WORLD } from '../test/support/world.ts';
import { benchDeclaration, buildBenchWorld, type Child } from './bench-world.ts';
import { databaseSeconds } from './processor.ts';
import { rawCopy, xmllint } from './yardsticks.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
const LINES_25_MB = 27_000;
const LINES_PER_CHILD = 5;
const ROUNDS = 6;
const QUARTER_ROUNDS = 3;
/** For the memory: a quarter of the largest file allowed, and four times it with the limit lifted. */
const SIZES = { quarter: LINES_25_MB / 4, whole: LINES_25_MB, four: LINES_25_MB * 4 } as const;
const MB_ALLOWED_HERE = 120;

type Round = {
  readonly fileMb: number;
  readonly approved: number;
  readonly uploadSeconds: number;
  readonly workerSeconds: number;
  readonly seconds: number;
  readonly cpuSeconds: { readonly worker: number; readonly database: number };
  /** Seconds after the worker began; what comes before the first is opening the file. */
  readonly stageBeganAt: Readonly<Record<string, number>>;
  readonly xmllintSeconds: number;
  readonly copySeconds: number;
};

/**
 * End to end beside its yardsticks: a file uploaded, decided by a worker, then the same file and rows by the yardsticks;
 * and again. The first round finds a cold worker and does not count. Others may use the machine, so both the middle and
 * the best round are given, each against the yardsticks of its own round.
 */
export async function benchDeclarationPath(): Promise<object> {
  const db = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'rode-draad-bench-'));
  try {
    const children = await buildBenchWorld(db, LINES_25_MB * ROUNDS);
    const whole = await decideRounds(db, folder, children, { lines: SIZES.whole, rounds: ROUNDS, prefix: 'B' });
    const quarter = await decideRounds(db, folder, children, {
      lines: SIZES.quarter,
      rounds: QUARTER_ROUNDS,
      prefix: 'Q',
    });
    const four = await decideRounds(db, folder, children, { lines: SIZES.four, rounds: 1, prefix: 'V' });
    const warm = whole.rounds.slice(1).sort((a, b) => a.seconds - b.seconds);
    return {
      bench: 'declaration',
      node: process.version,
      lines: LINES_25_MB,
      best: summary(warm[0]),
      middle: summary(warm[Math.floor(warm.length / 2)]),
      largestMemoryMb: { quarter: quarter.maxMemoryMb, whole: whole.maxMemoryMb, fourTimesWhole: four.maxMemoryMb },
      fourTimesWhole: four.rounds[0],
      rounds: whole.rounds,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const summary = (round: Round | undefined): object | undefined =>
  round && {
    seconds: round.seconds,
    linesPerSecond: Math.round(LINES_25_MB / round.seconds),
    ratioToXmllint: round.xmllintSeconds / round.seconds,
    ratioToRawCopy: round.copySeconds / round.seconds,
    ratioToYardsticksTogether: (round.xmllintSeconds + round.copySeconds) / round.seconds,
  };

type Rounds = { readonly lines: number; readonly rounds: number; readonly prefix: string };

/** All rounds with one worker, so that it is warm after the first. Each round has other months or other children. */
async function decideRounds(
  db: TestDatabase,
  folder: string,
  children: readonly Child[],
  { lines, rounds, prefix }: Rounds,
): Promise<{ rounds: Round[]; maxMemoryMb: number }> {
  const worker = startWorker(db);
  try {
    const done: Round[] = [];
    const perFile = Math.ceil(lines / LINES_PER_CHILD);
    const first = prefix === 'V' ? (QUARTER_ROUNDS * SIZES.quarter) / LINES_PER_CHILD : 0;
    for (let round = 0; round < rounds; round++) {
      const path = join(folder, `${prefix}${round}.xml`);
      const theirs = children.slice(first + round * perFile, first + (round + 1) * perFile);
      await writeFile(path, benchDeclaration(theirs, lines, `${prefix}${round}`, prefix === 'B' ? 6 : 1));
      done.push(await decideOne(db, worker, path));
      await rm(path);
    }
    worker.process.kill('SIGTERM');
    const { maxMemoryMb } = await worker.next();
    return { rounds: done, maxMemoryMb };
  } finally {
    worker.process.kill('SIGTERM');
  }
}

async function decideOne(db: TestDatabase, worker: Worker, path: string): Promise<Round> {
  const databaseBefore = await databaseSeconds(db);
  const startedAt = performance.now();
  const messageId = await upload(db, path);
  const uploadSeconds = (performance.now() - startedAt) / 1000;
  const told = await worker.next();
  const databaseAfter = await databaseSeconds(db);
  return {
    fileMb: Number(((await stat(path)).size / 1_048_576).toFixed(1)),
    approved: await approvedLines(db, messageId),
    uploadSeconds,
    workerSeconds: told.seconds,
    seconds: uploadSeconds + told.seconds,
    cpuSeconds: { worker: told.cpuSeconds, database: databaseAfter - databaseBefore },
    stageBeganAt: told.stageBeganAt,
    xmllintSeconds: await xmllint(path),
    copySeconds: await rawCopy(db, messageId),
  };
}

/** What bench/worker.ts writes: a line per job, and at its end the memory. */
type Told = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly stageBeganAt: Record<string, number>;
  readonly maxMemoryMb: number;
};
type Worker = { readonly process: ChildProcess; next(): Promise<Told> };

function startWorker(db: TestDatabase): Worker {
  const child = spawn(process.execPath, [WORKER, db.socketDir, db.name, String(MB_ALLOWED_HERE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const told = lines[Symbol.asyncIterator]();
  return {
    process: child,
    next: async () => {
      const { value, done } = await told.next();
      if (done) throw new Error(`the worker ended: ${await once(child, 'exit')}`);
      return JSON.parse(value) as Told;
    },
  };
}

async function approvedLines(db: TestDatabase, messageId: bigint): Promise<number> {
  const claim = await asOwner(db, (tx) =>
    tx.maybeOne<{ approved: number }>(
      'select line_count - refused_count as approved from claim where message_id = $1',
      [messageId],
    ),
  );
  if (!claim) throw new Error(`not decided: ${JSON.stringify(await refusalsOf(db, messageId))}`);
  return claim.approved;
}

async function upload(db: TestDatabase, path: string): Promise<bigint> {
  const content = await spool(createReadStream(path));
  const received = await withScope(db, scopeFor({ providerIds: [WORLD.meander.id] }), (tx) =>
    receiveMessage(tx, {
      content,
      fileName: 'bench.xml',
      providerIds: [WORLD.meander.id],
      personId: null,
      today: '2026-11-10' as PlainDate,
    }),
  );
  await content.close();
  if (!received.ok) throw new Error(received.refusal.code);
  return received.value.messageId;
}

const refusalsOf = (db: TestDatabase, messageId: bigint): Promise<object> =>
  asOwner(db, (tx) =>
    tx.one(
      'select m.outcome, m.refusals, j.last_error from message m left join job j on j.id = m.job_id where m.id = $1',
      [messageId],
    ),
  );
