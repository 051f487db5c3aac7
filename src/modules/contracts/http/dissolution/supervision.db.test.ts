import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../../platform/db/index.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Contract, Contracttoezicht } from '../../api.ts';
import { contractsRoutes } from '../../index.ts';

const MANAGER = 1;
const CARE = 3;
const db = await testDatabase();
before(() => loadSmallWorld(db));
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

const CONTRACT = `/contracten/${WORLD.contract}`;
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;
const post = (path: string, body: object, person = MANAGER) => server.ask(person, 'POST', path, { body });
const seen = async () => (await server.ask(MANAGER, 'GET', `${CONTRACT}/toezicht`)).json as Contracttoezicht;
const GROUND = { sleutel: 'U1', soort: 'uitsluiting', titel: 'Niet failliet' };
const check = (dag: string, voldoet: boolean) =>
  post(`${CONTRACT}/toetsen`, { ...GROUND, dag, voldoet, reden: 'Uittreksel gezien.' });

test('R-131: a contract without a procedure begins with the grounds of the law; one that was checked is offered no more', async () => {
  const codes = async () => (await seen()).aangeboden.map(({ sleutel, soort }) => [sleutel, soort]);
  assert.deepEqual(
    await codes(),
    ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'].map((code) => [code, 'uitsluiting']),
  );
  assert.deepEqual((await seen()).toetsen, [], 'what is offered is not due');
  const checked = { sleutel: 'U6', soort: 'uitsluiting', titel: 'Geen eerdere ontbinding', dag: '2026-11-01' };
  assert.equal((await post(`${CONTRACT}/toetsen`, { ...checked, voldoet: true, reden: 'Gezien.' })).status, 201);
  assert.deepEqual((await codes()).at(-1), ['U5', 'uitsluiting']);
});

test('R-131: a check that is not met gives a ground; dissolution is prepared with its letter and carried out by a person', async () => {
  assert.equal((await server.ask(CARE, 'GET', `${CONTRACT}/toezicht`)).status, 403);
  const early = await post(`${CONTRACT}/ontbindingen`, { per: '2026-11-23', toelichting: 'Meteen.' });
  assert.equal(codeOf(early), 'contracts.no-ground-to-dissolve');
  assert.equal(codeOf(await check('2026-11-24', true)), 'contracts.check-day-wrong');
  assert.equal((await check('2026-11-20', false)).status, 201);
  assert.deepEqual(
    (await seen()).toetsen.map(({ sleutel, stand }) => [sleutel, stand]),
    [
      ['U1', 'voldoet-niet'],
      ['U6', 'voldoet'],
    ],
  );
  const prepared = await post(`${CONTRACT}/ontbindingen`, {
    per: '2026-11-23',
    toelichting: 'De aanbieder is failliet.',
  });
  assert.equal(prepared.status, 201, prepared.text);
  const [one] = (prepared.json as Contracttoezicht).ontbindingen;
  assert.ok(one);
  assert.deepEqual([one.stand, one.gronden.map(({ titel }) => titel)], ['voorbereid', ['Niet failliet']]);
  const contract = async () => (await server.ask(MANAGER, 'GET', CONTRACT)).json as Contract;
  assert.equal((await contract()).opgezegdPer, null, 'prepared is not done');
  for (const [format, begin] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
  ] as const) {
    const letter = await server.ask(MANAGER, 'GET', `/contractontbindingen/${one.id}/brief?formaat=${format}`);
    assert.equal(letter.text.startsWith(begin), true);
  }

  await check('2026-11-22', true);
  const path = `/contractontbindingen/${one.id}`;
  const mended = await post(`${path}/uitvoeringen`, { reden: 'Besluit van 23 november.' });
  assert.equal(codeOf(mended), 'contracts.ground-mended', 'what was mended is no ground');
  await check('2026-11-23', false);
  const done = await post(`${path}/uitvoeringen`, { reden: 'Besluit van 23 november.' });
  assert.equal(done.status, 201, done.text);
  assert.equal((await contract()).opgezegdPer, '2026-11-23');
  assert.equal(codeOf(await post(`${path}/intrekkingen`, { reden: 'Toch niet.' })), 'contracts.closed-dissolution');
  assert.equal((await seen()).ontbindingen[0]?.stand, 'uitgevoerd');
});

test('R-135: each agreement in the file shows the clause it rests on, or that it is to be anchored yet', async () => {
  const { afspraken } = await seen();
  assert.deepEqual(
    afspraken.map(({ titel, grond }) => [titel, grond]),
    [['Vraag cijfers kwartaal 3 op', null]],
  );
});

test('the provider does not see that a dissolution is prepared, and no check is ever changed', async () => {
  const rows = await withScope(db, SCOPES.provider, (tx) => tx.query(sql`select id from contract_dissolution`));
  assert.deepEqual(rows, []);
  await assert.rejects(asOwner(db, (tx) => tx.execute(sql`update contract_check set met = true`)));
});
