import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  COUNT,
  EUROS,
  given,
  PERCENTAGE,
  readCount,
  readEuros,
  readPercentage,
  typedPercentage,
} from './typed-values.ts';

test('what people type is read exactly: counts with points, amounts and percentages with a comma', () => {
  assert.equal(readCount('6.900.000'), 6_900_000);
  assert.equal(readEuros('99.987.047'), 9_998_704_700);
  assert.equal(readEuros('1,04'), 104);
  assert.equal(readPercentage('−2,5'), '-2.5');
  assert.equal(readPercentage('+10'), '10');
  assert.equal(typedPercentage('2.50'), '2,5');
  assert.deepEqual(given({ a: 1, b: undefined }), { a: 1 });
});

test('what cannot be read is not let through', () => {
  assert.ok(COUNT.test('86.400') && !COUNT.test('86,4') && !COUNT.test('-1'));
  assert.ok(EUROS.test('€ 1.250,50') && !EUROS.test('1.25'));
  assert.ok(PERCENTAGE.test('-6') && !PERCENTAGE.test('6%'));
});
