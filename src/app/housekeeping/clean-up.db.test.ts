import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { buildDecidedClaim } from '../../../test/support/decided-claim.ts';
import { WORLD } from '../../../test/support/world.ts';
import { asOwner, type Database, withScope } from '../../platform/db/index.ts';
import { askDaily, HOUSE_SCOPE, runWorker } from '../../platform/jobs/index.ts';
import { MIGRATIONS } from '../cli/with-database.ts';
import { examine } from '../doctor/examine.ts';
import { CLEAN_UP_JOB, cleanUp, cleanUpJob, type Removed } from './clean-up.ts';

const db = await testDatabase();
/** Everything below lies in the past of any clock, for the database never goes past its own now. */
const END = new Date('2015-06-01T00:00:00Z');
const after = (days: number, ms = 0) => new Date(END.getTime() + days * 86_400_000 + ms);

const cleanAt = (at: Date, on: Database = db): Promise<readonly Removed[]> =>
  withScope(on, HOUSE_SCOPE, (tx) => cleanUp(tx, at));
const countOf = async (table: string, condition = 'true'): Promise<number> => {
  const row = await asOwner(db, (tx) =>
    tx.one<{ count: number }>(`select count(*)::int as count from ${table} where ${condition}`),
  );
  return row.count;
};

before(async () => {
  await buildDecidedClaim(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (7, 's', 'Proefpersoon', ${WORLD.oss.id})`,
    );
    await tx.execute(
      `insert into session (id_hash, person_id, role, organisation_id, expires_at, revoked_at) values
         ('\\x01', 7, 'administrator', ${WORLD.oss.id}, $1, null),
         ('\\x02', 7, 'administrator', ${WORLD.oss.id}, now() + interval '1 hour', $1),
         ('\\x03', 7, 'administrator', ${WORLD.oss.id}, now() + interval '1 hour', null)`,
      [END],
    );
    await tx.execute(
      `insert into sign_in_attempt (state_hash, nonce, code_verifier, return_to, expires_at) values ('\\x01', 'n', 'c', '/', $1)`,
      [END],
    );
    await tx.execute(
      `insert into idempotency_key (person_id, key, route, fingerprint, status, created_at) values (7, 'k', 'r', '\\x00', 200, $1)`,
      [END],
    );
    await tx.execute(
      `insert into job (kind, payload, scope, municipality_id, finished_at, failed_at) values
         ('test.done', 'null', '{}', ${WORLD.oss.id}, $1, null), ('test.given-up', 'null', '{}', ${WORLD.oss.id}, null, $1)`,
      [END],
    );
    await tx.execute(
      `insert into message (id, region_id, direction, provider_id, municipality_id, file_name, size_bytes, sha256, received_at, outcome, outcome_at)
       values (901, 1, 'in', ${WORLD.meander.id}, ${WORLD.oss.id}, 'oud.xml', 3, '\\x00', $1, 'processed', $1),
              (902, 1, 'in', ${WORLD.meander.id}, ${WORLD.oss.id}, 'geweigerd.xml', 3, '\\x00', $1, 'refused', $1),
              (903, 1, 'in', ${WORLD.meander.id}, ${WORLD.oss.id}, 'onderweg.xml', 3, '\\x00', $1, null, null)`,
      [END],
    );
    await tx.execute(
      `insert into message_part (message_id, seq, bytes) select id, 0, '\\x616263' from message where id > 900`,
    );
  });
});

/** Per category the last moment on which it is still kept; a moment later it is gone. */
const TERMS: readonly (readonly [category: string, kept: Date, table: string, condition: string, left: number])[] = [
  ['sign-in-attempt', after(1), 'sign_in_attempt', 'true', 0],
  ['idempotency-key', after(2), 'idempotency_key', 'true', 0],
  ['session', after(30), 'session', 'true', 1],
  ['finished-job', after(90), 'job', `kind like 'test.%'`, 1],
  ['refused-message', new Date('2016-06-01T00:00:00Z'), 'message_part', 'message_id = 902', 0],
  // The financial year 2015 ends in the Netherlands an hour before it does in UTC.
  ['message-file', new Date('2022-12-31T22:59:59Z'), 'message_part', 'message_id = 901', 0],
];

for (const [category, kept, table, condition, left] of TERMS) {
  test(`retention: ${category} stays until its term has ended, and goes the moment after`, async () => {
    const there = await countOf(table, condition);
    assert.deepEqual(
      (await cleanAt(kept)).filter((gone) => gone.category === category),
      [],
    );
    assert.equal(await countOf(table, condition), there);
    const gone = (await cleanAt(new Date(kept.getTime() + 1000))).filter((one) => one.category === category);
    assert.equal(
      gone.reduce((sum, one) => sum + Number(one.removed), 0),
      there - left,
    );
    assert.equal(await countOf(table, condition), left);
  });
}

test('NEN 7513: the access log of the organisation tells what was removed, and its chain holds', async () => {
  const told = await asOwner(db, (tx) =>
    tx.query<{ rule: string; record: string | null }>(
      `select rule, record_kind || coalesce(' ' || record_id, '') as record from access_log
        where action = 'retention.destroy' and organisation_id = ${WORLD.oss.id} order by id`,
    ),
  );
  assert.deepEqual(
    told.map(({ rule, record }) => `${record}: ${rule}`),
    [
      'idempotency-key: idempotency-key (1)',
      'session: session (2)',
      'finished-job: finished-job (1)',
      'message 902: refused-message (1)',
      'message 901: message-file (1)',
    ],
  );
  const findings = await examine(db, {
    dataDir: '/',
    migrationsDir: MIGRATIONS,
    now: new Date('2026-11-22T12:00:00Z'),
  });
  assert.deepEqual(
    findings.filter(({ check, ok }) => !ok && ['access-log', 'ledger', 'claims'].includes(check)),
    [],
  );
});

test('money, decisions, allocations, the log and a message under way are never touched, however late it is', async () => {
  const tables = [
    'claim',
    'claim_line',
    'ledger_transaction',
    'ledger_entry',
    'allocation_version',
    'client',
    'contract',
  ];
  const before = await Promise.all(tables.map((table) => countOf(table)));
  const log = await countOf('access_log');
  await cleanAt(new Date('2999-01-01T00:00:00Z'));
  assert.deepEqual(await Promise.all(tables.map((table) => countOf(table))), before);
  assert.ok((await countOf('access_log')) >= log);
  assert.equal(await countOf('message_part', 'message_id = 903'), 1);
  assert.equal(await countOf('message', 'id > 900'), 3, 'that a message came stays known');
});

test('a moment in the future is not believed: the file of this year stays', async () => {
  const files = await countOf('message_part', 'message_id < 900');
  assert.ok(files > 0);
  await cleanAt(new Date('2999-01-01T00:00:00Z'));
  assert.equal(await countOf('message_part', 'message_id < 900'), files);
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('delete from message_part where message_id < 900')),
    { code: '42501' },
  );
});

test('a category that is held is not removed', async () => {
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into session (id_hash, person_id, role, organisation_id, expires_at) values ('\\x09', 7, 'administrator', 2, $1)`,
      [END],
    );
    await tx.execute(`update retention_rule set held = true where category = 'session'`);
  });
  await cleanAt(after(365));
  assert.equal(await countOf('session', `id_hash = '\\x09'`), 1);
  await asOwner(db, (tx) => tx.execute(`update retention_rule set held = false where category = 'session'`));
  await cleanAt(after(365));
  assert.equal(await countOf('session', `id_hash = '\\x09'`), 0);
});

test('ADR 0004: two workers that both ask for the work of a day do it once', async () => {
  const night = new Date('2020-03-01T02:00:00Z');
  const asked = await Promise.all([askDaily(db, CLEAN_UP_JOB, night), askDaily(db, CLEAN_UP_JOB, night)]);
  assert.deepEqual(asked.map(({ outcome }) => outcome).sort(), ['created', 'existing']);
  let ran = 0;
  const clean = cleanUpJob({ now: () => night });
  const handlers = {
    [CLEAN_UP_JOB]: async (job: Parameters<typeof clean>[0]) => {
      ran++;
      await clean(job);
    },
  };
  const stop = new AbortController();
  const workers = [1, 2].map(() => runWorker(db, handlers, { signal: stop.signal, pollMs: 20 }));
  while ((await countOf('job', `kind = '${CLEAN_UP_JOB}' and finished_at is null`)) > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal((await askDaily(db, CLEAN_UP_JOB, new Date('2020-03-01T23:00:00Z'))).outcome, 'existing');
  stop.abort();
  await Promise.all(workers);
  assert.equal(ran, 1);
  assert.equal((await askDaily(db, CLEAN_UP_JOB, new Date('2020-03-02T00:10:00Z'))).outcome, 'created');
});

test('retention: a term that ended goes after two years, contact details a year after the last allocation; an open one and a child in care stay', async () => {
  const own = await testDatabase();
  await buildDecidedClaim(own);
  await asOwner(own, async (tx) => {
    await tx.execute(`update client set contact_encrypted = '\\x01'`);
    await tx.execute(
      `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
         product_code, from_on, through_on, volume, unit, frequency, decided_at)
       select a.id, 99, a.municipality_id, a.provider_id, 1, '45', '45A04', '2014-01-01', '2014-06-01', 1, '01', '4', '2014-01-01'
         from allocation a where a.client_id = 2`,
    );
    await tx.execute(
      `insert into exchange_clock (region_id, municipality_id, provider_id, term, must_move, allocation_id, started_on, due_on, stopped_at)
       values (1, ${WORLD.oss.id}, ${WORLD.meander.id}, 'start', 'provider', 1, '2015-05-01', '2015-05-08', $1),
              (1, ${WORLD.oss.id}, ${WORLD.meander.id}, 'stop', 'provider', 1, '2015-05-01', '2015-05-08', null)`,
      [END],
    );
  });
  const found = async (text: string) => (await asOwner(own, (tx) => tx.one<{ n: number }>(text))).n;
  const clocks = () => found(`select count(*)::int as n from exchange_clock where started_on = '2015-05-01'`);
  const contacts = () => found('select count(*)::int as n from client where contact_encrypted is not null');
  const all = await contacts();
  const gone = async (at: Date) => (await cleanAt(at, own)).map(({ category }) => category);
  await gone(new Date('2015-06-01T12:00:00Z'));
  assert.deepEqual([await clocks(), await contacts()], [2, all], 'the last allocation ended a year ago to the day');
  assert.ok((await gone(new Date('2015-06-03T00:00:00Z'))).includes('contact'));
  assert.deepEqual([await clocks(), await contacts()], [2, all - 1]);
  assert.ok((await gone(new Date('2017-06-02T00:00:00Z'))).includes('exchange-clock'));
  assert.equal(await clocks(), 1, 'a term that runs stays');
  await asOwner(own, (tx) =>
    tx.execute(`update retention_rule set held = true where category in ('contact', 'exchange-clock')`),
  );
  const open = await contacts();
  await cleanAt(new Date('2026-01-01T00:00:00Z'), own);
  assert.equal(await contacts(), open, 'nothing of a category that is held is removed');
});
