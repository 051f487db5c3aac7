import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gainRows } from './gain-rows.ts';

const rows = Array.from({ length: 60 }, (_, n) => ({
  sleutel: String(n),
  naam: `Aanbieder ${n}`,
  wasCent: 1_000,
  opnieuwCent: 1_000 + 30 - n,
  verschilCent: 30 - n,
}));

test('who moves most stands apart in its order, the others together, and the sum stays the same', () => {
  const short = gainRows(rows, false);
  assert.equal(short.length, 21);
  assert.deepEqual([short[0]?.sleutel, short[19]?.sleutel, short[20]?.naam], ['0', '59', 'De andere 40 samen']);
  for (const field of ['wasCent', 'opnieuwCent', 'verschilCent'] as const)
    assert.equal(
      short.reduce((sum, row) => sum + row[field], 0),
      rows.reduce((sum, row) => sum + row[field], 0),
    );
  assert.equal(gainRows(rows, true).length, 60);
});
