import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERCENTAGE_0_100, typedWeight, weightOf } from './weight.ts';

test('a weight is typed in per cent and sent as a share, without rounding', () => {
  for (const [typed, share] of [
    ['40', '0.4'],
    ['12,5', '0.125'],
    ['5', '0.05'],
    ['0', '0'],
    ['100', '1'],
    ['33,3333', '0.333333'],
  ] as const) {
    assert.match(typed, PERCENTAGE_0_100);
    assert.equal(weightOf(typed), share);
    assert.equal(typedWeight(share), typed);
  }
  assert.equal(weightOf(undefined), null);
  assert.equal(typedWeight(null), '');
  assert.equal(typedWeight('0.40'), '40');
});

test('more than 100 per cent is no weight', () => {
  for (const bad of ['101', '100,5', '-1', '40%', '4.5']) assert.doesNotMatch(bad, PERCENTAGE_0_100);
});
