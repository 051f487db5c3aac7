import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDecimal } from '../../../kernel/fraction.ts';
import { growthOf, type PopulationFigure } from './growth.ts';
import { statusOf } from './status.ts';
import { volumeRoom } from './volume-room.ts';

const figure = (year: number, persons: number, ageThrough = 17): PopulationFigure => ({
  year,
  ageFrom: 0,
  ageThrough,
  persons,
  kind: 'count',
  source: 'x',
});

const CLASSES: readonly [number, string][] = [
  [1201, 'strong-growth'],
  [1200, 'growth'],
  [1051, 'growth'],
  [1050, 'stable'],
  [950, 'stable'],
  [949, 'shrink'],
  [900, 'shrink'],
  [899, 'strong-shrink'],
];

for (const [persons, growthClass] of CLASSES) {
  test(`R-036: from 1,000 to ${persons} young people is ${growthClass}`, () => {
    assert.equal(growthOf([figure(2017, 1000), figure(2023, persons)])?.growthClass, growthClass);
  });
}

test('R-035, R-037: 82.5 thousand under 18 and 78.2 thousand under 20 are about 5% apart, and the ages differ', () => {
  const growth = growthOf([figure(2023, 78_200, 19), figure(2017, 82_500, 17)]);
  assert.ok(growth);
  assert.deepEqual(
    [formatDecimal(growth.percentage, 1), growth.growthClass, growth.bandsDiffer],
    ['-5.2', 'shrink', true],
  );
});

test('R-037: a figure of the same ages goes before one of other ages', () => {
  const growth = growthOf([figure(2017, 1000), figure(2020, 1010), figure(2023, 900, 19)]);
  assert.deepEqual([growth?.to.year, growth?.bandsDiffer], [2020, false]);
});

test('with one year there is no growth to speak of', () => {
  assert.equal(growthOf([figure(2021, 1000)]), undefined);
  assert.equal(growthOf([]), undefined);
});

test('an estimate is a concept, adopted, or replaced by a later one of its year', () => {
  const [first, second] = [new Date('2026-01-01T10:00:00Z'), new Date('2026-02-01T10:00:00Z')];
  const all = [
    { id: 1, adoptedAt: first },
    { id: 2, adoptedAt: second },
    { id: 3, adoptedAt: null },
  ];
  assert.deepEqual(
    all.map((one) => statusOf(one, all)),
    ['replaced', 'adopted', 'concept'],
  );
  const together = [
    { id: 1, adoptedAt: first },
    { id: 2, adoptedAt: first },
  ];
  assert.deepEqual(
    together.map((one) => statusOf(one, together)),
    ['replaced', 'adopted'],
  );
});

test('R-156: allotted, free and used volume of a heavy product', () => {
  assert.deepEqual(volumeRoom({ mid: 100n, high: 120n }, 90n, 40n), {
    estimated: 100n,
    allotted: 90n,
    free: 10n,
    freeToHigh: 30n,
    used: 40n,
    unused: 50n,
  });
});
