import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { buildDecidedClaim } from '../../../test/support/decided-claim.ts';
import { asOwner, type Database } from '../../platform/db/index.ts';
import { examine } from '../doctor/examine.ts';
import { PROJECT_ROOT } from '../paths.ts';
import { readPlace, writePlace } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { storedTables } from './catalogue.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

const FACTS = { programVersion: '0.1.0', bsnKeyPrint: 'key-of-this-test' };
const source = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'rode-draad-backup-test-'));
const place = join(folder, 'kopie');
let taken: Manifest;

before(async () => {
  await buildDecidedClaim(source);
  taken = await writePlace(place, (to) => takeBackup(source, to, FACTS));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Every row of every table as one hash, so that one changed byte anywhere shows. */
async function contentOf(db: Database): Promise<Record<string, string>> {
  return await asOwner(db, async (tx) => {
    const content: Record<string, string> = {};
    for (const { name } of await storedTables(tx)) {
      const { hash } = await tx.one<{ hash: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${name} t`,
      );
      content[name] = hash;
    }
    return content;
  });
}

const rowsOf = (manifest: Manifest, name: string) => manifest.tables.find((table) => table.name === name)?.rows;

test('a backup restored into an empty database gives the same rows, ids and chain of the access log', async () => {
  const target = await testDatabase();
  await restoreBackup(target, place, FACTS.bsnKeyPrint);
  assert.deepEqual(await contentOf(target), await contentOf(source));
  assert.equal(rowsOf(taken, 'public.claim_line'), 1);
  assert.equal(rowsOf(taken, 'public.access_log'), 3);
  const findings = await examine(target, {
    dataDir: folder,
    migrationsDir: join(PROJECT_ROOT, 'db/migrations'),
    now: new Date('2026-11-22T12:00:00Z'),
  });
  assert.deepEqual(
    findings.filter(({ ok, check }) => !ok && check !== 'disk'),
    [],
  );
});

test('after a restore new rows get new ids, and append-only tables refuse change again', async () => {
  const target = await testDatabase();
  await restoreBackup(target, place, FACTS.bsnKeyPrint);
  await asOwner(target, async (tx) => {
    const { last } = await tx.one<{ last: bigint }>('select max(id) as last from access_log');
    await tx.execute(
      `insert into access_log (organisation_id, action, outcome, hash) values (2, 'later', 'allowed', '\\x00')`,
    );
    const added = await tx.one<{ id: bigint; linked: boolean }>(
      `select id, previous_hash is not null as linked from access_log where action = 'later'`,
    );
    assert.ok(added.id > last && added.linked);
  });
  await assert.rejects(
    asOwner(target, (tx) => tx.execute('delete from claim')),
    /append-only/,
  );
});

test('a database that holds rows is refused and stays as it was', async () => {
  const before = await contentOf(source);
  await assert.rejects(restoreBackup(source, place, FACTS.bsnKeyPrint), /niet leeg/);
  assert.deepEqual(await contentOf(source), before);
});

test('a damaged, half or foreign backup is refused whole', async () => {
  const target = await testDatabase();
  const empty = await contentOf(target);
  const broken = join(folder, 'beschadigd');
  const manifest = await writePlace(broken, (to) => takeBackup(source, to, FACTS));
  const line = manifest.tables.find((table) => table.name === 'public.claim_line');
  assert.ok(line);
  const original = await readFile(join(broken, line.file));
  await writeFile(join(broken, line.file), original.subarray(0, original.length - 12));
  await assert.rejects(restoreBackup(target, broken, FACTS.bsnKeyPrint), /beschadigd: public\.claim_line/);
  await writeFile(join(broken, line.file), original);
  await appendFile(join(broken, line.file), original);
  await assert.rejects(restoreBackup(target, broken, FACTS.bsnKeyPrint), /beschadigd/);
  await rm(join(broken, MANIFEST));
  await assert.rejects(restoreBackup(target, broken, FACTS.bsnKeyPrint), /manifest\.json ontbreekt/);
  await assert.rejects(restoreBackup(target, place, 'another-key'), /andere sleutel/);
  assert.deepEqual(await contentOf(target), empty);
});

test('a backup of another version of the schema is refused by name', async () => {
  const target = await testDatabase();
  await asOwner(target, (tx) => tx.execute(`insert into rd.migration (name, sha256) values ('9999-later', 'x')`));
  await assert.rejects(restoreBackup(target, place, FACTS.bsnKeyPrint), (error: unknown) => {
    assert.ok(error instanceof BackupError);
    assert.match(error.message, /andere versie/);
    return true;
  });
});

test('files are for the own user only, an existing folder is never written over, and a backup can be one file', async () => {
  assert.equal((await stat(join(place, MANIFEST))).mode & 0o777, 0o600);
  await assert.rejects(
    writePlace(place, (to) => takeBackup(source, to, FACTS)),
    /is niet leeg/,
  );
  const file = join(folder, 'kopie.tar');
  await writePlace(file, (to) => takeBackup(source, to, FACTS));
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const target = await testDatabase();
  await readPlace(file, (from) => restoreBackup(target, from, FACTS.bsnKeyPrint));
  assert.deepEqual(await contentOf(target), await contentOf(source));
});
