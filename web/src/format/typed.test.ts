import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInputEuros, formatInputMonth, parseDutchEuros, parseDutchMonth } from './typed.ts';

test('a month is read as mm-jjjj, and written the same', () => {
  assert.equal(parseDutchMonth('10-2026'), '2026-10');
  assert.equal(parseDutchMonth(' 3/2026 '), '2026-03');
  assert.equal(parseDutchMonth('2026-03'), '2026-03');
  for (const wrong of ['13-2026', '0-2026', '10-26', 'oktober', ''])
    assert.equal(parseDutchMonth(wrong), undefined, wrong);
  assert.equal(formatInputMonth('2026-10'), '10-2026');
});

test('an amount is read with points and comma, in whole cents', () => {
  assert.equal(parseDutchEuros('1.250'), 125_000);
  assert.equal(parseDutchEuros('€ 1250,5'), 125_050);
  assert.equal(parseDutchEuros('0,05'), 5);
  for (const wrong of ['1.25', '12,345', '-5', 'veel', '']) assert.equal(parseDutchEuros(wrong), undefined, wrong);
  assert.equal(formatInputEuros(125_050), '1250,50');
  assert.equal(formatInputEuros(125_000), '1250');
});
