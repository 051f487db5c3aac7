import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { Toewijzing, ToewijzingRegel } from '../api.ts';
import { allocationsRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const NEIGHBOUR = 5;
const WORKER = 7;
const BSN = '999900006';

type List<Item> = { items: Item[]; volgende: string | null; totaal: number };

const vault = openBsnVault(Buffer.alloc(32, 1));
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, (tx) =>
    tx.execute('update client set bsn_encrypted = $1, bsn_hash = case id when 300 then $2 else bsn_hash end', [
      vault.encrypt(BSN),
      vault.hash(BSN),
    ]),
  );
});
const server = await moduleServer(db, allocationsRoutes({ today, vault }));
after(() => server.app.close());

test('the list is paged, says what was used, and holds no BSN and no birth date', async () => {
  const first = (await server.ask(CARE, 'GET', '/toewijzingen?limit=2&sorteer=van')).json as List<ToewijzingRegel>;
  assert.equal(first.totaal, 3);
  const rest = (await server.ask(CARE, 'GET', `/toewijzingen?limit=2&sorteer=van&cursor=${first.volgende}`))
    .json as List<ToewijzingRegel>;
  assert.deepEqual(
    [...first.items, ...rest.items].map((one) => one.id),
    [400, 403, 402],
  );
  const [own] = first.items;
  assert.deepEqual(own?.jeugdige, { naam: 'A. de Vries', geboortejaar: 2012 });
  assert.deepEqual(
    [own?.nummer, own?.status, own?.volume, own?.eenheid, own?.frequentie, own?.gebruiktVolume],
    ['1001', 'loopt', 180, 'minuten', 'per week', 1100],
  );
  const text = JSON.stringify(first);
  assert.ok(!text.includes(BSN) && !text.includes('2012-05-01'));
});

test('allocations are for those whose work it is, with a purpose that is logged per child', async () => {
  assert.equal((await server.ask(MANAGER, 'GET', '/toewijzingen')).status, 403);
  assert.equal((await server.ask(null, 'GET', '/toewijzingen')).status, 401);
  assert.equal((await server.ask(WORKER, 'GET', '/toewijzingen')).status, 200);
  const logged = await asOwner(db, (tx) =>
    tx.query(
      `select distinct purpose, subject_id from access_log where person_id = 7 and action = 'allocations.read' order by 1, 2`,
    ),
  );
  assert.deepEqual(logged, [{ purpose: 'access-to-care', subject_id: '300' }]);
});

test('detail masks the BSN; a neighbour and an unknown id get the same answer', async () => {
  const opened = (await server.ask(OFFICER, 'GET', `/toewijzingen/${WORLD.allocation}`)).json as Toewijzing;
  assert.equal(opened.bsnGemaskeerd, '•••••••06');
  assert.deepEqual(
    opened.maanden.map((one) => [one.maand, one.volume, one.goedgekeurdCent]),
    [
      ['2026-01', 500, 50_000],
      ['2026-02', 600, 60_000],
    ],
  );
  assert.deepEqual(
    opened.draad.map((one) => one.soort),
    ['doel', 'inkooptaak', 'product', 'contract', 'toewijzing'],
  );
  const neighbour = await server.ask(NEIGHBOUR, 'GET', `/toewijzingen/${WORLD.allocation}`);
  const unknown = await server.ask(NEIGHBOUR, 'GET', '/toewijzingen/999999');
  assert.deepEqual([neighbour.status, neighbour.json], [404, unknown.json]);
});

test('Regeling Jeugdwet 6a.6: a secret residence is not listed, not found, and opens by number at home only', async () => {
  for (const person of [OFFICER, CARE, WORKER]) {
    const list = (await server.ask(person, 'GET', '/toewijzingen?limit=200')).json as List<ToewijzingRegel>;
    assert.ok(
      list.items.every((one) => one.nummer !== '1002'),
      String(person),
    );
    const body = { achternaam: 'Geheim', geboortedatum: '2013-06-02' };
    assert.equal(((await server.ask(person, 'POST', '/toewijzingen/_zoek', { body })).json as List<unknown>).totaal, 0);
  }
  assert.equal((await server.ask(WORKER, 'GET', '/gemeenten/10/toewijzingen/1002')).status, 200);
  assert.equal((await server.ask(CARE, 'GET', '/gemeenten/10/toewijzingen/1002')).status, 404);
  assert.equal((await server.ask(CARE, 'GET', `/toewijzingen/${WORLD.secretAllocation}`)).status, 404);
});

test('a child is looked up in a body, never in an address', async () => {
  const found = await server.ask(OFFICER, 'POST', '/toewijzingen/_zoek', { body: { bsn: BSN } });
  assert.deepEqual(
    (found.json as List<ToewijzingRegel>).items.map((one) => one.id),
    [404, 400],
  );
  assert.equal((await server.ask(NEIGHBOUR, 'POST', '/toewijzingen/_zoek', { body: { bsn: BSN } })).status, 200);
  assert.equal(
    (await server.ask(OFFICER, 'POST', '/toewijzingen/_zoek', { body: { achternaam: 'Vries' } })).status,
    422,
  );
});

test('a BSN is shown for a named purpose only, and the log tells who, why and about whom', async () => {
  const path = `/clienten/${WORLD.client}/bsn-inzages`;
  const ask = (person: number, purpose?: string) =>
    server.ask(person, 'POST', path, { body: {}, ...(purpose ? { headers: { doel: purpose } } : {}) });
  assert.equal((await ask(OFFICER)).status, 403, 'no purpose, no data');
  assert.equal((await ask(OFFICER, 'access-to-care')).status, 403, 'not a purpose of this role');
  assert.equal((await ask(MANAGER, 'contract-management')).status, 403, 'not a right of this role');
  assert.equal((await ask(NEIGHBOUR, 'payment')).status, 404, 'not in scope');
  const shown = await ask(OFFICER, 'payment');
  assert.deepEqual([shown.status, shown.json], [200, { bsn: BSN }]);
  const logged = await asOwner(db, (tx) =>
    tx.query(
      `select person_id, outcome, purpose, subject_kind, subject_id from access_log
        where action = 'clients.reveal-bsn' and outcome = 'allowed'`,
    ),
  );
  assert.deepEqual(logged, [
    { person_id: OFFICER, outcome: 'allowed', purpose: 'payment', subject_kind: 'client', subject_id: '300' },
  ]);
  const everything = await asOwner(db, (tx) =>
    tx.query("select 1 from access_log l where l::text like '%' || $1 || '%'", [BSN]),
  );
  assert.deepEqual(everything, [], 'the number itself is nowhere in the log');
});
