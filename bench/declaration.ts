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
const ROUNDS = 3;

/** End to end beside its yardsticks, in one run; ratios are medians over the rounds. */
export async function benchDeclarationPath(): Promise<object> {
  const db = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'rode-draad-bench-'));
  try {
    const children = await buildBenchWorld(db, LINES_25_MB * ROUNDS);
    const small = await measure(db, folder, children.slice(-600), Math.round(LINES_25_MB / 10), 'SMALL', 1);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const perRound = Math.ceil(LINES_25_MB / 5);
      const own = children.slice(round * perRound, (round + 1) * perRound);
      rounds.push(await measure(db, folder, own, LINES_25_MB, `B${round}`, 6));
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
    return {
      bench: 'declaration',
      node: process.version,
      fileMb: rounds[0]?.fileMb,
      lines: LINES_25_MB,
      linesPerSecond: Math.round(median(rounds.map((r) => LINES_25_MB / r.seconds))),
      yardsticks: {
        xmllintSchemaSeconds: median(rounds.map((r) => r.xmllintSeconds)),
        rawCopySeconds: median(rounds.map((r) => r.copySeconds)),
      },
      ratioToYardsticksTogether: median(rounds.map((r) => (r.xmllintSeconds + r.copySeconds) / r.seconds)),
      workerMemoryMb: { small: small.maxMemoryMb, whole: Math.max(...rounds.map((r) => r.maxMemoryMb)) },
      rounds,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  db: TestDatabase,
  folder: string,
  children: readonly Child[],
  lines: number,
  identification: string,
  firstMonth: number,
) {
  const path = join(folder, `${identification}.xml`);
  await writeFile(path, benchDeclaration(children, lines, identification, firstMonth));
  const fileMb = Number(((await stat(path)).size / 1_048_576).toFixed(1));
  const uploadStarted = performance.now();
  const messageId = await upload(db, path);
  const uploadSeconds = (performance.now() - uploadStarted) / 1000;
  const { stdout } = await run(process.execPath, [here('worker.ts'), db.socketDir, db.name]);
  const worker = JSON.parse(stdout) as { seconds: number; maxMemoryMb: number };
  const claim = await asOwner(db, (tx) =>
    tx.maybeOne<{ approved: number }>(
      'select line_count - refused_count as approved from claim where message_id = $1',
      [messageId],
    ),
  );
  if (!claim) throw new Error(`not decided: ${JSON.stringify(await refusalsOf(db, messageId))}`);
  return {
    fileMb,
    lines,
    approved: claim.approved,
    uploadSeconds,
    workerSeconds: worker.seconds,
    seconds: uploadSeconds + worker.seconds,
    maxMemoryMb: worker.maxMemoryMb,
    xmllintSeconds: await xmllint(path),
    copySeconds: await rawCopy(db, messageId),
  };
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
