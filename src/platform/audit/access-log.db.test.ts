import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { type ActorScope, withScope } from '../db/index.ts';
import type { AccessEntry } from './access-entry.ts';
import { appendAccessLog, verifyAccessLog } from './index.ts';

const db = await testDatabase();

const scopeOf = (organisationId: number): ActorScope => ({
  personId: 7,
  organisationId,
  role: 'supervisor',
  purpose: 'accountability',
  regionIds: [],
  municipalityIds: [],
  providerIds: [],
});
const entry = (organisationId: number, recordId: string): AccessEntry => ({
  organisationId,
  personId: 7,
  role: 'financial-officer',
  action: 'claims.read-lines',
  outcome: 'allowed',
  purpose: 'payment',
  subjectKind: 'client',
  subjectId: '31',
  recordKind: 'claim-line',
  recordId,
  rule: 'role.financial-officer:claims.read-lines',
  source: '127.0.0.1',
  traceId: null,
});
const append = (organisationId: number, ids: readonly string[]) =>
  withScope(db, scopeOf(organisationId), (tx) =>
    appendAccessLog(
      tx,
      ids.map((id) => entry(organisationId, id)),
    ),
  );
const verify = (organisationId: number) =>
  withScope(db, scopeOf(organisationId), (tx) => verifyAccessLog(tx, organisationId));

/** What only somebody with the keys of the server could do: change the log past its trigger. */
async function tamper(sql: string): Promise<void> {
  const client = await db.migrator.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(sql);
  } finally {
    await client.query('reset session_replication_role');
    client.release();
  }
}

test('the chain of each organisation is whole, also when many write at once (NEN 7513)', async () => {
  await append(101, ['a', 'é\u2028"', '']);
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => append(index % 2 === 0 ? 101 : 102, [`x${index}`, `y${index}`])),
  );
  const first = await verify(101);
  assert.deepEqual([first.entries, first.intact, first.firstBroken], [15, true, undefined]);
  assert.equal(first.lastHash?.length, 32);
  const second = await verify(102);
  assert.deepEqual([second.entries, second.intact], [12, true]);
});

test('an empty log is whole', async () => {
  assert.deepEqual(await verify(999), { entries: 0, intact: true, firstBroken: undefined, lastHash: undefined });
});

test('the application can add to the log and nothing else', async () => {
  await append(103, ['a']);
  for (const sql of ['update access_log set purpose = null', 'delete from access_log', 'truncate access_log']) {
    await assert.rejects(
      withScope(db, scopeOf(103), (tx) => tx.execute(sql)),
      { code: '42501' },
    );
  }
});

test('another organisation sees nothing of it', async () => {
  await append(104, ['a']);
  const rows = await withScope(db, scopeOf(105), (tx) =>
    tx.query('select 1 from access_log where organisation_id = 104'),
  );
  assert.equal(rows.length, 0);
});

const attacks = [
  [
    'an entry was changed',
    111,
    "update access_log set subject_id = '99' where organisation_id = 111 and record_id = 'b'",
  ],
  ['an entry in between is gone', 112, "delete from access_log where organisation_id = 112 and record_id = 'b'"],
  ['the first entry is gone', 113, "delete from access_log where organisation_id = 113 and record_id = 'a'"],
  [
    'an entry was copied in',
    114,
    `insert into access_log (organisation_id, at, person_id, role, action, outcome, previous_hash, hash)
     select 114, at, person_id, role, action, outcome, previous_hash, hash from access_log
      where organisation_id = 114 and record_id = 'b'`,
  ],
] as const;

for (const [name, organisationId, sql] of attacks) {
  test(`it shows when ${name}`, async () => {
    await append(organisationId, ['a', 'b', 'c', 'd']);
    assert.equal((await verify(organisationId)).intact, true);
    await tamper(sql);
    const report = await verify(organisationId);
    assert.equal(report.intact, false);
    assert.ok(report.firstBroken !== undefined);
  });
}

test('a cut-off end shows by comparing the last hash with one that was kept', async () => {
  await append(120, ['a', 'b']);
  const kept = (await verify(120)).lastHash;
  await tamper("delete from access_log where organisation_id = 120 and record_id = 'b'");
  const report = await verify(120);
  assert.equal(report.intact, true);
  assert.notDeepEqual(report.lastHash, kept);
});
