import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { asOwner } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes } from '../support/declaration.ts';
import { buildWorld } from '../support/world.ts';
import { rodedraad } from './run-program.ts';

// The story of an administrator without screens: take a declaration in, process it, send the answer, look after the data.
const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'rode-draad-hand-test-'));
const file = join(folder, 'declaratie.xml');
const env = {
  DATABASE_URL: `postgres://postgres@localhost/${db.name}?host=${encodeURIComponent(db.socketDir)}`,
  RD_BSN_KEY: '07'.repeat(32),
  RD_DATA_DIR: folder,
};
let id = '';

before(async () => {
  await buildWorld(db);
  const lines = [{ reference: 'P1' }, { reference: 'P2', allocationNumber: 999_999 }];
  await writeFile(file, await declarationBytes({ identification: 'D1', number: 'DN1', lines }));
});
after(() => rm(folder, { recursive: true, force: true }));

test('import gives a number; the same file again gives the same number; rubbish is refused with exit code 1', async () => {
  const first = await rodedraad(['import', file, '--json'], env);
  assert.equal(first.code, 0, first.err);
  const taken = JSON.parse(first.out) as { id: string; outcome: string };
  assert.equal(taken.outcome, 'received');
  id = taken.id;
  const again = await rodedraad(['import', file, '--json'], env);
  assert.deepEqual(JSON.parse(again.out), { file, id, outcome: 'already-received' });
  const rubbish = join(folder, 'rommel.xml');
  await writeFile(rubbish, '<rommel/>');
  const refused = await rodedraad(['import', rubbish], env);
  assert.equal(refused.code, 1);
  assert.match(refused.out, /^-\t/);
});

test('process empties the queue and stops; the answer can be exported and is a valid JW325', async () => {
  const early = await rodedraad(['export', 'antwoord', '--bericht', id, '--uit', join(folder, 'te-vroeg.xml')], env);
  assert.equal(early.code, 1);
  assert.match(early.err, /nog/);
  const worked = await rodedraad(['process', '--json'], env);
  assert.equal(worked.code, 0, worked.out + worked.err);
  assert.deepEqual(JSON.parse(worked.out), { done: 1, failed: 0, retriedLater: 0 });
  const answer = join(folder, 'antwoord.xml');
  assert.equal((await rodedraad(['export', 'antwoord', '--bericht', id, '--uit', answer], env)).code, 0);
  const checked = await rodedraad(['check', answer], env);
  assert.equal(checked.code, 0, checked.out);
  assert.equal((JSON.parse(checked.out) as { message: string }).message, 'JW325');
});

test('lists leave as CSV with sums that close and without citizen numbers, and each export is in the access log', async () => {
  const lines = join(folder, 'regels.csv');
  const done = await rodedraad(['export', 'regels', '--uit', lines, '--json'], env);
  assert.deepEqual(JSON.parse(done.out), { file: lines, rows: 2 });
  const text = await readFile(lines, 'utf8');
  assert.match(text, /;P1;.*toegekend;984,00;/);
  assert.match(text, /;P2;.*afgekeurd;0,00;TR\d/);
  assert.doesNotMatch(text, /9999000\d\d/);
  const claims = join(folder, 'declaraties.csv');
  await rodedraad(['export', 'declaraties', '--uit', claims, '--gemeente', '0828'], env);
  assert.match(await readFile(claims, 'utf8'), /;1968,00;984,00;984,00\r\n/);
  const none = await rodedraad(['export', 'declaraties', '--uit', claims, '--gemeente', '0757', '--json'], env);
  assert.deepEqual(JSON.parse(none.out), { file: claims, rows: 0 });
  const sheet = join(folder, 'contracten.xlsx');
  assert.equal((await rodedraad(['export', 'contracten', '--uit', sheet], env)).code, 0);
  assert.equal((await readFile(sheet)).subarray(0, 2).toString(), 'PK');
  const logged = await asOwner(db, (tx) =>
    tx.query<{ action: string }>(`select action from access_log where role = 'operator' order by id`),
  );
  assert.deepEqual(
    logged.map(({ action }) => action),
    ['message.receive', 'message.receive', 'message.export', 'claims.export', 'claims.export', 'contracts.export'],
  );
});

test('doctor ends with 0 on a healthy database and with 1 when the access log was changed', async () => {
  const healthy = await rodedraad(['doctor', '--json'], env);
  const report = JSON.parse(healthy.out) as { findings: { check: string; ok: boolean }[] };
  assert.deepEqual(
    report.findings.filter(({ ok, check }) => !ok && check !== 'disk'),
    [],
  );
  await asOwner(db, async (tx) => {
    await tx.execute('alter table access_log disable trigger access_log_append_only');
    await tx.execute(`update access_log set action = 'niets.bijzonders' where id = 1`);
  });
  const ill = await rodedraad(['doctor'], env);
  assert.equal(ill.code, 1);
  assert.match(ill.out, /BEVINDING +Het toegangslogboek van organisatie 2 is veranderd/);
  assert.match(ill.out, /Doe dit: Bewaar deze database ongewijzigd/);
});
