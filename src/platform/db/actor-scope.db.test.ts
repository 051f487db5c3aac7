import assert from 'node:assert/strict';
import test from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { type ActorScope, asOwner, withScope } from './index.ts';

const db = await testDatabase();

const NOBODY: ActorScope = {
  personId: null,
  organisationId: null,
  role: 'none',
  purpose: null,
  regionIds: [],
  municipalityIds: [],
  providerIds: [],
};

await asOwner(db, async (tx) => {
  await tx.query(`
    create table parcel (id int primary key, municipality_id int not null);
    alter table parcel enable row level security;
    create policy own on parcel to rd_app using (municipality_id = any (rd.municipality_ids()));
    grant select, insert, update, delete on parcel to rd_app;
    insert into parcel values (1, 10), (2, 20), (3, 30)`);
});

const visible = async (scope: ActorScope): Promise<number[]> =>
  await withScope(db, scope, async (tx) => {
    const rows = await tx.query<{ id: number }>('select id from parcel order by id');
    return rows.map(({ id }) => id);
  });

test('rows outside the scope do not exist: promise 6 of the design', async () => {
  assert.deepEqual(await visible({ ...NOBODY, municipalityIds: [10, 30] }), [1, 3]);
  assert.deepEqual(await visible({ ...NOBODY, municipalityIds: [99] }), []);
  assert.deepEqual(await visible(NOBODY), []);
});

test('a provider or region with the number of a municipality sees nothing of it', async () => {
  assert.deepEqual(await visible({ ...NOBODY, providerIds: [10], regionIds: [10] }), []);
});

test('the scope ends with its transaction, also on the same connection', async () => {
  await Promise.all(
    Array.from({ length: 40 }, async (_, turn) => {
      const municipality = [10, 20, 30][turn % 3] ?? 10;
      assert.deepEqual(await visible({ ...NOBODY, municipalityIds: [municipality] }), [municipality / 10]);
    }),
  );
  const client = await db.app.connect();
  const left = await client.query(
    `select id from parcel where current_setting('rd.municipality_ids', true) is not null`,
  );
  client.release();
  assert.deepEqual(left.rows, []);
});

test('the application cannot put away its role or write past the wall', async () => {
  const scope = { ...NOBODY, municipalityIds: [10] };
  const attempts = [
    'set local role rd_owner',
    'set local role postgres',
    'set session authorization postgres',
    'alter table parcel disable row level security',
    'insert into parcel values (4, 20)',
    'delete from rd.migration',
  ];
  for (const attempt of attempts) {
    await assert.rejects(
      withScope(db, scope, (tx) => tx.execute(attempt)),
      { code: '42501' },
      attempt,
    );
  }
  const touched = await withScope(db, scope, (tx) => tx.execute('update parcel set municipality_id = 10 where id = 2'));
  assert.equal(touched, 0);
});

test('what throws is rolled back and thrown on; the connection stays of use', async () => {
  const scope = { ...NOBODY, municipalityIds: [10] };
  const failing = withScope(db, scope, async (tx) => {
    await tx.execute('insert into parcel values (5, 10)');
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual(await visible(scope), [1]);
});

test('ids that are no whole numbers never reach the database', async () => {
  await assert.rejects(visible({ ...NOBODY, municipalityIds: [Number.NaN] }), RangeError);
  await assert.rejects(visible({ ...NOBODY, personId: 1.5 }), RangeError);
});

test('a statement after the transaction is refused instead of running without a scope', async () => {
  const tx = await withScope(db, NOBODY, async (tx) => tx);
  await assert.rejects(tx.query('select 1'), /has ended/);
});

test('a read-only transaction refuses to write', async () => {
  const scope = { ...NOBODY, municipalityIds: [10] };
  const writing = withScope(db, scope, (tx) => tx.execute('delete from parcel'), { readOnly: true });
  await assert.rejects(writing, { code: '25006' });
});

test('column values arrive as the kernel wants them: int8 bigint, days as text, numeric as text', async () => {
  const row = await withScope(db, NOBODY, (tx) =>
    tx.one(`select 9007199254740993::int8 as cents, date '2026-03-31' as day, 1.10::numeric as share,
      array[1, null]::int8[] as ids, array[date '2026-01-01'] as days, array[1.10]::numeric[] as shares`),
  );
  assert.deepEqual(row, {
    cents: 9_007_199_254_740_993n,
    day: '2026-03-31',
    share: '1.10',
    ids: [1n, null],
    days: ['2026-01-01'],
    shares: ['1.10'],
  });
});
