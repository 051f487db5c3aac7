import { mkdtemp, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asOwner } from '../../src/platform/db/index.ts';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { type FilesOf, writeYear, type YearFile } from '../../test/support/region-year/files.ts';
import { buildRegion, type Pair, type Size } from '../../test/support/region-year/region.ts';
import { sendYearFile } from '../../test/support/region-year/send.ts';
import { databaseMegabytes, databaseSeconds } from '../processor.ts';
import { Workers } from './workers.ts';
import { copyAll, type Took, xmllintAll } from './yardsticks.ts';

const WORKERS = 2;
/** 206,004 lines: each child twelve months. */
const CHILDREN = 17_167;
/**
 * As the demonstration region sends them: a file for each pair of a provider and a municipality and each month, of 55 lines. A
 * tenth of the region: 360 files.
 */
const AS_SENT: Size = { municipalities: 10, providers: 3, children: 1_661 };
/** As few and as large files as the limit of 25 MB allows. */
const LARGEST: Size = { municipalities: 2, providers: 4, children: CHILDREN };
const WARM_REGION = 50;
const WARM_UP: Size = { municipalities: 2, providers: 4, children: 800 };

/** A region-year from XML to stored proof and answers, in the fewest files, and a tenth of it in as many files as are really sent. */
export async function benchRegionYear(): Promise<object> {
  return {
    bench: 'region-year',
    largestFiles: await years(LARGEST, 'year', 1),
    filesAsSentTenth: await years(AS_SENT, 'month', 1),
  };
}

const REGIONS = 42;

/**
 * Region-years one after the other in one database: `--regions` of them (4), 42 are the country. `--minutes`: no region is begun
 * that would end after so many, going by the longest until then; `--yardstick-each`: only every so many regions the yardsticks run
 * too. Each region is told on standard error when it is done, and together at the end, also when one breaks off.
 */
export async function benchNationalYear(): Promise<object> {
  const { values } = parseArgs({
    options: {
      regions: { type: 'string', default: '4' },
      shape: { type: 'string', default: 'largest' },
      minutes: { type: 'string', default: 'Infinity' },
      'yardstick-each': { type: 'string', default: '1' },
    },
    allowPositionals: true,
  });
  const [size, filesOf] = values.shape === 'sent' ? ([AS_SENT, 'month'] as const) : ([LARGEST, 'year'] as const);
  const limits = { minutes: Number(values.minutes), yardstickEach: Number(values['yardstick-each']) };
  return {
    bench: 'national-year',
    ofRegions: REGIONS,
    ...(await years(size, filesOf, Number(values.regions), limits)),
  };
}

type Limits = { readonly minutes: number; readonly yardstickEach: number };
const NO_LIMITS: Limits = { minutes: Number.POSITIVE_INFINITY, yardstickEach: 1 };

async function years(size: Size, filesOf: FilesOf, regions: number, limits = NO_LIMITS): Promise<object> {
  const db = await testDatabase();
  const workers = new Workers(db, WORKERS);
  const done: RegionYear[] = [];
  let stoppedBy = 'all regions asked for were done';
  try {
    await warmUp(db, workers);
    const ends = performance.now() + limits.minutes * 60_000;
    let longest = 0;
    for (let region = 1; region <= regions; region++) {
      const began = performance.now();
      if (began + longest > ends) {
        stoppedBy = `the next region would end after ${limits.minutes} minutes`;
        break;
      }
      const withYardstick = (region - 1) % limits.yardstickEach === 0;
      const year = await oneYear(db, workers, { region, size, filesOf, withYardstick });
      done.push(year);
      longest = Math.max(longest, performance.now() - began);
      if (regions > 1) process.stderr.write(`${JSON.stringify(year)}\n`);
    }
  } catch (error) {
    if (done.length === 0) throw error;
    stoppedBy = String(error);
  } finally {
    workers.stop();
  }
  return { node: process.version, together: together(done), stoppedBy, regions: done };
}

/** What the regions took one after the other: deciding only, as making them and their files is not what is measured. */
function together(done: readonly RegionYear[]): object {
  const sum = (of: (one: RegionYear) => number): number => done.reduce((total, one) => total + of(one), 0);
  const [lines, seconds] = [sum((one) => one.lines), sum((one) => one.seconds)];
  const processor = sum(({ cpuSeconds: { uploading, workers, database } }) => uploading + workers + database);
  return {
    regions: done.length,
    lines,
    seconds: round(seconds),
    linesPerSecond: Math.round(lines / seconds),
    linesPerProcessorSecond: Math.round(lines / processor),
    workerMb: done.map((one) => Math.max(...one.workerMb)),
    ratios: done.flatMap((one) => one.ratio ?? []),
    ratiosOfProcessor: done.flatMap((one) => one.ratioOfProcessor ?? []),
  };
}

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'rode-draad-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Workers of a server that runs have read before; a small region does that. */
const warmUp = (db: TestDatabase, workers: Workers): Promise<void> =>
  inFolder(async (folder) => {
    const pairs = await buildRegion(db, WARM_REGION, WARM_UP);
    const files = await writeYear(folder, pairs, { filesOf: 'month' });
    await sendAll(db, files);
    await workers.ended(files.length);
  });

type Year = {
  readonly region: number;
  readonly size: Size;
  readonly filesOf: FilesOf;
  readonly withYardstick: boolean;
};
type RegionYear = Decided & {
  readonly region: number;
  readonly lines: number;
  readonly workerMb: readonly number[];
  readonly ratio?: number;
  readonly ratioOfProcessor?: number;
};
type Decided = Awaited<ReturnType<typeof decideAll>>;

const oneYear = (
  db: TestDatabase,
  workers: Workers,
  { region, size, filesOf, withYardstick }: Year,
): Promise<RegionYear> =>
  inFolder(async (folder) => {
    const pairs = await buildRegion(db, region, size);
    const files = await writeYear(folder, pairs, { filesOf });
    const took = await decideAll(db, workers, files);
    const megabytes = await workers.megabytes();
    return {
      region,
      ...(await counted(db, providersOf(pairs))),
      files: files.length,
      fileMb: round((await sizes(files)) / 1_048_576),
      ...took,
      ...(withYardstick ? await besideYardstick(db, folder, { files, pairs, took }) : {}),
      workerMb: megabytes,
      databaseMb: await databaseMegabytes(db),
      load: loadavg().map(round),
    };
  });

type Measured = {
  readonly files: readonly YearFile[];
  readonly pairs: readonly Pair[];
  readonly took: Decided;
};

async function besideYardstick(db: TestDatabase, folder: string, { files, pairs, took }: Measured) {
  const xml = await xmllintAll(files.map((file) => file.path));
  const copy = await copyAll(db, folder, providersOf(pairs));
  return {
    yardstick: { xmllint: xml, copy },
    ratio: round(took.seconds / (xml.seconds + copy.seconds)),
    ratioOfProcessor: ratioOf(took.cpuSeconds, xml, copy),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const ratioOf = (cpu: { uploading: number; workers: number; database: number }, xml: Took, copy: Took): number =>
  round((cpu.uploading + cpu.workers + cpu.database) / (xml.cpuSeconds + copy.cpuSeconds));
const providersOf = (pairs: readonly Pair[]): number[] => [...new Set(pairs.map((pair) => pair.providerId))];

async function sizes(files: readonly YearFile[]): Promise<number> {
  const each = await Promise.all(files.map(async (file) => (await stat(file.path)).size));
  return each.reduce((sum, size) => sum + size, 0);
}

/** From the first byte sent until the last job has ended. */
async function decideAll(db: TestDatabase, workers: Workers, files: readonly YearFile[]) {
  const before = { database: await databaseSeconds(db), workers: await workers.seconds(), own: process.cpuUsage() };
  const started = performance.now();
  const ended = workers.ended(files.length);
  await sendAll(db, files);
  const sentAfter = (performance.now() - started) / 1000;
  await ended;
  const seconds = (performance.now() - started) / 1000;
  const own = process.cpuUsage(before.own);
  return {
    seconds: round(seconds),
    sentAfter: round(sentAfter),
    linesPerSecond: Math.round(files.reduce((sum, file) => sum + file.lines, 0) / seconds),
    cpuSeconds: {
      uploading: round((own.user + own.system) / 1e6),
      workers: round((await workers.seconds()) - before.workers),
      database: round((await databaseSeconds(db)) - before.database),
    },
  };
}

async function sendAll(db: TestDatabase, files: readonly YearFile[]): Promise<void> {
  for (const file of files) await sendYearFile(db, file);
}

type Counted = Record<'lines' | 'refused' | 'held' | 'answers', number>;

/** What was decided; throws when a file was not, or a sum does not close. */
const counted = (db: TestDatabase, providers: readonly number[]): Promise<Counted> =>
  asOwner(db, async (tx) => {
    const sums = await tx.one<{ lines: bigint; refused: bigint; held: bigint; answers: bigint; closes: boolean }>(
      `select sum(line_count) as lines, sum(refused_count) as refused, sum(held_count) as held,
              (select count(*) from message m where m.direction = 'out' and m.provider_id = any($1)) as answers,
              bool_and(claimed_cents = approved_cents + refused_cents + held_cents) as closes
         from claim where provider_id = any($1)`,
      [[...providers]],
    );
    if (!sums.closes) throw new Error('claimed is not approved, refused and held together');
    return {
      lines: Number(sums.lines),
      refused: Number(sums.refused),
      held: Number(sums.held),
      answers: Number(sums.answers),
    };
  });
