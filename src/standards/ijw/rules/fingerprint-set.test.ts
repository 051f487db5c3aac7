import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FingerprintSet } from './fingerprint-set.ts';

test('holds what was put in and nothing else, also when it grows', () => {
  const set = new FingerprintSet();
  for (let i = 0; i < 200_000; i++) assert.equal(set.add(`P${i}`), true);
  for (let i = 0; i < 200_000; i++) assert.equal(set.add(`P${i}`), false);
  for (let i = 200_000; i < 400_000; i++) assert.equal(set.has(`P${i}`), false);
  assert.equal(set.size, 200_000);
});
