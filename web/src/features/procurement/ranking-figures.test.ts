import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barShare, rankText } from './ranking-figures.ts';

test('a share reads as points out of a hundred, an outcome in money as an amount', () => {
  assert.equal(rankText(0.7725, false), '77,25');
  assert.equal(rankText(1, false), '100');
  assert.match(rankText(-1_234_500, true), /12\.345,00/);
});

test('bars are as long as their share of the longest; nothing at all has no length', () => {
  assert.equal(barShare(0.5, [1, 0.5]), 50);
  assert.equal(barShare(-200, [-400, -200]), 50);
  assert.equal(barShare(0, [0, 0]), 0);
});
