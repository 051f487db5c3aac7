import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDeclaration } from './make-declaration.ts';
import { type Cost, measure, median } from './measure.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CLI = here('../../src/app/cli.ts');
const XSD = here('../../src/standards/ijw/release-3-2/data/xsd/jw323.xsd');
const SIZES = [
  { name: '25 MB', lines: 26_000, rounds: 9, readings: 6, command: true },
  // Larger than a message may be: the command refuses it.
  { name: '600 MB', lines: 626_000, rounds: 3, readings: 1, command: false },
] as const;

/** V8 lets its young generation grow with the time it runs; held at one size, memory shows what the file asks. */
const FIXED_YOUNG = ['--max-semi-space-size=8'];

type Round = {
  readonly xmllint: Cost | undefined;
  readonly level1: Cost;
  readonly level2: Cost;
  readonly command: Cost | undefined;
};
type Reading = {
  readonly outcome: string;
  readonly lines: number;
  readonly rules: string[];
  readonly cpuSeconds: number;
};

/**
 * Our reader (level 1, and levels 1 and 2) beside `xmllint --stream --schema` (level 1 only) on the same files, by turns
 * in one run. Below 1 we are the quicker. `process` is from start to end: start of Node, loading (Node's compile cache is
 * on, and warm after the first round) and warming up included. `reading` is the reading alone, and for the small file the
 * median of readings in one process, as a running server does it. `command` is `rodedraad check` on that file, whole.
 */
export async function benchValidation(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'rode-draad-validate-'));
  try {
    const results = [];
    for (const size of SIZES) results.push(await benchSize(join(folder, 'declaration.xml'), size));
    return { bench: 'validation', node: process.version, results };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchSize(path: string, size: (typeof SIZES)[number]): Promise<object> {
  await writeDeclaration(path, size.lines);
  const rounds: Round[] = [];
  for (let round = 0; round < size.rounds; round++) {
    rounds.push({
      xmllint: await measure('xmllint', ['--noout', '--stream', '--schema', XSD, path]),
      level1: await ours(path, 1, 1, size.lines),
      level2: await ours(path, 2, 1, size.lines),
      command: size.command ? await command(path) : undefined,
    });
  }
  const fixed = {
    level1: await ours(path, 1, 1, size.lines, FIXED_YOUNG),
    level2: await ours(path, 2, 1, size.lines, FIXED_YOUNG),
  };
  const steady = {
    level1: await ours(path, 1, size.readings, size.lines),
    level2: await ours(path, 2, size.readings, size.lines),
  };
  const cpu = (of: (round: Round) => Cost | undefined): number =>
    median(rounds.map((r) => of(r)?.cpuSeconds ?? Number.NaN));
  const wall = (of: (round: Round) => Cost | undefined): number =>
    median(rounds.map((r) => of(r)?.wallSeconds ?? Number.NaN));
  const memory = (of: (round: Round) => Cost | undefined): number =>
    Math.max(...rounds.map((r) => of(r)?.maxMemoryMb ?? 0));
  const xmllint = { cpu: cpu((r) => r.xmllint), wall: wall((r) => r.xmllint) };
  const side = (of: 'level1' | 'level2') => {
    const reading = median(readingsOf(steady[of]).map(({ cpuSeconds }) => cpuSeconds));
    return {
      processCpuSeconds: cpu((r) => r[of]),
      processWallSeconds: wall((r) => r[of]),
      readingCpuSeconds: reading,
      processRatioCpu: ratio(
        cpu((r) => r[of]),
        xmllint.cpu,
      ),
      processRatioWall: ratio(
        wall((r) => r[of]),
        xmllint.wall,
      ),
      readingRatioCpu: ratio(reading, xmllint.cpu),
      linesPerCpuSecond: Math.round(size.lines / reading),
      maxMemoryMb: memory((r) => r[of]),
      maxMemoryMbFixedYoung: fixed[of].maxMemoryMb,
    };
  };
  return {
    size: size.name,
    fileMb: Number(((await stat(path)).size / 1e6).toFixed(1)),
    lines: size.lines,
    rounds: size.rounds,
    xmllint: { cpuSeconds: xmllint.cpu, wallSeconds: xmllint.wall, maxMemoryMb: memory((r) => r.xmllint) },
    level1: side('level1'),
    levels1And2: side('level2'),
    ...(size.command && {
      command: {
        cpuSeconds: cpu((r) => r.command),
        wallSeconds: wall((r) => r.command),
        ratioCpu: ratio(
          cpu((r) => r.command),
          xmllint.cpu,
        ),
        ratioWall: ratio(
          wall((r) => r.command),
          xmllint.wall,
        ),
        maxMemoryMb: memory((r) => r.command),
      },
    }),
  };
}

async function command(path: string): Promise<Cost> {
  const cost = await timed([CLI, 'check', path], path);
  const { xsdValid, level2Checked, rules } = JSON.parse(cost.stdout);
  if (!xsdValid || !level2Checked || rules.length > 0) throw new Error(`checked as ${cost.stdout}`);
  return cost;
}

/** Node with these arguments, its compile cache beside the file. */
async function timed(args: readonly string[], path: string): Promise<Cost> {
  const cost = await measure(process.execPath, args, { NODE_COMPILE_CACHE: join(dirname(path), 'compile-cache') });
  if (!cost) throw new Error('GNU time is not installed (Debian package time)');
  return cost;
}

async function ours(
  path: string,
  level: 1 | 2,
  times: number,
  lines: number,
  flags: readonly string[] = [],
): Promise<Cost> {
  const cost = await timed([...flags, here('read-file.ts'), path, String(level), String(times)], path);
  for (const { outcome, lines: read, rules } of readingsOf(cost)) {
    if (outcome !== 'end' || read !== lines || rules.length > 0)
      throw new Error(`read as ${outcome}: ${read} lines, ${rules}`);
  }
  return cost;
}

const readingsOf = (cost: Cost): readonly Reading[] => JSON.parse(cost.stdout);

const ratio = (ours: number, theirs: number): number => Number((ours / theirs).toFixed(2));
