import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { restoreBackup } from '../../src/app/backup/restore-backup.ts';
import { takeBackup } from '../../src/app/backup/take-backup.ts';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { loadSmallWorld } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { addMarket, Play } from './play.ts';

const source = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'rode-draad-sealed-backup-'));
after(() => rm(folder, { recursive: true, force: true }));
before(async () => {
  await loadSmallWorld(source);
  await addMarket(source);
  const play = await Play.make(source, 'semi-open', '2025-B', '2025-01-06T08:00:00.000Z');
  await play.begin('2025-01-07T08:00:00.000Z', null, 'preparation');
  await play.begin('2025-01-08T08:00:00.000Z', null, 'questions');
  sure(await play.step('2025-02-03T08:00:00.000Z', { step: 'begin-round' }));
  await play.begin('2025-02-03T09:00:00.000Z', 'round:1', 'enrolment', '2025-03-10T11:00:00.000Z');
  sure(await play.fill(0, '2025-02-20T10:00:00.000Z', 'round:1'));
  sure(await play.handIn(0, '2025-02-20T10:00:00.000Z'));
});

/** As a superuser sees it: past row security, still encrypted. */
async function sealedOf(db: Database): Promise<string[]> {
  const client = await db.migrator.connect();
  try {
    const { rows } = await client.query(
      `select encode(sealed, 'hex') as sealed from (select sealed from application_content union all select sealed from application_draft) s order by 1`,
    );
    return rows.map((row) => row.sealed as string);
  } finally {
    client.release();
  }
}

test('a backup holds sealed bids as the encrypted bytes they are, though their owner cannot read them', async () => {
  const facts = { programVersion: '0.1.0', bsnKeyPrint: 'key-of-this-test' };
  await takeBackup(source, folder, facts);
  const target = await testDatabase();
  await restoreBackup(target, folder, facts.bsnKeyPrint);
  const [before, restored] = [await sealedOf(source), await sealedOf(target)];
  assert.equal(before.length, 2);
  assert.deepEqual(restored, before);
  const seen = await asOwner(target, (tx) =>
    tx.one<{ n: number }>('select count(*)::int as n from application_content'),
  );
  assert.equal(seen.n, 0, 'after the restore the owner is kept out again');
});
