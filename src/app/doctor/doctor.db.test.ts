import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { buildDecidedClaim } from '../../../test/support/decided-claim.ts';
import { asOwner, type Database } from '../../platform/db/index.ts';
import { PROJECT_ROOT } from '../paths.ts';
import type { Finding } from './check.ts';
import { examine } from './examine.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function findingsOf(db: Database, now = NOW): Promise<readonly Finding[]> {
  const migrationsDir = join(PROJECT_ROOT, 'db/migrations');
  const findings = await examine(db, { dataDir: tmpdir(), migrationsDir, now });
  return findings.filter(({ ok, check }) => !ok && check !== 'disk');
}

/** Does harm as somebody who owns the tables, past the triggers that guard them. */
async function harm(db: Database, table: string, statement: string): Promise<void> {
  await asOwner(db, async (tx) => {
    await tx.execute(`alter table ${table} disable trigger user`);
    await tx.execute(statement);
    await tx.execute(`alter table ${table} enable trigger user`);
  });
}

/** One row per harm: what somebody did, and what the doctor says of it. */
const HARMS: readonly (readonly [name: string, table: string, statement: string, check: string, text: RegExp])[] = [
  [
    'an entry was rewritten',
    'access_log',
    `update access_log set action = 'x' where id = 2`,
    'access-log',
    /1 regels met een andere inhoud \(eerste: 2\)/,
  ],
  [
    'an entry was taken out of the middle',
    'access_log',
    'delete from access_log where id = 2',
    'access-log',
    /ontbreken/,
  ],
  [
    'the last entry was taken away',
    'access_log',
    'delete from access_log where id = 3',
    'access-log',
    /einde van de keten/,
  ],
  ['all entries were taken away', 'access_log', 'delete from access_log', 'access-log', /einde van de keten/],
  [
    'a ledger entry was raised',
    'ledger_entry',
    'update ledger_entry set credit_cents = credit_cents + 1 where credit_cents > 0',
    'ledger',
    /niet in balans/,
  ],
  [
    'an approved line was lowered',
    'claim_line',
    'update claim_line set approved_cents = approved_cents - 1',
    'claims',
    /sluiten de sommen niet/,
  ],
  [
    'the purpose of a product was taken away (R-050, promise 1)',
    'product_purpose',
    'delete from product_purpose',
    'thread',
    /de draad gebroken \(bijvoorbeeld declaratie/,
  ],
  [
    'row security was turned off',
    'claim',
    'alter table claim disable row level security',
    'row-security',
    /Zonder rijbeveiliging: claim\./,
  ],
  [
    'a job was given up',
    'job',
    `update job set finished_at = null, failed_at = now()`,
    'queue',
    /1 taken zijn opgegeven \(bijvoorbeeld exchange/,
  ],
  [
    'a job waits for an hour',
    'job',
    `update job set finished_at = null, run_after = now() - interval '1 hour', created_at = now() - interval '1 hour'`,
    'queue',
    /de oudste 60 minuten/,
  ],
  [
    'a migration is of another version',
    'claim',
    `update rd.migration set sha256 = 'x' where name like '0001%'`,
    'migrations',
    /Anders dan in dit programma: 0001/,
  ],
  [
    'the database is newer',
    'claim',
    `insert into rd.migration (name, sha256) values ('9999-later', 'x')`,
    'migrations',
    /nieuwer dan dit programma: 9999-later/,
  ],
];

test('a healthy installation gives no findings', async () => {
  const db = await testDatabase();
  await buildDecidedClaim(db);
  assert.deepEqual(await findingsOf(db), []);
});

for (const [name, table, statement, check, text] of HARMS) {
  test(`${name}: the doctor sees it and says what to do`, async () => {
    const db = await testDatabase();
    await buildDecidedClaim(db);
    await harm(db, table, statement);
    const findings = await findingsOf(db);
    assert.deepEqual(
      findings.map((finding) => finding.check),
      [check],
    );
    assert.match(findings[0]?.text ?? '', text);
    assert.ok((findings[0]?.advice ?? '').length > 10);
  });
}

test('years for which lines have no place yet are named', async () => {
  const db = await testDatabase();
  const [finding] = await findingsOf(db, new Date('2031-02-01T00:00:00Z'));
  assert.match(finding?.text ?? '', /2031 en 2032/);
});

test('entries that were linked in another order than their ids are in order', async () => {
  const db = await testDatabase();
  await asOwner(db, (tx) =>
    tx.execute(`insert into access_log (id, organisation_id, action, outcome, hash) overriding system value
                values (900, 1, 'first', 'allowed', ''), (100, 1, 'second', 'allowed', '')`),
  );
  assert.deepEqual(await findingsOf(db), []);
});
