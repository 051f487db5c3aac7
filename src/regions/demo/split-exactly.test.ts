import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitExactly } from './split-exactly.ts';

test('the parts add up to the whole and follow the weights to within one', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.nat(2_000_000_000), weights, (total, list) => {
      const sum = list.reduce((all, weight) => all + weight, 0);
      fc.pre(sum > 1e-6);
      const parts = splitExactly(total, list);
      assert.equal(
        parts.reduce((all, part) => all + part, 0),
        total,
      );
      for (const [at, part] of parts.entries()) assert.ok(Math.abs(part - (total * (list[at] ?? 0)) / sum) < 1.001);
    }),
  );
});

test('what is left goes to the largest remainder, the first of equals first', () => {
  assert.deepEqual(splitExactly(10, [1, 1, 1]), [4, 3, 3]);
  assert.deepEqual(splitExactly(10, [1, 2, 1]), [3, 5, 2]);
  assert.deepEqual(splitExactly(0, [0, 0]), [0, 0]);
});

test('nobody to split over is refused', () => {
  assert.throws(() => splitExactly(1, [0, 0]), RangeError);
  assert.throws(() => splitExactly(1.5, [1]), RangeError);
});
