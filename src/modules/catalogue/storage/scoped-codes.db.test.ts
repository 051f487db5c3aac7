import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { listScopedCodes } from './scoped-codes.ts';

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    const code = (municipality: string | null, provider: string | null, value: string) =>
      JSON.stringify({ category: '45', code: value, from: '2026-01-01', through: null, municipality, provider });
    await tx.execute(
      `insert into product_book (id, region_id, number, title, from_on) overriding system value
       values (1, $1, 1, 'Boek', '2026-02-01'), (2, $1, 2, 'Volgende', '2027-01-01'), (3, $1, 3, 'Concept', '2026-06-01')`,
      [WORLD.region],
    );
    for (const [book, key, content] of [
      [1, 'own', code('9001', null, '45X01')],
      [1, 'both', code('9001', '99000001', '45X02')],
      [1, 'all', code(null, null, '45X03')],
      [3, 'concept', code('9001', null, '45X04')],
    ] as const)
      await tx.execute(
        `insert into product_book_item (book_id, kind, key, position, content) values ($1, 'codes', $2, 1, $3::jsonb)`,
        [book, key, content],
      );
    await tx.execute(
      `insert into product_book_act (book_id, act, on_day) values (1, 'adopted', '2026-01-15'), (2, 'adopted', '2026-12-01')`,
    );
  });
});

const codes = ['45X01', '45X02', '45X03', '45X04'];
const found = (municipality: string, provider: string) =>
  withScope(db, SCOPES.nobody, async (tx) =>
    (await listScopedCodes(tx, WORLD.region, codes, { municipality, provider }))
      .map(({ code, from, through }) => [code, from, through])
      .toSorted(),
  );

test('R-151, TR381: a code of one municipality or provider counts between them, from its book until the next begins', async () => {
  assert.deepEqual(await found('9001', '99000001'), [
    ['45X01', '2026-02-01', '2026-12-31'],
    ['45X02', '2026-02-01', '2026-12-31'],
  ]);
  assert.deepEqual(await found('9001', '99000002'), [['45X01', '2026-02-01', '2026-12-31']]);
  assert.deepEqual(await found('9002', '99000001'), []);
});
