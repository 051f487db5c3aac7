import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asOwner } from '../../src/platform/db/index.ts';
import { DEMO_TABLES, type DemoTable, demoRegionData, openDemo } from '../../src/regions/index.ts';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { asCopyText, TODAY } from './as-copy-text.ts';

const run = promisify(execFile);
/** The region itself, some of them, and all 42 of the country: a national year. */
const SCALES = [1, 4, 10, 42] as const;
const SCALES_IN_DATABASE = [1, 4] as const;

type Made = {
  readonly rows: number;
  readonly lines: number;
  readonly megabytes: number;
  readonly seconds: number;
  readonly makingCpuSeconds: number;
  readonly writingCpuSeconds: number;
  readonly maxMemoryMb: number;
};
type Loaded = Pick<Made, 'rows' | 'lines' | 'seconds' | 'maxMemoryMb'> & { readonly cpuSeconds: number };

/**
 * The demonstration per scale: rows per second of processor time and the largest memory of the process, beside the writing
 * of the same rows to nowhere; and loaded into a database, beside a raw COPY of the rows of one region.
 */
export async function benchGenerator(): Promise<object> {
  const alone = [];
  for (const scale of SCALES) alone.push(generated(scale, await child<Made>('generate.ts', [scale])));
  const copied = await rawCopyOfRegion();
  const inDatabase = [];
  for (const scale of SCALES_IN_DATABASE) inDatabase.push(await loadedAt(scale, copied));
  return { bench: 'generator', node: process.version, alone, rawCopyRowsPerSecond: round(copied), inDatabase };
}

async function child<T>(program: string, args: readonly (string | number)[]): Promise<T> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  return JSON.parse((await run(process.execPath, [path, ...args.map(String)])).stdout);
}

const round = (value: number): number => Math.round(value * 10) / 10;

const generated = (scale: number, made: Made) => ({
  scale,
  rows: made.rows,
  lines: made.lines,
  megabytes: round(made.megabytes),
  seconds: round(made.seconds),
  cpuSeconds: round(made.makingCpuSeconds),
  rowsPerCpuSecond: Math.round(made.rows / made.makingCpuSeconds),
  timesWritingToNowhere: round(made.makingCpuSeconds / made.writingCpuSeconds),
  maxMemoryMb: made.maxMemoryMb,
});

async function loadedAt(scale: number, copiedPerSecond: number): Promise<object> {
  const db = await testDatabase();
  const loaded = await child<Loaded>('load.ts', [db.socketDir, db.name, scale]);
  const perSecond = loaded.rows / loaded.seconds;
  return {
    scale,
    ...loaded,
    seconds: round(loaded.seconds),
    cpuSeconds: round(loaded.cpuSeconds),
    rowsPerSecond: Math.round(perSecond),
    timesRawCopy: round(copiedPerSecond / perSecond),
  };
}

/** Rows per second when those of one region, made beforehand, go into equal tables without keys, references or indexes. */
async function rawCopyOfRegion(): Promise<number> {
  const pieces: { readonly table: DemoTable; readonly text: Buffer }[] = [];
  let rows = 0;
  for await (const batch of openDemo({ data: demoRegionData(), seed: 'bench', scale: 1, today: TODAY }).batches()) {
    rows += batch.rows.length;
    pieces.push({ table: batch.table, text: asCopyText(batch) });
  }
  const seconds = await copyPieces(await testDatabase(), pieces);
  return rows / seconds;
}

const copyPieces = (
  db: TestDatabase,
  pieces: readonly { readonly table: DemoTable; readonly text: Buffer }[],
): Promise<number> =>
  asOwner(db, async (tx) => {
    for (const table of new Set(pieces.map((piece) => piece.table)))
      await tx.execute(`create table yardstick_${table} as select ${DEMO_TABLES[table].join(', ')} from ${table}`);
    const began = performance.now();
    for (const { table, text } of pieces) {
      const writer = tx.copyIn(`yardstick_${table}`, DEMO_TABLES[table]);
      await writer.raw(text);
      await writer.end();
    }
    return (performance.now() - began) / 1000;
  });
