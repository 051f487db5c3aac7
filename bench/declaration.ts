import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PlainDate } from '../src/kernel/plain-date.ts';
import { receiveMessage, spool } from '../src/modules/exchange/index.ts';
import { asOwner, withScope } from '../src/platform/db/index.ts';
import { type TestDatabase, testDatabase } from '../test/support/database.ts';
import { scopeFor, WORLD } from '../test/support/world.ts';
import { benchDeclaration, buildBenchWorld, type Child } from './bench-world.ts';

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const LINES_25_MB = 27_000;
const SMALL_LINES = LINES_25_MB / 10;
const ROUNDS = 4;

/**
 * End to end beside its yardsticks, in one run: a file uploaded, then decided by a worker. The first round finds a cold
 * worker; the figures quoted are medians over the rounds after it.
 */
export async function benchDeclarationPath(): Promise<object> {
  const db = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'rode-draad-bench-'));
  try {
    const perFile = Math.ceil(LINES_25_MB / 5);
    const children = await buildBenchWorld(db, LINES_25_MB * ROUNDS);
    const files = Array.from({ length: ROUNDS }, (_, round) => children.slice(round * perFile, (round + 1) * perFile));
    const small = await decideAll(db, folder, [children.slice(0, SMALL_LINES / 5)], SMALL_LINES, 'S', 1);
    const whole = await decideAll(db, folder, files, LINES_25_MB, 'B', 6);
    const warm = whole.rounds.slice(1);
    const figure = (of: (round: Round) => number) => median(warm.map(of));
    return {
      bench: 'declaration',
      node: process.version,
      fileMb: whole.rounds[0]?.fileMb,
      lines: LINES_25_MB,
      seconds: { cold: whole.rounds[0]?.seconds, warm: figure((round) => round.seconds) },
      linesPerSecond: Math.round(figure((round) => LINES_25_MB / round.seconds)),
      yardsticks: {
        xmllintSchemaSeconds: figure((r) => r.xmllintSeconds),
        rawCopySeconds: figure((r) => r.copySeconds),
      },
      ratioToYardsticksTogether: figure((r) => (r.xmllintSeconds + r.copySeconds) / r.seconds),
      workerMemoryMb: { forSmallFile: small.maxMemoryMb, forWholeFile: whole.maxMemoryMb },
      rounds: whole.rounds,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type Round = {
  readonly fileMb: number;
  readonly approved: number;
  readonly uploadSeconds: number;
  readonly workerSeconds: number;
  readonly seconds: number;
  readonly xmllintSeconds: number;
  readonly copySeconds: number;
};

async function decideAll(
  db: TestDatabase,
  folder: string,
  files: readonly (readonly Child[])[],
  lines: number,
  prefix: string,
  firstMonth: number,
): Promise<{ rounds: Round[]; maxMemoryMb: number }> {
  const sent: { path: string; messageId: bigint; uploadSeconds: number }[] = [];
  for (const [index, children] of files.entries()) {
    const path = join(folder, `${prefix}${index}.xml`);
    await writeFile(path, benchDeclaration(children, lines, `${prefix}${index}`, firstMonth));
    const startedAt = performance.now();
    const messageId = await upload(db, path);
    sent.push({ path, messageId, uploadSeconds: (performance.now() - startedAt) / 1000 });
  }
  const { stdout } = await run(process.execPath, [here('worker.ts'), db.socketDir, db.name, String(files.length)]);
  const worker = JSON.parse(stdout) as { seconds: number[]; maxMemoryMb: number };
  const rounds: Round[] = [];
  for (const [index, { path, messageId, uploadSeconds }] of sent.entries()) {
    const workerSeconds = worker.seconds[index] ?? Number.NaN;
    rounds.push({
      fileMb: Number(((await stat(path)).size / 1_048_576).toFixed(1)),
      approved: await approvedLines(db, messageId),
      uploadSeconds,
      workerSeconds,
      seconds: uploadSeconds + workerSeconds,
      xmllintSeconds: await xmllint(path),
      copySeconds: await rawCopy(db, messageId),
    });
  }
  return { rounds, maxMemoryMb: worker.maxMemoryMb };
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

async function xmllint(path: string): Promise<number> {
  const started = performance.now();
  try {
    await run('xmllint', [
      '--noout',
      '--stream',
      '--schema',
      here('../src/standards/ijw/release-3-2/data/xsd/jw323.xsd'),
      path,
    ]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.NaN;
    throw error;
  }
  return (performance.now() - started) / 1000;
}

/** The same rows into a table with the same columns and primary key, and nothing else. */
async function rawCopy(db: TestDatabase, messageId: bigint): Promise<number> {
  return asOwner(db, async (tx) => {
    const rows: Buffer[] = [];
    const columns = (
      await tx.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = 'claim_line'::regclass and attnum > 0 and not attisdropped order by attnum`,
      )
    ).map((row) => row.name);
    for await (const batch of tx.copyOut(
      `select l.* from claim_line l join claim c on c.id = l.claim_id where c.message_id = ${messageId}`,
    ))
      rows.push(
        Buffer.from(
          batch
            .map((row) => row.map((value) => value ?? '\\N').join('\t'))
            .join('\n')
            .concat('\n'),
        ),
      );
    await tx.execute('create temp table yardstick (like claim_line) on commit drop');
    await tx.execute('alter table yardstick add primary key (declaration_year, claim_id, seq)');
    const started = performance.now();
    const writer = tx.copyIn('yardstick', columns);
    for (const bytes of rows) await writer.raw(bytes);
    await writer.end();
    return (performance.now() - started) / 1000;
  });
}

const refusalsOf = (db: TestDatabase, messageId: bigint): Promise<object> =>
  asOwner(db, (tx) =>
    tx.one(
      'select m.outcome, m.refusals, j.last_error from message m left join job j on j.id = m.job_id where m.id = $1',
      [messageId],
    ),
  );
