import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBsn } from '../../kernel/bsn.ts';
import { randomOf } from './random.ts';
import { bsnSource, FIRST_TEST_BSN, LAST_TEST_BSN } from './test-bsns.ts';

test('numbers come from the test range first, pass the eleven-test (CS002) and never come twice', () => {
  const source = bsnSource(randomOf('test'));
  const seen = new Set<string>();
  while (true) {
    const bsn = source.next();
    if (source.beyondTestRange) break;
    assert.ok(isBsn(bsn) && Number(bsn) >= FIRST_TEST_BSN && Number(bsn) <= LAST_TEST_BSN, bsn);
    seen.add(bsn);
  }
  assert.ok(seen.size > 9000, `${seen.size} numbers in the test range`);
});

test('past the test range they go on downward from just below it, and the source says so', () => {
  const source = bsnSource(randomOf('test'));
  for (let at = 0; at < 9000; at++) source.next();
  assert.equal(source.beyondTestRange, false);
  const more = Array.from({ length: 500 }, () => source.next());
  assert.equal(source.beyondTestRange, true);
  const below = more.filter((bsn) => Number(bsn) < FIRST_TEST_BSN);
  assert.ok(below.length > 300 && below.every(isBsn));
  assert.equal(new Set(more).size, more.length);
});
