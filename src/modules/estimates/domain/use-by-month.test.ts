import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, compareFractions, fraction, multiply, roundToWhole, ZERO } from '../../../kernel/fraction.ts';
import { monthlyUseOf, monthsOfUse, type UseByMonth, yearFactor } from './use-by-month.ts';
import { faultOfBasis, volumesOf } from './volume-basis.ts';

/** Summer is quiet; November and December are busy. */
const SEASON = [100n, 100n, 100n, 100n, 100n, 100n, 50n, 50n, 100n, 100n, 150n, 150n];
const USED = [110n, 110n, 110n, 110n, 110n, 110n, 55n, 55n, 110n, 110n];

const basis = (byMonth: UseByMonth) => ({
  kind: 'past-use' as const,
  volume: byMonth.used.reduce((sum, one) => sum + one, 0n),
  months: byMonth.used.length,
  byMonth,
  changePercentage: '0',
  spreadPercentage: '0',
});

test('R-155: months that are not complete follow the season of the year before, in proportion to the complete ones', () => {
  const use = { year: 2026, used: USED, season: SEASON };
  const months = monthsOfUse(use);
  assert.deepEqual(
    months.slice(8).map(({ month, volume, origin, yearBefore }) => [month, roundToWhole(volume), origin, yearBefore]),
    [
      [9, 110n, 'counted', 100n],
      [10, 110n, 'counted', 100n],
      [11, 165n, 'season', 150n],
      [12, 165n, 'season', 150n],
    ],
  );
  assert.equal(volumesOf(basis(use)).mid, 1_320n, 'evenly it would be 990 x 12/10 = 1,188');
});

test('R-155: without a season they get the mean of the complete months', () => {
  const use = { year: 2026, used: USED, season: null };
  assert.deepEqual(
    monthsOfUse(use)
      .slice(10)
      .map(({ volume, origin }) => [roundToWhole(volume), origin]),
    [
      [99n, 'mean'],
      [99n, 'mean'],
    ],
  );
  assert.equal(volumesOf(basis(use)).mid, 1_188n);
});

test('a year before in which a month has no use gives no season; a product that nobody used has no months', () => {
  const volumes = (without: number) =>
    new Map([
      ...USED.map((volume, at) => [`2026-${at + 1}`, volume] as const),
      ...SEASON.map((volume, at) => [`2025-${at + 1}`, at + 1 === without ? 0n : volume] as const),
    ]);
  assert.deepEqual(monthlyUseOf(2026, 10, volumes(0)), { year: 2026, used: USED, season: SEASON });
  assert.equal(monthlyUseOf(2026, 10, volumes(7))?.season, null);
  assert.equal(monthlyUseOf(2027, 10, volumes(0)), undefined);
});

test('months that are not together the volume are a fault', () => {
  const good = basis({ year: 2026, used: USED, season: SEASON });
  assert.equal(faultOfBasis(good), undefined);
  assert.equal(faultOfBasis({ ...good, volume: 1n }), 'months-not-sum');
  assert.equal(faultOfBasis({ ...good, months: 9 }), 'months-not-sum');
  assert.equal(faultOfBasis(basis({ year: 2026, used: USED, season: SEASON.slice(1) })), 'months-not-sum');
});

const volume = fc.bigInt({ min: 1n, max: 10n ** 9n });
const uses = fc.record({
  year: fc.constant(2026),
  used: fc.array(volume, { minLength: 1, maxLength: 12 }),
  season: fc.option(fc.array(volume, { minLength: 12, maxLength: 12 }), { nil: null }),
});

test('law: the months add up to the year exactly, and the season counts by its shape and not by its size', () => {
  fc.assert(
    fc.property(uses, fc.bigInt({ min: 1n, max: 1000n }), (use, times) => {
      const start = fraction(use.used.reduce((sum, one) => sum + one, 0n));
      const year = add(ZERO, ...monthsOfUse(use).map((month) => month.volume));
      assert.equal(compareFractions(year, multiply(start, yearFactor(use))), 0);
      const larger = { ...use, season: use.season?.map((one) => one * times) ?? null };
      assert.equal(compareFractions(yearFactor(larger), yearFactor(use)), 0);
    }),
  );
});
