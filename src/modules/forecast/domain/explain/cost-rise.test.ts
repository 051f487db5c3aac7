import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type CareCell, PARTS } from './cell.ts';
import { closeCents } from './close-cents.ts';
import { explainRise } from './cost-rise.ts';
import { shiftMonths, usualComparison } from './periods.ts';

const cell = (change: Partial<CareCell> = {}): CareCell => ({
  productId: 1,
  providerId: 10,
  municipalityId: 100,
  route: '01',
  cents: 100_000n,
  volume: 100n,
  trajectoryMonths: 10,
  ...change,
});

const rows: readonly (readonly [string, readonly CareCell[], readonly CareCell[], Readonly<Record<string, bigint>>])[] =
  [
    ['only the price went up', [cell()], [cell({ cents: 110_000n })], { price: 10_000n }],
    [
      'only more trajectories',
      [cell()],
      [cell({ cents: 150_000n, volume: 150n, trajectoryMonths: 15 })],
      { volume: 50_000n },
    ],
    ['only more help in each', [cell()], [cell({ cents: 120_000n, volume: 120n })], { intensity: 20_000n }],
    [
      'only another product, at twice the price',
      [
        cell({ trajectoryMonths: 5, volume: 50n, cents: 50_000n }),
        cell({ productId: 2, trajectoryMonths: 5, volume: 50n, cents: 100_000n }),
      ],
      [
        cell({ trajectoryMonths: 4, volume: 40n, cents: 40_000n }),
        cell({ productId: 2, trajectoryMonths: 6, volume: 60n, cents: 120_000n }),
      ],
      { mix: 10_000n },
    ],
    [
      'only another access route, that gives dearer help',
      [
        cell({ trajectoryMonths: 5, volume: 50n, cents: 50_000n }),
        cell({ route: '02', trajectoryMonths: 5, volume: 50n, cents: 100_000n }),
      ],
      [
        cell({ trajectoryMonths: 4, volume: 40n, cents: 40_000n }),
        cell({ route: '02', trajectoryMonths: 6, volume: 60n, cents: 120_000n }),
      ],
      { route: 10_000n },
    ],
    [
      'only another municipality of residence',
      [
        cell({ trajectoryMonths: 5, volume: 50n, cents: 50_000n }),
        cell({ municipalityId: 101, trajectoryMonths: 5, volume: 50n, cents: 100_000n }),
      ],
      [
        cell({ trajectoryMonths: 4, volume: 40n, cents: 40_000n }),
        cell({ municipalityId: 101, trajectoryMonths: 6, volume: 60n, cents: 120_000n }),
      ],
      { residence: 10_000n },
    ],
    [
      'money without care is rest',
      [cell()],
      [cell(), cell({ productId: 2, cents: -700n, volume: 0n, trajectoryMonths: 0 })],
      { rest: -700n },
    ],
    ['nothing before: all of it is new', [], [cell()], { volume: 100_000n }],
  ];
for (const [name, before, after, expected] of rows)
  test(`why did costs rise: ${name}`, () => {
    const told = Object.entries(explainRise(before, after).parts).filter(([, amount]) => amount !== 0n);
    assert.deepEqual(Object.fromEntries(told), expected);
  });

const amount = fc.record({
  cents: fc.bigInt({ min: -50_000n, max: 900_000_000_000n }),
  volume: fc.bigInt({ min: -20n, max: 4_000_000n }),
  trajectoryMonths: fc.integer({ min: 0, max: 4_000 }),
});
const anyCell = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('01', '02', '04'),
    amount,
  )
  .map(
    ([productId, providerId, municipalityId, route, rest]): CareCell => ({
      productId,
      providerId,
      municipalityId,
      route,
      ...rest,
    }),
  );
const year = fc.array(anyCell, { maxLength: 14 });

test('a rise in cost is exactly price, volume, mix, access route, residence and rest, in all and per cell: 10,000 pairs of years (design promise 2)', () => {
  fc.assert(
    fc.property(year, year, (before, after) => {
      const rise = explainRise(before, after);
      const total = (cells: readonly CareCell[]) => cells.reduce((sum, one) => sum + one.cents, 0n);
      assert.equal(rise.beforeCents, total(before));
      assert.equal(rise.afterCents, total(after));
      const sumOf = (parts: Readonly<Record<string, bigint>>) =>
        PARTS.reduce((sum, part) => sum + (parts[part] ?? 0n), 0n);
      assert.equal(sumOf(rise.parts), rise.afterCents - rise.beforeCents);
      for (const one of rise.cells) assert.equal(sumOf(one.parts), one.after.cents - one.before.cents);
    }),
    { numRuns: 10_000 },
  );
});

test('comparing a period with itself explains nothing, and the other way round gives the opposite but for single cents', () => {
  fc.assert(
    fc.property(year, year, (before, after) => {
      for (const part of PARTS) assert.equal(explainRise(before, before).parts[part], 0n);
      const [there, back] = [explainRise(before, after), explainRise(after, before)];
      for (const part of PARTS) {
        const apart = there.parts[part] + back.parts[part];
        assert.ok(apart <= 50n && apart >= -50n, `${part}: ${apart}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('cents are closed by the largest remainder', () => {
  assert.deepEqual(closeCents([0.5, 0.25, 0.25], 1n), [1n, 0n, 0n]);
  assert.deepEqual(closeCents([-1.5, 0.5], -1n), [-1n, 0n]);
  assert.deepEqual(closeCents([1 / 3, 1 / 3, 1 / 3], 1n), [1n, 0n, 0n]);
});

const months = (first: string, count: number) =>
  Array.from({ length: count }, (_, at) => shiftMonths(plainDate(first), at));

test('the usual comparison is this year beside the same months of last year, else the latest half beside the half before', () => {
  assert.deepEqual(usualComparison(months('2025-01-01', 22)), {
    from: '2026-01-01',
    comparedFrom: '2025-01-01',
    months: 10,
  });
  assert.deepEqual(usualComparison(months('2025-12-01', 11)), {
    from: '2026-06-01',
    comparedFrom: '2026-01-01',
    months: 5,
  });
  assert.equal(usualComparison(months('2026-10-01', 1)), undefined);
  assert.equal(usualComparison([]), undefined);
});
