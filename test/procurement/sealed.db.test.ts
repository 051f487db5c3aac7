import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { StatedFormula } from '../../src/modules/procurement/domain/assessment/panel.ts';
import { openContents } from '../../src/modules/procurement/use-cases/application/open-contents.ts';
import { ROLES } from '../../src/platform/auth/roles.ts';
import { type ActorScope, asOwner, withScope } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { ASSESSORS, addMarket, FIRST_PROVIDER, Play, PURCHASER, providerScope, regionScope, sealer } from './play.ts';

const db = await testDatabase();
const run = 'round:1';
const CLOSES = '2025-03-10T11:00:00.000Z';
const FORMULA: StatedFormula = {
  criteria: [{ key: 'vision', name: 'Visie', weight: '1', maximum: 10 }],
  price: { kind: 'none' },
};
let play: Play;
before(async () => {
  await loadSmallWorld(db);
  await addMarket(db);
  play = await Play.make(db, 'european-tender-dialogue', '2025-G', '2025-01-06T08:00:00.000Z');
  await play.begin('2025-01-07T08:00:00.000Z', null, 'preparation');
  for (const phase of ['selection', 'assessment'])
    sure(await play.formula('2025-01-07T09:00:00.000Z', phase, FORMULA, 1));
  await play.begin('2025-01-08T08:00:00.000Z', null, 'questions');
  sure(await play.step('2025-02-03T08:00:00.000Z', { step: 'begin-round' }));
  await play.begin('2025-02-03T09:00:00.000Z', run, 'request', CLOSES);
  for (const provider of [0, 1]) {
    sure(await play.fill(provider, '2025-02-20T10:00:00.000Z', run));
    sure(await play.handIn(provider, '2025-02-20T10:00:00.000Z'));
  }
});

/** Every role in every place from which anything of the region or the market can be seen. */
const everybody = (): [string, ActorScope][] => [
  ...ROLES.map((role): [string, ActorScope] => [`${role} of the region`, regionScope(PURCHASER, role)]),
  ...ROLES.map((role): [string, ActorScope] => [
    `${role} of a municipality`,
    { ...SCOPES.officer, role, regionIds: [WORLD.region], municipalityIds: [WORLD.municipality] },
  ]),
  ['another applicant', providerScope(1)],
  ['a provider that does not take part', providerScope(5)],
  ['nobody', SCOPES.nobody],
];
const SEALED_TABLES = [
  'application_content',
  'application_draft',
  'application_file',
  'application_receipt',
  'application',
  'application_evidence',
  'provider_evidence',
];

const countOf = (scope: ActorScope, table: string, where = 'true') =>
  withScope(db, scope, (tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`)).then(
    (row) => row.n,
  );
const ofFirst = (table: string) =>
  table === 'provider_evidence' || table === 'application'
    ? `provider_id = ${FIRST_PROVIDER}`
    : `application_id = ${play.application(0)}`;

test('before the opening no role reads anything of a bid, not even that somebody made one', async () => {
  for (const [who, scope] of everybody())
    for (const table of SEALED_TABLES)
      assert.equal(await countOf(scope, table, ofFirst(table)), 0, `${who} reads ${table}`);
  assert.equal(
    await countOf(providerScope(0), 'application_content'),
    0,
    'the applicant itself has its draft and its receipt',
  );
  assert.equal(await countOf(providerScope(0), 'application_receipt', ofFirst('application_receipt')), 1);
});

test('direct SQL opens nothing: another scope, a made-up opening, the owner of the table, a superuser', async () => {
  const bytes = (text: string) => /Antwoord|verkoper|bestuurder/i.test(text);
  const mixed = { ...regionScope(PURCHASER), providerIds: [FIRST_PROVIDER] };
  assert.equal(await countOf(mixed, 'application_content'), 0, 'both sides in one scope');
  for (const table of ['application_content', 'application_draft', 'application_file', 'score_sheet'])
    assert.equal(
      await asOwner(db, (tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${table}`)).then((row) => row.n),
      0,
      `the owner reads ${table}`,
    );
  const client = await db.migrator.connect();
  try {
    const { rows } = await client.query(
      'select sealed from application_content union all select sealed from application_draft',
    );
    assert.equal(rows.length, 4, 'a superuser passes row security');
    assert.ok(
      rows.every((row) => !bytes((row.sealed as Buffer).toString('latin1'))),
      'and reads encrypted bytes',
    );
  } finally {
    client.release();
  }
  const forge = (event: object) =>
    withScope(db, regionScope(PURCHASER), async (tx) => {
      const end = await tx.one<{ place: number; hash: string }>(
        `select place, hash from rd.procedure_log_end(${play.id})`,
      );
      await tx.execute(
        'insert into procedure_event (procedure_id, place, event, previous_hash, hash) values ($1, $2, $3, $4, $5)',
        [play.id, end.place + 1, JSON.stringify(event), end.hash, 'f'.repeat(64)],
      );
    });
  const opened = { kind: 'opened', run, phase: 'request', personId: PURCHASER };
  await assert.rejects(forge({ ...opened, at: '2025-03-10T10:59:59.000Z' }), { code: '42501' }, 'before the moment');
  await assert.rejects(
    forge({ ...opened, at: '2999-01-01T00:00:00.000Z' }),
    { code: '42501' },
    'at a moment that has not come',
  );
  await assert.rejects(
    forge({ ...opened, run: 'round:9', at: CLOSES }),
    { code: '42501' },
    'of a run that is not there',
  );
  for (const sql of [
    `update application_content set sealed = ''`,
    'delete from application_content',
    `update application_receipt set digest = ''`,
  ])
    await assert.rejects(
      withScope(db, providerScope(0), (tx) => tx.execute(sql)),
      sql,
    );
  await assert.rejects(
    withScope(db, providerScope(1), (tx) =>
      tx.execute(
        `insert into application_content (application_id, phase, digest, sealed, handed_in_at) values (${play.application(0)}, 'request', repeat('a', 64), '', now())`,
      ),
    ),
    { code: '42501' },
    'nobody hands in for another',
  );
});

test('from the opening on the region reads every bid, other applicants never do', async () => {
  sure(await play.step(CLOSES, { step: 'open', run }));
  const ids = [play.application(0), play.application(1)];
  const contents = await withScope(db, regionScope(PURCHASER), (tx) => openContents(tx, sealer, play.id, ids));
  assert.match(contents.get(ids[0] as number)?.[0]?.content.answers[0]?.text ?? '', /van 0$/);
  assert.equal(await countOf(regionScope(PURCHASER), 'provider_evidence', ofFirst('provider_evidence')), 2);
  for (const table of SEALED_TABLES) assert.equal(await countOf(providerScope(1), table, ofFirst(table)), 0, table);
  assert.equal(
    await countOf(
      { ...SCOPES.nobody, personId: 9, organisationId: 2, role: 'purchaser', regionIds: [2] },
      'application_content',
    ),
    0,
    'another region',
  );
});

test('scores are given on what was stated before the opening and on nothing else: the database refuses', async () => {
  const other = JSON.stringify({
    ...FORMULA,
    criteria: [{ key: 'network', name: 'Netwerk', weight: '1', maximum: 10 }],
  });
  const panel = (formula: string, places: number) =>
    `insert into assessment_panel (procedure_id, run, phase, name, formula, places, made_at, person_id)
     values (${play.id}, '${run}', 'selection', 'Anders', '${formula}', ${places}, now(), ${PURCHASER})`;
  const tries = [
    panel(other, 1),
    panel(JSON.stringify(FORMULA), 2),
    panel(JSON.stringify(FORMULA), 1).replace("'selection'", "'checking'"),
    `insert into stated_formula (procedure_id, phase, version, formula, places, reason, digest, stated_at, person_id)
     values (${play.id}, 'selection', 2, '${other}', 1, 'Achteraf', '${'0'.repeat(64)}', now(), ${PURCHASER})`,
    `update stated_formula set places = 2 where procedure_id = ${play.id}`,
  ];
  for (const sql of tries)
    await assert.rejects(
      withScope(db, regionScope(PURCHASER), (tx) => tx.execute(sql)),
      { code: '42501' },
      sql,
    );
  assert.equal(await countOf(providerScope(5), 'stated_formula', `procedure_id = ${play.id}`), 2, 'providers read it');
});

test('no colleague reads a score before the reveal, and the database refuses a reveal that comes too early', async () => {
  await play.begin('2025-03-11T08:00:00.000Z', run, 'checking');
  await play.check('2025-03-12T08:00:00.000Z', [0, 1]);
  const panelId = sure(await play.panel('2025-03-12T09:00:00.000Z', run, 'selection'));
  await play.begin('2025-03-13T08:00:00.000Z', run, 'selection');
  const at = '2025-03-14T08:00:00.000Z';
  const sheet = [{ key: 'vision', points: 7, motivation: 'Een duidelijke visie.' }];
  for (const assessor of ASSESSORS)
    for (const provider of [0, 1]) sure(await play.interest(at, panelId, assessor, provider));
  for (const provider of [0, 1]) sure(await play.score(at, panelId, ASSESSORS[0], provider, sheet));

  for (const [who, scope] of everybody()) assert.equal(await countOf(scope, 'score_sheet'), 0, who);
  assert.equal(await countOf(regionScope(ASSESSORS[1]), 'score_sheet'), 0, 'a colleague in the same panel');
  assert.equal(await countOf(regionScope(ASSESSORS[0]), 'score_sheet'), 2, 'the own ones');
  assert.equal(
    await asOwner(db, (tx) => tx.one<{ n: number }>('select count(*)::int as n from score_sheet')).then((row) => row.n),
    0,
  );
  const tries = [
    `insert into score_reveal (panel_id, revealed_at, person_id) values (${panelId}, now(), ${PURCHASER})`,
    `insert into consensus (panel_id, application_id, sheet, person_id, at) values (${panelId}, ${play.application(0)}, '[]', ${PURCHASER}, now())`,
  ];
  for (const sql of tries)
    await assert.rejects(
      withScope(db, regionScope(PURCHASER), (tx) => tx.execute(sql)),
      { code: '42501' },
      sql,
    );
  const changed = await withScope(db, regionScope(ASSESSORS[0]), (tx) =>
    tx.execute(`update score_sheet set sealed = ''`),
  );
  assert.equal(changed, 0, 'a final sheet does not change, not by its own assessor either');
  const client = await db.migrator.connect();
  try {
    const { rows } = await client.query('select sealed from score_sheet');
    assert.ok(rows.length === 2 && rows.every((row) => !(row.sealed as Buffer).toString('latin1').includes('visie')));
  } finally {
    client.release();
  }

  for (const assessor of ASSESSORS.slice(1))
    for (const provider of [0, 1]) sure(await play.score(at, panelId, assessor, provider, sheet));
  sure(await play.reveal(at, panelId));
  assert.equal(await countOf(regionScope(ASSESSORS[1]), 'score_sheet'), 6, 'revealed together');
  assert.equal(await countOf(providerScope(0), 'score_sheet'), 0, 'never to an applicant');
});
