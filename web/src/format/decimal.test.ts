import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDecimal, parseDutchDecimal } from './numbers.ts';

test('a decimal number keeps every digit, there and back', () => {
  for (const [decimal, dutch] of [
    ['1234.5', '1.234,5'],
    ['0.333333', '0,333333'],
    ['1878', '1.878'],
    ['12', '12'],
  ] as const) {
    assert.equal(formatDecimal(decimal), dutch);
    assert.equal(parseDutchDecimal(dutch), decimal);
  }
  assert.equal(formatDecimal('-2.5'), '\u22122,5');
  assert.equal(formatDecimal('1872.00'), '1.872', 'zeros at the end say nothing');
  assert.equal(parseDutchDecimal('1250,5'), '1250.5');
  for (const wrong of ['', 'veel', '1,2,3', '1.25', '12,']) assert.equal(parseDutchDecimal(wrong), undefined, wrong);
});
