import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { monthsIn, percentage, spreadOverMonths, spreadThrough } from './month-plan.ts';
import { plainDate } from './plain-date.ts';

test('a plan runs over the months that the period touches', () => {
  assert.deepEqual(monthsIn({ from: plainDate('2026-03-15'), through: plainDate('2026-05-31') }, 2026), [3, 4, 5]);
  assert.deepEqual(monthsIn({ from: plainDate('2026-03-15'), through: plainDate('2026-05-31') }, 2027), []);
  assert.equal(spreadThrough(1200n, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 10), 1000n);
  assert.equal(spreadThrough(1200n, [], 10), 0n);
});

test('the plan per month always adds up to the amount agreed', () => {
  const months = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), months, (amount, own) => {
      const parts = spreadOverMonths(amount, own);
      assert.equal(
        parts.reduce((sum, part) => sum + part, 0n),
        amount,
      );
      assert.ok(parts.every((part, index) => own.includes(index + 1) || part === 0n));
    }),
  );
});

test('percentages have one decimal, half up', () => {
  assert.equal(percentage(825n, 1000n), 82.5);
  assert.equal(percentage(1n, 3n), 33.3);
  assert.equal(percentage(2n, 3n), 66.7);
  assert.equal(percentage(-1n, 3n), -33.3);
  assert.equal(percentage(5n, 0n), 0);
});
