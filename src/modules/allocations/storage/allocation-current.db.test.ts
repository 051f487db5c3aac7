import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';

const db = await testDatabase();
before(() => loadSmallWorld(db));

const current = async (id: number) =>
  (
    await asOwner(db, (tx) =>
      tx.query<{ version: number; ends: string; listed: boolean }>(
        `select version, ends_on::text as ends, listed from allocation_current where allocation_id = $1`,
        [id],
      ),
    )
  )[0];

/** Versions in one statement, as a file of allocations would bring them. */
const decide = (
  versions: readonly { readonly version: number; readonly decidedAt: string; readonly through: string | null }[],
) =>
  withScope(db, SCOPES.officer, (tx) =>
    tx.execute(
      `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, from_on, through_on, decided_at)
       select $1, v.version, $2, $3, $4, '2026-01-01', v.through, v."decidedAt"
         from jsonb_to_recordset($5::jsonb) as v(version int, "decidedAt" timestamptz, through date)`,
      [WORLD.allocation, WORLD.municipality, WORLD.provider, WORLD.guidance, JSON.stringify(versions)],
    ),
  );

test('every allocation has one current version: the one decided last', async () => {
  const differing = await asOwner(db, (tx) =>
    tx.query(
      `select v.allocation_id from (select distinct on (allocation_id) allocation_id, version, from_on, through_on
                from allocation_version order by allocation_id, decided_at desc, version desc) v
         full join allocation_current c using (allocation_id)
        where (c.version, c.from_on, c.ends_on) is distinct from (v.version, v.from_on, coalesce(v.through_on, 'infinity'))`,
    ),
  );
  assert.deepEqual(differing, []);
});

test('a later decision takes over; one decided earlier but recorded later does not; an open end is infinity', async () => {
  await decide([
    { version: 4, decidedAt: '2026-08-02T10:00:00Z', through: '2026-10-31' },
    { version: 3, decidedAt: '2026-08-01T10:00:00Z', through: '2026-09-30' },
  ]);
  assert.deepEqual(await current(WORLD.allocation), { version: 4, ends: '2026-10-31', listed: true });
  await decide([{ version: 5, decidedAt: '2026-07-01T10:00:00Z', through: '2026-07-31' }]);
  assert.equal((await current(WORLD.allocation))?.version, 4);
  await decide([{ version: 6, decidedAt: '2026-08-02T10:00:00Z', through: null }]);
  assert.deepEqual(
    await current(WORLD.allocation),
    { version: 6, ends: 'infinity', listed: true },
    'same moment: the higher',
  );
});

test('Regeling Jeugdwet 6a.6: a residence that becomes secret leaves the lists in the same transaction, and back', async () => {
  const hide = (secret: boolean) =>
    withScope(db, SCOPES.officer, (tx) =>
      tx.execute('update client set secret_residence = $1 where id = $2', [secret, WORLD.client]),
    );
  await hide(true);
  assert.equal((await current(WORLD.allocation))?.listed, false);
  await hide(false);
  assert.equal((await current(WORLD.allocation))?.listed, true);
});

test('nobody writes it but the trigger, and each scope reads its own rows only', async () => {
  const writing = withScope(db, SCOPES.officer, (tx) => tx.execute('update allocation_current set version = 1'));
  await assert.rejects(writing, /permission denied/);
  const read = (scope: (typeof SCOPES)[keyof typeof SCOPES]) =>
    withScope(db, scope, (tx) => tx.query('select allocation_id from allocation_current'));
  assert.deepEqual(await read(SCOPES.nobody), []);
  assert.equal((await read(SCOPES.otherProvider)).length, 1);
});
