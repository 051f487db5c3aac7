import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { asOwner, type SqlFragment, sql } from './index.ts';

const db = await testDatabase();

/** Reads in a transaction that goes on afterwards. */
const read = (query: SqlFragment) =>
  asOwner(db, async (tx) => {
    const bytes = await tx.bytes(query);
    assert.deepEqual(await tx.one('select 1 as one'), { one: 1 });
    return bytes;
  });

test('bytes come out as they went in, also nothing and a megabyte', async () => {
  for (const size of [0, 1, 255, 1024 * 1024]) {
    const sent = randomBytes(size);
    const got = await read(sql`select ${sent}::bytea`);
    assert.ok(got && sent.equals(got), `${size} bytes`);
  }
});

test('no row is undefined; two rows or a null are a mistake', async () => {
  assert.equal(await read(sql`select 'x'::bytea where false`), undefined);
  await assert.rejects(read(sql`select 'x'::bytea from generate_series(1, 2)`), /found more/);
  await assert.rejects(read(sql`select null::bytea`), /found null/);
});
