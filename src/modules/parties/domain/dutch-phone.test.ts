import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDutchPhone } from './dutch-phone.ts';

test('TR006: a telephone number is read as people write it and kept as it is dialled', () => {
  const cases: readonly [string, string | undefined][] = [
    ['0412629911', '0412629911'],
    ['0412 - 62 99 11', '0412629911'],
    ['(0412) 629.911', '0412629911'],
    ['+31 412 629 911', '0412629911'],
    ['+31 (0)412 629 911', '0412629911'],
    ['0031412629911', '0412629911'],
    ['06-12345678', '0612345678'],
    ['14 0412', '140412'],
    ['14 010', '14010'],
    ['0800 1234', '08001234'],
    ['0900-1234567', '09001234567'],
    ['041262991', undefined],
    ['04126299111', undefined],
    ['+32 2 555 12 12', undefined],
    ['0012629911', undefined],
    ['bel de gemeente', undefined],
    ['', undefined],
  ];
  for (const [written, kept] of cases) assert.equal(readDutchPhone(written), kept, written);
});
