import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { GROUPS } from './groups.ts';
import { failureWith, strippedSource } from './load.ts';
import { mutantsOf } from './mutants.ts';

/** A mutant that no test saw. */
export type Survivor = {
  readonly file: string;
  readonly line: number;
  /** The line before it was changed, without the space around it. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
};

/** What became of the mutants of one file. */
export type FileResult = { readonly killed: number; readonly all: number; readonly survived: readonly Survivor[] };

// A thread for one file: changes it in one place at a time and tells what its tests saw. The same luck every time.
fc.configureGlobal({ seed: 20_260_101 });
const { group: name, file } = workerData as { readonly group: string; readonly file: string };
const group = GROUPS.find((one) => one.name === name);
if (group === undefined) throw new Error(`there is no group ${name}`);

const source = strippedSource(file);
const failure = await failureWith(group, file, source);
if (failure !== undefined) throw new Error(`${file} fails its tests as it is`, { cause: failure });
let [killed, all] = [0, 0];
const survived: Survivor[] = [];
const lines = readFileSync(new URL(file), 'utf8').split('\n');
const path = file.slice(file.lastIndexOf('/src/') + 1);
for (const mutant of mutantsOf(source)) {
  const seen = await failureWith(group, file, mutant.source);
  if (seen instanceof SyntaxError) continue;
  all++;
  const { line, from, to } = mutant;
  if (seen === undefined) survived.push({ file: path, line, code: lines[line - 1]?.trim() ?? '', from, to });
  else killed++;
}
parentPort?.postMessage({ killed, all, survived } satisfies FileResult);
