import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { whyEqual } from './mutation/equal-in-effect.ts';
import { GROUPS, type Group } from './mutation/groups.ts';
import type { FileResult } from './mutation/run-group.ts';

// Do the tests of the rules see a mistake? Changes the rules in one place at a time and runs their tests on each mutant.
// What survives but changes nothing that can be seen is named in mutation/equal-in-effect.ts and counts as survived all the same.
// node conformance/mutate.ts [LOWEST PERCENTAGE, default 90] [--only PART OF A FILE NAME]; exit 1 when a group is below it.
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const lowest = Number(positionals[0] ?? 90);
const work = GROUPS.flatMap((group) =>
  group.files.filter((file) => file.includes(values.only ?? '')).map((file) => ({ group, file })),
);
const results = new Map<Group, FileResult[]>();
const left = [...work];
await Promise.all(Array.from({ length: availableParallelism() }, worker));

const totals = [...results].map(([group, files]) => ({ name: group.name, ...summed(files) }));
for (const total of totals) {
  for (const mutant of total.survived) {
    const why = whyEqual(mutant);
    const place = `${mutant.file}:${mutant.line}  ${mutant.from}  ->  ${mutant.to}`;
    console.log(why === undefined ? `survived: ${place}` : `equal in effect: ${place}  (${why})`);
  }
  console.log(`${total.name}: ${figure(total)}`);
}
console.log(`in total: ${figure(summed(totals))}`);
process.exitCode = totals.every((total) => percentage(total) >= lowest) ? 0 : 1;

async function worker(): Promise<void> {
  for (let next = left.shift(); next; next = left.shift()) {
    const { group, file } = next;
    const result = await resultOf(group.name, file);
    results.set(group, [...(results.get(group) ?? []), result]);
  }
}

function resultOf(group: string, file: string): Promise<FileResult> {
  const thread = new Worker(new URL('mutation/run-group.ts', import.meta.url), {
    workerData: { group, file },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error(`${file}: its thread ended without a result`)));
  });
}

function summed(results: readonly FileResult[]): FileResult {
  return {
    killed: results.reduce((sum, { killed }) => sum + killed, 0),
    all: results.reduce((sum, { all }) => sum + all, 0),
    survived: results.flatMap(({ survived }) => survived),
  };
}

function percentage({ killed, all }: Pick<FileResult, 'killed' | 'all'>): number {
  return all === 0 ? 100 : (100 * killed) / all;
}
function figure(counted: FileResult): string {
  const equal = counted.survived.filter((mutant) => whyEqual(mutant) !== undefined).length;
  const rest = equal === 0 ? '' : `, ${equal} equal in effect`;
  return `${counted.killed} of ${counted.all} mutants killed (${percentage(counted).toFixed(1)}%)${rest}`;
}
