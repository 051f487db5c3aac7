import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../../platform/db/index.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Onderaanneming, Register } from '../../api.ts';
import { contractsRoutes } from '../../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const LINDE = 3;
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, (tx) =>
    tx.execute(`insert into contract_clause (contract_id, number, kind, title, text, terms) values
      (${WORLD.contract}, '4.2', 'quality', 'Eigen aandeel', '', '{"kind":"own-delivery","values":{"share":70}}')`),
  );
});
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

const PATH = `/contracten/${WORLD.contract}/onderaanneming`;
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;
const request = (naam: string, aandeel: number, more: object = {}) => ({
  naam,
  nummer: '12345678',
  taak: 'Vervoer naar de daghulp',
  aandeel,
  voor: null,
  besteedtZelfUit: false,
  van: '2026-11-23',
  reden: 'Wij hebben zelf geen bussen.',
  ...more,
});
const ask = (naam: string, aandeel: number, more: object = {}, person = LINDE) =>
  server.ask(person, 'POST', PATH, { body: request(naam, aandeel, more) });
const seen = async (person = MANAGER) => (await server.ask(person, 'GET', PATH)).json as Onderaanneming;
const say = (id: number, what: 'toestemmingen' | 'weigeringen' | 'intrekkingen', person = MANAGER) =>
  server.ask(person, 'POST', `/onderaannemingsverzoeken/${id}/${what}`, { body: { reden: 'Zo besloten.' } });
const idOf = async (naam: string) => {
  const found = (await seen()).verzoeken.find((one) => one.naam === naam);
  assert.ok(found);
  return found.id;
};

test('a provider asks consent for a subcontractor; nobody else does, and a third level is refused at once', async () => {
  assert.equal(codeOf(await ask('Vervoer Een', 10, {}, MANAGER)), 'contracts.not-the-provider');
  assert.equal((await ask('Vervoer Een', 10, {}, OFFICER)).status, 403);
  assert.equal(codeOf(await ask('Vervoer Een', 10, { besteedtZelfUit: true })), 'contracts.third-level');
  assert.equal(codeOf(await ask('Vervoer Een', 10, { voor: 'Iemand' })), 'contracts.third-level');
  assert.equal(codeOf(await ask('Vervoer Een', 10, { van: '2030-01-01' })), 'contracts.subcontractor-outside-contract');
  assert.equal((await ask('Vervoer Een', 20)).status, 201);
  assert.equal(codeOf(await ask('vervoer een', 5)), 'contracts.partner-twice');
  const [one] = (await seen()).verzoeken;
  assert.deepEqual(
    [one?.naam, one?.stand, one?.eigenAandeelDaarna, one?.door],
    ['Vervoer Een', 'open', 80, 'Zita Aarts'],
  );
});

test('R-243: consent with a reason takes the subcontractor in; the own share of 70% is worked out anew', async () => {
  const granted = await say(await idOf('Vervoer Een'), 'toestemmingen');
  assert.equal(granted.status, 201, granted.text);
  const { eigenAandeel, minimum, verzoeken } = granted.json as Onderaanneming;
  assert.deepEqual([eigenAandeel, minimum], [80, { aandeel: 70, bepaling: '4.2' }]);
  assert.deepEqual([verzoeken[0]?.stand, verzoeken[0]?.antwoord?.door], ['verleend', 'Caro Meijer']);
  const register = (await server.ask(MANAGER, 'GET', `/contracten/${WORLD.contract}/register`)).json as Register;
  assert.deepEqual(
    register.partners.map((one) => [one.naam, one.rol, one.aandeel]),
    [['Vervoer Een', 'onderaannemer', 20]],
  );
  assert.equal(codeOf(await say(await idOf('Vervoer Een'), 'weigeringen')), 'contracts.subcontract-request-answered');
});

test('under the share of the clause there is no consent, only refusal with a reason or withdrawal', async () => {
  await ask('Dagopvang Twee', 10.01);
  const two = await idOf('Dagopvang Twee');
  assert.equal(codeOf(await say(two, 'toestemmingen')), 'contracts.own-share-too-low');
  assert.equal((await say(two, 'weigeringen', LINDE)).status, 403);
  assert.equal((await say(two, 'weigeringen')).status, 201);
  await ask('Dagopvang Drie', 10);
  const three = await idOf('Dagopvang Drie');
  assert.equal(codeOf(await say(three, 'intrekkingen')), 'contracts.not-the-provider');
  assert.equal((await say(three, 'intrekkingen', LINDE)).status, 201);
  assert.deepEqual(
    (await seen(LINDE)).verzoeken.map((one) => one.stand),
    ['ingetrokken', 'geweigerd', 'verleend'],
  );
});

test('consent for a later day waits for that day, and the order of consents does not matter', async () => {
  await ask('Later Vier', 4, { van: '2026-12-15' });
  await ask('Eerder Vijf', 5, { van: '2026-12-01' });
  assert.equal((await say(await idOf('Later Vier'), 'toestemmingen')).status, 201);
  assert.equal((await say(await idOf('Eerder Vijf'), 'toestemmingen')).status, 201);
  const register = (await server.ask(MANAGER, 'GET', `/contracten/${WORLD.contract}/register`)).json as Register;
  assert.deepEqual(
    [register.partners.length, register.wijzigingen.filter((one) => one.wacht).map((one) => one.ingang)],
    [1, ['2026-12-01', '2026-12-15']],
  );
  assert.equal((await seen()).eigenAandeel, 71);
});

test('the database lets only the provider ask and only the purchaser consent', async () => {
  const add = (scope: (typeof SCOPES)[keyof typeof SCOPES]) =>
    withScope(db, scope, (tx) =>
      tx.execute(sql`insert into subcontract_request (contract_id, name, registration, task, share_percent, no_third_level, from_on, reason)
        values (${WORLD.contract}, 'X', '12345678', 'x', 1, true, '2026-12-01', 'x')`),
    );
  await assert.rejects(add(SCOPES.regionManager), /row-level security/);
  await assert.rejects(add(SCOPES.otherProvider), /row-level security/);
  await add(SCOPES.provider);
  const answer = (scope: (typeof SCOPES)[keyof typeof SCOPES]) =>
    withScope(db, scope, (tx) =>
      tx.execute(sql`insert into subcontract_answer (request_id, outcome, reason)
        select id, 'refused', 'x' from subcontract_request where name = 'X'`),
    );
  await assert.rejects(answer(SCOPES.provider), /row-level security/);
  await assert.rejects(asOwner(db, (tx) => tx.execute(`update subcontract_request set share_percent = 1`)));
});
