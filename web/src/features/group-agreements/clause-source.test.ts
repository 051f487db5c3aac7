import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauseSource, withClause } from './clause-source.ts';

const clause = (nummer: string, sleutel: string | null = null) =>
  ({ nummer, sleutel, titel: nummer, gelijk: true }) as unknown as Parameters<typeof clauseSource>[2][number];
const library = { items: [{ sleutel: 'notice' }, { sleutel: 'scope' }] } as unknown as Parameters<
  typeof clauseSource
>[0];

test('R-360: a clause is chosen from the earlier agreement, from what every contract has, and from the rest of the library', () => {
  const { van, tot, bepalingen, nietOpgenomen } = clauseSource(
    library,
    [clause('9.1')],
    [clause('9.1'), clause('3.7', 'notice')],
    '2026-11-22',
  );
  assert.deepEqual(
    bepalingen.map(({ nummer }) => nummer),
    ['9.1', '3.7'],
  );
  assert.deepEqual(
    nietOpgenomen.map(({ sleutel }) => sleutel),
    ['scope'],
  );
  assert.deepEqual([van, tot], ['2026-01-01', '2030-12-31']);
});

test('a later wish about the same clause takes the place of the earlier one', () => {
  const wish = (nummer: string, tekst: string) => ({ nummer, tekst }) as Parameters<typeof withClause>[1];
  assert.deepEqual(withClause([wish('1', 'a'), wish('2', 'b')], wish('1', 'c')), [wish('2', 'b'), wish('1', 'c')]);
});
