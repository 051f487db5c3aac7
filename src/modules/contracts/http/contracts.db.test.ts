import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { Contract, ContractenLijst, Dossierregel, Openbaar, OpenbaarProduct, Zoekresultaat } from '../api.ts';
import { contractsRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const ADMIN = 4;
const WORKER = 7;

type List<Item> = { items: Item[]; totaal: number };

const db = await testDatabase();
before(() => loadSmallWorld(db));
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

test('R-280: the list shows use beside plan, with totals and the month that counts', async () => {
  const list = (await server.ask(MANAGER, 'GET', '/contracten?sorteer=-uitputting')).json as ContractenLijst;
  assert.deepEqual(
    list.items.map((one) => [one.nummer, one.status, one.percentage, one.planPercentage]),
    [
      ['V-002', 'loopt', 96.7, 83.3],
      ['V-001', 'loopt-af', 11.9, 83.3],
      ['A-001', 'geeindigd', null, null],
    ],
  );
  assert.deepEqual(
    [list.jaar, list.peilmaand, list.budgetCent, list.goedgekeurdCent],
    [2026, '2026-10', 20_400_000, 7_510_000],
  );
});

test('R-010: local contracts stand beside regional ones, labelled and filtered in list, detail and export', async () => {
  const numbers = async (query: string) =>
    ((await server.ask(MANAGER, 'GET', `/contracten${query}`)).json as ContractenLijst).items.map((one) => [
      one.nummer,
      one.niveau,
      one.opdrachtgever,
    ]);
  assert.deepEqual(await numbers('?niveau=lokaal'), [['A-001', 'lokaal', 'Aldermeer']]);
  assert.deepEqual(await numbers('?niveau=regionaal'), [
    ['V-001', 'regionaal', 'Regio Veldzicht'],
    ['V-002', 'regionaal', 'Regio Veldzicht'],
  ]);
  const local = (await server.ask(MANAGER, 'GET', `/contracten/${WORLD.endedContract}`)).json as Contract;
  assert.equal(local.niveau, 'lokaal');
  const csv = await server.ask(MANAGER, 'GET', '/contracten/_exporteer?formaat=csv&niveau=lokaal');
  assert.match(csv.text, /A-001;.*;Aldermeer;lokaal;/);
});

test('an export holds what the list showed, and is logged with its purpose', async () => {
  const csv = await server.ask(MANAGER, 'GET', '/contracten/_exporteer?formaat=csv&zoek=V-00');
  assert.equal(csv.status, 200, csv.text);
  assert.match(String(csv.headers['content-disposition']), /contracten-2026-11-23\.csv/);
  const lines = csv.text.trim().split(/\r?\n/);
  assert.equal(lines.length, 3);
  assert.match(lines[1] ?? '', /^V-001;.*;144000,00;17100,00;11,9/);
  const provider = await server.ask(CARE, 'GET', '/contracten/_exporteer?formaat=csv');
  assert.deepEqual(provider.text.match(/[A-Z]-00\d/g), ['D-001', 'V-001'], 'its own contracts and no other');
  const xlsx = await server.ask(OFFICER, 'GET', '/contracten/_exporteer?formaat=xlsx');
  assert.equal(xlsx.status, 200);
  assert.equal(xlsx.text.slice(0, 2), 'PK');
  assert.equal((await server.ask(WORKER, 'GET', '/contracten/_exporteer?formaat=csv')).status, 403);
  const logged = await asOwner(db, (tx) =>
    tx.query("select purpose from access_log where record_kind = 'contract-export' and organisation_id = 1 limit 1"),
  );
  assert.deepEqual(logged, [{ purpose: 'contract-management' }]);
});

test('a contract tells its parties, tariffs with their status, clauses in order, extension and thread', async () => {
  const reply = await server.ask(MANAGER, 'GET', `/contracten/${WORLD.contract}`);
  const contract = reply.json as Contract;
  assert.equal(contract.status, 'loopt-af');
  assert.deepEqual(
    contract.partijen.map((one) => one.rol),
    ['opdrachtgever', 'namens', 'namens', 'aanbieder'],
  );
  assert.deepEqual(
    contract.tarieven.map((one) => [one.product, one.gemeente, one.tariefCent, one.status]),
    [
      ['Begeleiding', null, 100, 'geldt-nu'],
      ['Begeleiding', null, 95, 'afgelopen'],
      ['Begeleiding', 'Berkenveld', 102, 'geldt-nu'],
      ['Daghulp', null, 2000, 'geldt-nu'],
    ],
  );
  assert.deepEqual(
    contract.clausules.map((one) => one.nummer),
    ['7.2', '7.10'],
  );
  assert.deepEqual(contract.verlenging, {
    omschrijving: 'twee keer een jaar',
    beslisVoor: '2026-11-30',
    teLaat: false,
  });
  assert.deepEqual(
    contract.draad.doelen.map((one) => one.naam),
    ['Zo licht als kan', 'Thuis, tenzij'],
  );
  assert.equal(reply.headers.etag, '"1"');
  assert.equal((await server.ask(MANAGER, 'GET', `/contracten/${WORLD.contractElsewhere}`)).status, 404);
  assert.equal((await server.ask(ADMIN, 'GET', `/contracten/${WORLD.contract}`)).status, 403);
});

test('R-283: an entry is added to the file by who keeps it', async () => {
  const path = `/contracten/${WORLD.contract}/dossierregels`;
  const body = { soort: 'contact', dag: '2026-11-20', titel: 'Gebeld', tekst: 'Over de wachttijd.', clausuleId: 1 };
  const added = await server.ask(MANAGER, 'POST', path, { body });
  assert.equal(added.status, 201, added.text);
  const entry = added.json as Dossierregel;
  assert.deepEqual([entry.titel, entry.clausule, entry.door], ['Gebeld', '7.2', 'Caro Meijer']);
  assert.equal((await server.ask(OFFICER, 'POST', path, { body })).status, 403);
  assert.equal((await server.ask(CARE, 'POST', path, { body })).status, 403);
  const same = { headers: { 'idempotency-key': 'same-key-1' }, body: { ...body, titel: 'Eén keer' } };
  await server.ask(MANAGER, 'POST', path, same);
  await server.ask(MANAGER, 'POST', path, same);
  const contract = (await server.ask(MANAGER, 'GET', `/contracten/${WORLD.contract}`)).json as Contract;
  assert.equal(contract.dossier.filter((one) => one.titel === 'Eén keer').length, 1);
});

test('search finds contracts, providers and products in scope; without the right for contracts no contract', async () => {
  const find = async (person: number, text: string) =>
    ((await server.ask(person, 'POST', '/zoekresultaten/_zoek', { body: { zoek: text } })).json as List<Zoekresultaat>)
      .items;
  assert.deepEqual(
    (await find(MANAGER, 'linde')).map((one) => [one.soort, one.link]),
    [
      ['contract', '/contracten/200'],
      ['aanbieder', '/contracten?aanbieder=30'],
    ],
  );
  assert.deepEqual(
    (await find(ADMIN, 'linde')).map((one) => one.soort),
    ['aanbieder'],
  );
  assert.deepEqual(await find(MANAGER, 'Vries'), [], 'a child is never found here');
});

test('the public page needs no sign-in and tells no amounts', async () => {
  const page = await server.ask(null, 'GET', '/openbaar');
  assert.equal((page.json as Openbaar).aanbieders.length, 2);
  assert.doesNotMatch(page.text, /[Cc]ent"|budget|tarief|V-001/);
  const products = (await server.ask(null, 'GET', '/openbaar/producten?gemeente=11')).json as List<OpenbaarProduct>;
  assert.deepEqual(
    products.items.map((one) => one.naam),
    ['Begeleiding', 'Daghulp'],
  );
  const providers = (await server.ask(null, 'GET', '/openbaar/aanbieders?zoek=beek')).json as List<{ naam: string }>;
  assert.deepEqual(
    providers.items.map((one) => one.naam),
    ['Zorg aan de Beek'],
  );
  assert.equal((await server.ask(null, 'GET', '/contracten')).status, 401);
});
