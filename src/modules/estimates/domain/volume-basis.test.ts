import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultOfBasis, type VolumeBasis, volumesOf } from './volume-basis.ts';

const CASES: readonly [string, VolumeBasis, readonly [number, number, number]][] = [
  ['stated stays as it is', { kind: 'stated', low: 75n, mid: 76n, high: 78n }, [75, 76, 78]],
  [
    'past use is carried on to twelve months',
    { kind: 'past-use', volume: 5_000n, months: 10, byMonth: null, changePercentage: '0', spreadPercentage: '5' },
    [5_700, 6_000, 6_300],
  ],
  [
    'and changed, with one rounding at the end',
    { kind: 'past-use', volume: 1_001n, months: 7, byMonth: null, changePercentage: '2.5', spreadPercentage: '0' },
    [1_759, 1_759, 1_759],
  ],
  [
    'transformation moves the volume of a year',
    { kind: 'transformation', volume: 121_000n, changePercentage: '-10', spreadPercentage: '2' },
    [106_722, 108_900, 111_078],
  ],
  [
    'population carries it along with the number of young people',
    { kind: 'population', volume: 1_000n, youthThen: 17_210, youthNow: 16_350, spreadPercentage: '10' },
    [855, 950, 1_045],
  ],
];

for (const [name, basis, [low, mid, high]] of CASES) {
  test(`R-153, R-155: ${name}`, () => {
    assert.deepEqual(volumesOf(basis), { low: BigInt(low), mid: BigInt(mid), high: BigInt(high) });
  });
}

const FAULTS: readonly [VolumeBasis, string | undefined][] = [
  [{ kind: 'stated', low: 2n, mid: 1n, high: 3n }, 'range-not-ordered'],
  [{ kind: 'stated', low: -1n, mid: 1n, high: 3n }, 'volume-negative'],
  [
    { kind: 'past-use', volume: 1n, months: 13, byMonth: null, changePercentage: '0', spreadPercentage: '0' },
    'months-outside-year',
  ],
  [
    { kind: 'past-use', volume: 1n, months: 12, byMonth: null, changePercentage: '-101', spreadPercentage: '0' },
    'change-below-all',
  ],
  [{ kind: 'transformation', volume: 1n, changePercentage: '0', spreadPercentage: '101' }, 'spread-outside-range'],
  [{ kind: 'population', volume: 1n, youthThen: 0, youthNow: 1, spreadPercentage: '0' }, 'youth-missing'],
  [{ kind: 'population', volume: 1n, youthThen: 1, youthNow: 0, spreadPercentage: '0' }, undefined],
];

test('a basis from which no volume can follow is named', () => {
  for (const [basis, fault] of FAULTS) assert.equal(faultOfBasis(basis), fault);
});

test('low is never above mid, nor mid above high', () => {
  const bases = fc.record({
    kind: fc.constant('past-use' as const),
    volume: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    months: fc.integer({ min: 1, max: 12 }),
    byMonth: fc.constant(null),
    changePercentage: fc.integer({ min: -100, max: 200 }).map(String),
    spreadPercentage: fc.integer({ min: 0, max: 100 }).map(String),
  });
  fc.assert(
    fc.property(bases, (basis) => {
      assert.equal(faultOfBasis(basis), undefined);
      const { low, mid, high } = volumesOf(basis);
      assert.ok(low <= mid && mid <= high && low >= 0n);
    }),
  );
});
