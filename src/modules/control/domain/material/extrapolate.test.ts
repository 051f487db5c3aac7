import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CheckedLine, extrapolate, studentT } from './extrapolate.ts';

const line = (amount: number, wrong: number, hits = 1): CheckedLine => ({
  amountCents: BigInt(amount),
  wrongCents: BigInt(wrong),
  hits,
});

test('R-202: equal chance, by hand: R = 60/600, s2 = 400/5 = 80, error 10 x sqrt(0.4 / 6 x 80), t(5) = 2.571', () => {
  // Six lines of 100, wrong by 20, 10, 0, 10, 20, 0: residuals 10, 0, -10, 0, 10, -10; sum of squares 400.
  const lines = [20, 10, 0, 10, 20, 0].map((wrong) => line(100, wrong));
  const found = extrapolate(lines, { count: 10, cents: 1200n }, 'equal');
  // Ratio 60/600 = 0.1; total 120. s2 = 400/5 = 80; error = 10 x sqrt(0.4/6 x 80) = 23.09; margin 2.571 x 23.09 = 59.37.
  assert.deepEqual(found, {
    method: 'ratio',
    foundCents: 60n,
    estimateCents: 120n,
    lowCents: 61n,
    highCents: 179n,
    precisionPercent: 49.5,
  });
});

test('R-202: by amount, by hand: mean part 0.25 of 100,000; s2 = 0.25/3, error 100,000 x sqrt(s2 / 4), t(3) = 3.182', () => {
  // Parts 0, 0.5, 0.5, 0: mean 0.25, sum of squares 4 x 0.0625 = 0.25, s2 = 0.08333, error 14,433.76, margin 45,928.
  const lines = [line(1000, 0), line(2000, 1000), line(400, 200), line(800, 0)];
  const found = extrapolate(lines, { count: 100, cents: 100_000n }, 'amount');
  assert.deepEqual(
    [found?.method, found?.estimateCents, found?.lowCents, found?.highCents, found?.precisionPercent],
    ['mean-of-parts', 25_000n, 1200n, 70_928n, 183.7],
  );
});

test('a line that was hit twice counts twice by amount', () => {
  const once = extrapolate([line(100, 100), line(100, 0)], { count: 50, cents: 5000n }, 'amount');
  const twice = extrapolate([line(100, 100, 2), line(100, 0)], { count: 50, cents: 5000n }, 'amount');
  assert.deepEqual([once?.estimateCents, twice?.estimateCents], [2500n, 3333n]);
});

test('every line checked: what was found, without an interval; nothing checked: nothing', () => {
  const found = extrapolate([line(100, 30), line(50, 0)], { count: 2, cents: 150n }, 'equal');
  assert.deepEqual(
    [found?.method, found?.estimateCents, found?.lowCents, found?.highCents],
    ['all-checked', 30n, 30n, 30n],
  );
  assert.equal(extrapolate([], { count: 2, cents: 150n }, 'equal'), undefined);
});

test('one checked line says nothing about the rest: the interval is as wide as it can be', () => {
  const found = extrapolate([line(100, 10)], { count: 20, cents: 2000n }, 'equal');
  assert.deepEqual([found?.lowCents, found?.highCents], [10n, 2000n]);
});

test('law: found <= low <= estimate <= high <= population, and no fault found is no fault estimated', () => {
  const lines = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 500_000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      hits: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(
      lines,
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom('equal' as const, 'amount' as const),
      (drawn, others, weight) => {
        const checked = drawn.map(({ amount, part, hits }) => line(amount, Math.floor(amount * part), hits));
        const cents = checked.reduce((sum, { amountCents }) => sum + amountCents, 0n) + BigInt(others * 1000);
        const found = extrapolate(checked, { count: checked.length + others, cents }, weight);
        assert.ok(found);
        assert.ok(found.foundCents <= found.lowCents && found.lowCents <= found.estimateCents, 'low');
        assert.ok(found.estimateCents <= found.highCents && found.highCents <= cents, 'high');
        if (found.foundCents === 0n) assert.equal(found.estimateCents, 0n);
      },
    ),
  );
});

test('Student: between two tabled values the wider one counts', () => {
  assert.deepEqual([studentT(1), studentT(11), studentT(59), studentT(500)], [12.706, 2.228, 2.021, 1.96]);
});
