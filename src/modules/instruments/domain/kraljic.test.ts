import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KRALJIC } from '../library/index.ts';
import { positionOf } from './kraljic.ts';

const bounds = { importantFromPercent: 5, scarceUpToProviders: 4 };

test('PR-03: a product has one of four positions by what it matters and how hard it is to get', () => {
  const cases = [
    [1, 20, 'routine'],
    [5, 20, 'leverage'],
    [4.9, 4, 'bottleneck'],
    [30, 1, 'strategic'],
    [null, 3, null],
    [8, null, null],
  ] as const;
  for (const [sharePercent, providers, expected] of cases)
    assert.equal(positionOf({ sharePercent, providers }, bounds).quadrant, expected);
  assert.deepEqual(
    KRALJIC.quadrants.map(({ key }) => key),
    ['routine', 'leverage', 'bottleneck', 'strategic'],
  );
});
