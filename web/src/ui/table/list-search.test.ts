import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsBsn, listSearch, readOrder } from './list-search.ts';

test('only known keys with text stay in the address', () => {
  const read = listSearch(['status']);
  assert.deepEqual(read({ status: 'loopt', zoek: '', cursor: 'abc', ander: 'x', vanaf: 25 }), {
    status: 'loopt',
    cursor: 'abc',
  });
});

test('a BSN is recognised, also with spaces or points; other numbers are not', () => {
  assert.equal(holdsBsn('999990019'), true);
  assert.equal(holdsBsn('bsn 9999.90.019'), true);
  assert.equal(holdsBsn('999990018'), false);
  assert.equal(holdsBsn('C-2024-014'), false);
  assert.equal(holdsBsn('114873'), false);
});

test('the order reads as the API writes it', () => {
  assert.deepEqual(readOrder('-bedrag'), { key: 'bedrag', descending: true });
  assert.deepEqual(readOrder('naam'), { key: 'naam', descending: false });
  assert.equal(readOrder(undefined), undefined);
});
