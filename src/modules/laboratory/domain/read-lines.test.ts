import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLines } from './read-lines.ts';

/** 20089 is 2025-01-01, 20120 is 2025-02-01. */
test('lines add up per month and have the last tariff, whatever their order', () => {
  const expected = {
    delivered: [
      { month: 2025 * 12, volume: 90 },
      { month: 2025 * 12 + 1, volume: 30 },
    ],
    tariffCents: 95n,
  };
  assert.deepEqual(
    readLines({ days: '{20089,20100,20120,20120}', volumes: '{100,-10,20,10}', tariffs: '{90,90,95,94}' }),
    expected,
  );
  assert.deepEqual(
    readLines({ days: '{20120,20120,20100,20089}', volumes: '{10,20,-10,100}', tariffs: '{94,95,90,90}' }),
    expected,
  );
});
