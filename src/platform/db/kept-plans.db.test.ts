import assert from 'node:assert/strict';
import test from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { type ActorScope, asOwner, type Database, sql, type TransactionOptions, type Tx, withScope } from './index.ts';

const db = await testDatabase();
await asOwner(db, async (tx) => {
  await tx.execute('create table kept (n int primary key, words text)');
  await tx.execute('grant select, insert on kept to rd_app');
});

const scope: ActorScope = {
  personId: null,
  organisationId: null,
  role: 'test',
  purpose: null,
  regionIds: [],
  municipalityIds: [],
  providerIds: [],
};
const ASKED = 'select words from kept where n = $1';

/** Plans that the connection keeps of the statement; the pool gives the one that was used last. */
const kept = (tx: Tx) =>
  tx.query<{ name: string }>('select name from pg_prepared_statements where statement = $1', [ASKED]);

const ask = (on: Database, options: TransactionOptions = {}) =>
  withScope(
    on,
    scope,
    async (tx) => {
      await tx.query(ASKED, [1]);
      return (await kept(tx)).length;
    },
    options,
  );

test('plans are kept only when a transaction says that it comes again, once, and not behind a pooler that forgets them', async () => {
  assert.equal(await ask(db), 0);
  assert.equal(await ask({ ...db, keepsPlans: false }, { repeated: true }), 0);
  assert.equal(await ask(db, { repeated: true }), 1);
  assert.equal(await ask(db, { repeated: true }), 1);
});

test('with kept plans the answers are those of the moment, also after a transaction that failed', async () => {
  const put = (n: number, words: string) =>
    withScope(db, scope, (tx) => tx.execute(sql`insert into kept (n, words) values (${n}, ${words})`), {
      repeated: true,
    });
  const read = (n: number) =>
    withScope(db, scope, async (tx) => (await tx.maybeOne<{ words: string }>(ASKED, [n]))?.words, { repeated: true });
  for (let n = 1; n <= 12; n++) {
    assert.equal(await read(n), undefined);
    await put(n, `word ${n}`);
    await assert.rejects(put(n, 'again'), /duplicate key/);
    assert.equal(await read(n), `word ${n}`);
  }
});
