import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { openSealer } from '../../../platform/crypto/sealer.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { checkPackage, type Release, releasePackage } from '../../../standards/ocds/index.ts';
import { loadDemo } from '../load.ts';
import { LIGHT } from './words.nl.ts';

const db = await testDatabase();
const key = Buffer.alloc(32, 7);
const loaded = await loadDemo(db, { vault: openBsnVault(key), sealer: openSealer(key), scale: 0.05, months: 1 });
const rows = <Row>(sql: string): Promise<Row[]> => asOwner(db, (tx) => tx.query<Row & Record<string, unknown>>(sql));

test('R-191: a light open house with applications to test, and a heavy tender of which the bids are scored', async () => {
  assert.ok(loaded.ok);
  const applications = await rows<{ kind: string; count: number }>(
    `select p.kind, count(*)::int as count from application a join procedure p on p.id = a.procedure_id group by p.kind order by p.kind`,
  );
  assert.deepEqual(applications, [
    { kind: 'european-tender-dialogue', count: 4 },
    { kind: 'open-house', count: 4 },
  ]);
  const outcomes = await rows<{ outcome: string; count: number }>(
    'select outcome, count(*)::int as count from award_decision group by outcome order by outcome',
  );
  assert.deepEqual(outcomes, [
    { outcome: 'awarded', count: 1 },
    { outcome: 'not-selected', count: 1 },
    { outcome: 'selected', count: 3 },
    { outcome: 'unsuitable', count: 1 },
  ]);
});

test('R-181: the scores of one assessor are in and one is awaited, so that nothing is revealed yet', async () => {
  const panels = await rows<{ name: string; finals: number; missing: number; revealed: boolean }>(
    `select b.name, (select count(*)::int from score_final f join assessor s on s.id = f.assessor_id where s.panel_id = b.id) as finals,
            rd.sheets_missing(b.id) as missing, r.panel_id is not null as revealed
       from assessment_panel b left join score_reveal r on r.panel_id = b.id order by b.id`,
  );
  assert.deepEqual(
    panels.map(({ finals, missing, revealed }) => [finals, missing, revealed]),
    [
      [8, 0, true],
      [3, 3, false],
    ],
  );
});

test('R-184: an objection waits for its decision and holds its application back', async () => {
  const [one, ...more] = await rows<{ kind: string; outcome: string | null; name: string }>(
    'select c.kind, c.outcome, o.name from complaint c join organisation o on o.id = c.provider_id',
  );
  assert.deepEqual([one?.kind, one?.outcome, more.length], ['objection', null, 0]);
});

test('what is played is sealed under the key of the installation, and signs in nobody who was not there', async () => {
  const teams = await rows<{ n: number }>(
    `select count(*)::int as n from person_role r join person p on p.id = r.person_id where p.subject like 'demo-inschrijver-%'`,
  );
  assert.deepEqual(teams, [{ n: 0 }]);
  const client = await db.migrator.connect();
  try {
    const { rows: sealed } = await client.query(
      'select sealed from application_content union all select sealed from score_sheet',
    );
    assert.ok(sealed.length > 0);
    assert.ok(sealed.every((row) => !/onderbouwd|terugkeer|voldoen/.test((row.sealed as Buffer).toString('latin1'))));
  } finally {
    client.release();
  }
});

test('what is public was published as open data, valid for the official schema, from announcement to award', async () => {
  const releases = await rows<{ number: string; tags: string[]; content: Release; digest: string }>(
    `select p.number, r.tags, r.content, r.digest from ocds_release r join procedure p on p.id = r.procedure_id
      order by p.number, r.sequence`,
  );
  const told = new Map<string, Release[]>();
  for (const { number, content } of releases) told.set(number, [...(told.get(number) ?? []), content]);
  const open = await rows<{ number: string }>(
    'select number from procedure where announced_at is not null order by number',
  );
  assert.deepEqual(
    [...told.keys()],
    open.map(({ number }) => number),
  );
  for (const [number, contents] of told)
    assert.deepEqual(
      checkPackage(releasePackage('https://example.nl/ocds', 'Regio', contents.at(-1)?.date ?? '', contents)),
      [],
      number,
    );
  assert.deepEqual(
    releases.filter(({ number }) => number === LIGHT.number).map(({ tags }) => tags),
    [['planning', 'tender'], ['award']],
  );
});
