import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../../test/support/small-world.ts';
import { asOwner } from '../../../../platform/db/index.ts';
import type { Contractstukken } from '../../api.ts';
import { contractsRoutes } from '../../index.ts';

const MANAGER = 1;
const CARE = 3;
const ELSEWHERE = 6;

const db = await testDatabase();
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());
before(() => loadSmallWorld(db));

const read = async (person: number) => {
  const reply = await server.ask(person, 'GET', `/contracten/${WORLD.contract}/stukken`);
  assert.equal(reply.status, 200, reply.text);
  return reply.json as Contractstukken;
};
const add = (naam: string, bytes: string, person = MANAGER) =>
  server.ask(person, 'POST', `/contracten/${WORLD.contract}/bijlagen?soort=protocol&naam=${encodeURIComponent(naam)}`, {
    body: Buffer.from(bytes),
    headers: { 'content-type': 'application/pdf' },
  });
const namesOf = ({ items }: Contractstukken) => items.map(({ naam, ontbreekt }) => (ontbreekt ? `(${naam})` : naam));

test('R-133: both sides read all that belongs to a contract, and see what is missing', async () => {
  const all = await read(MANAGER);
  const expected = ['Tekst van het contract', 'Tarieven', 'Productenboek', '(Bekostiging)', '(Eisen)', '(Protocol)'];
  assert.deepEqual([namesOf(all), all.magToevoegen], [expected, true]);
  const own = await read(CARE);
  assert.deepEqual([namesOf(own), own.magToevoegen], [expected, false]);
  assert.equal((await server.ask(ELSEWHERE, 'GET', `/contracten/${WORLD.contract}/stukken`)).status, 404);
});

test('R-133: an annex is added by who buys, opens for the provider, and a newer one takes its place', async () => {
  assert.equal((await add('Administratie', 'geen pdf')).status, 422);
  assert.equal((await add('Administratie', '%PDF-1', CARE)).status, 403);
  assert.equal((await add('../etc', '%PDF-1')).status, 400);
  for (const bytes of ['%PDF-1', '%PDF-2']) assert.equal((await add('Administratie', bytes)).status, 201);
  const { items } = await read(CARE);
  const annexes = items.filter(({ naam }) => naam === 'Administratie');
  assert.equal(annexes.length, 1);
  assert.ok(!items.some(({ naam }) => naam === 'Protocol'), 'nothing is missing of it');
  const opened = await server.ask(CARE, 'GET', annexes[0]?.bestand ?? '');
  assert.deepEqual([opened.status, opened.text], [200, '%PDF-2']);
});

test('R-133: what the procedure published stands in the list, and nothing that it did not', async () => {
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into procedure (id, region_id, kind, number, title, announced_at) values
      (70, ${WORLD.region}, 'open-house', 'P-1', 'Inkoop', '2026-01-01')`);
    await tx.execute(
      `insert into procedure_document (id, procedure_id, name) values (71, 70, 'Leidraad'), (72, 70, 'Werkversie')`,
    );
    await tx.execute(`insert into procedure_document_version (document_id, version, paragraphs, published_at) values
      (71, 1, '[]', '2026-01-02'), (71, 2, '[]', null), (72, 1, '[]', null)`);
    await tx.execute(
      `insert into nota (id, procedure_id, number, published_at, digest) values (73, 70, 1, '2026-02-01', repeat('0', 64))`,
    );
    await tx.execute(`update contract set procedure_id = 70 where id = ${WORLD.contract}`);
  });
  for (const person of [MANAGER, CARE]) {
    const { items } = await read(person);
    assert.deepEqual(
      items
        .filter(({ bestand, scherm }) => /inkoop|nota/.test(`${bestand}${scherm}`))
        .map(({ naam, toelichting }) => [naam, toelichting]),
      [
        ['Leidraad', 'versie 1'],
        ['Nota van inlichtingen 1', 'vragen en antwoorden uit de procedure'],
      ],
    );
  }
});
