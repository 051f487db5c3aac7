import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './compare.ts';
import { ALL_MESSAGES, fuzz } from './run.ts';
import { sourcesOf } from './sources.ts';

const COUNT = Number(process.env.FUZZ_RUNS ?? 4200);
const SEED = Number(process.env.FUZZ_SEED ?? 20250323);

test('what the fuzz run starts from is valid to us and to libxml2, for every message', async () => {
  for (const message of ALL_MESSAGES) {
    const [example, repeated] = sourcesOf(message, 1);
    for (const xml of [example, repeated]) {
      const { ours, theirs } = await compare(new TextEncoder().encode(xml), message);
      assert.deepEqual([message, ours, theirs], [message, 'valid', 'valid']);
    }
  }
});

test(`level 1 agrees with libxml2 on the XSD over ${COUNT} changed files of all fourteen messages (OP179, OP192 and our bounds apart)`, async () => {
  const { files, verdicts, disagreements, slowestMilliseconds } = await fuzz(COUNT, SEED);
  assert.equal(files, COUNT);
  assert.deepEqual(disagreements, []);
  assert.ok((verdicts['valid/valid'] ?? 0) > COUNT / 20, 'too few of the changed files are still valid to prove much');
  assert.ok(slowestMilliseconds < 2000, `a file of some kilobytes took ${slowestMilliseconds} ms`);
});
