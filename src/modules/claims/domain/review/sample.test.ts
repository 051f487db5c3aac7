import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawSample, estimateWrong } from './sample.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const lines = fc.uniqueArray(
  fc.record({
    claimId: fc.bigInt(1n, 500n),
    seq: fc.integer({ min: 1, max: 9 }),
    amountCents: fc.bigInt(1n, 100_000n),
  }),
  {
    minLength: 1,
    maxLength: 60,
    selector: ({ claimId, seq }) => `${claimId}|${seq}`,
  },
);
const plan = fc.record({
  size: fc.integer({ min: 1, max: 70 }),
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  weight: fc.constantFrom('amount' as const, 'equal' as const),
});

test('the same seed draws the same lines, in whatever order they come, and as many hits as asked', () => {
  fc.assert(
    fc.property(lines, plan, (population, chosen) => {
      const drawn = drawSample(population, chosen, sha256);
      assert.deepEqual(drawSample(population.toReversed(), chosen, sha256), drawn);
      const hits = drawn.reduce((sum, line) => sum + line.hits, 0);
      assert.ok(Math.abs(hits - Math.min(chosen.size, population.length)) <= 1, `${hits} hits`);
      assert.equal(new Set(drawn.map(({ claimId, seq }) => `${claimId}|${seq}`)).size, drawn.length);
    }),
  );
});

test('what is wrong in all lines, all checked, is what is estimated', () => {
  const checked = [
    { amountCents: 10_000n, hits: 1, wrongCents: 1_000n },
    { amountCents: 10_000n, hits: 1, wrongCents: 0n },
  ];
  assert.equal(estimateWrong(checked, { count: 2, cents: 20_000n }, 'amount'), 1_000n);
  // A tenth and nothing: five in a hundred of 400 euros; and a mean of 5 euros over eight lines.
  assert.equal(estimateWrong(checked, { count: 8, cents: 40_000n }, 'amount'), 2_000n);
  assert.equal(estimateWrong(checked, { count: 8, cents: 40_000n }, 'equal'), 4_000n);
  assert.equal(estimateWrong([], { count: 8, cents: 40_000n }, 'equal'), null);
});
