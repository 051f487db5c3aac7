import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { vault } from '../../../../test/support/world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { BindendeVoorwaarde } from '../api.ts';
import { allocationsRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const NEIGHBOUR = 5;
const WORKER = 7;

type List = { items: BindendeVoorwaarde[] };

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into organisation (id, kind, name, municipality_id, from_on) values
      (40, 'certified-body', 'GI De Brug', 10, '2020-01-01')`);
    // The small world has no BSN that can be opened; the conditions do not show one.
  });
});
const server = await moduleServer(db, allocationsRoutes({ today, vault }));
after(() => server.app.close());

const CONDITION = {
  instantie: 'rechter',
  voorwaarde: 'Alleen met een machtiging die nog geldt',
  grondslag: 'Jeugdwet 6.1.2',
  van: '2026-01-01',
};
const PRODUCT = `/producten/${WORLD.guidance}/bindende-voorwaarden`;
const ALLOCATION = `/toewijzingen/${WORLD.allocation}/bindende-voorwaarden`;
const conditions = async (person: number, path: string) =>
  ((await server.ask(person, 'GET', path)).json as List).items?.map((one) => [one.instantie, one.toewijzingId]);
const refusal = (reply: { json: never }) => (reply.json as { code: string }).code;

test('R-004: a condition of a product is recorded by who keeps contracts and read where contracts are read', async () => {
  assert.equal((await server.ask(WORKER, 'POST', PRODUCT, { body: CONDITION })).status, 403);
  const made = await server.ask(MANAGER, 'POST', PRODUCT, { body: CONDITION });
  assert.equal(made.status, 201, made.text);
  const elsewhere = `/producten/${WORLD.productElsewhere}/bindende-voorwaarden`;
  assert.equal((await server.ask(MANAGER, 'POST', elsewhere, { body: CONDITION })).status, 404);
  assert.deepEqual(await conditions(MANAGER, `/bindende-voorwaarden?contract=${WORLD.contract}`), [['rechter', null]]);
  assert.deepEqual(await conditions(CARE, `/bindende-voorwaarden?product=${WORLD.guidance}`), [['rechter', null]]);
  assert.deepEqual(await conditions(CARE, `/bindende-voorwaarden?product=${WORLD.daycare}`), []);
});

test('R-004: a condition of one allocation is seen by who sees the allocation, beside those of its product', async () => {
  const body = { ...CONDITION, instantie: 'gecertificeerde-instelling', organisatieId: 40 };
  assert.equal((await server.ask(OFFICER, 'POST', ALLOCATION, { body })).status, 403, 'no work of a financial officer');
  const made = await server.ask(WORKER, 'POST', ALLOCATION, { body });
  assert.equal(made.status, 201, made.text);
  assert.equal((made.json as BindendeVoorwaarde).organisatie?.naam, 'GI De Brug');
  const both = [
    ['gecertificeerde-instelling', WORLD.allocation],
    ['rechter', null],
  ];
  for (const person of [WORKER, OFFICER, CARE]) assert.deepEqual(await conditions(person, ALLOCATION), both);
  assert.equal((await server.ask(NEIGHBOUR, 'GET', ALLOCATION)).status, 404);
  assert.equal((await server.ask(MANAGER, 'GET', ALLOCATION)).status, 403);
  assert.deepEqual(
    await conditions(MANAGER, '/bindende-voorwaarden'),
    [['rechter', null]],
    'not in the list of products',
  );
  const [seen] = await asOwner(db, (tx) =>
    tx.query<{ subject_id: string; purpose: string }>(
      `select subject_id, purpose from access_log where action = 'allocations.condition' and outcome = 'allowed'`,
    ),
  );
  assert.deepEqual(seen, { subject_id: String(WORLD.client), purpose: 'access-to-care' });
});

test('R-004: row security keeps conditions of an allocation with those who see it', async () => {
  const count = async (scope: (typeof SCOPES)[keyof typeof SCOPES]) =>
    (await withScope(db, scope, (tx) => tx.query('select id from binding_condition where allocation_id is not null')))
      .length;
  assert.equal(await count(SCOPES.provider), 1);
  assert.equal(await count(SCOPES.officer), 1);
  assert.equal(await count(SCOPES.otherProvider), 0);
  assert.equal(await count(SCOPES.neighbourOfficer), 0);
  assert.equal(await count(SCOPES.purchaser), 0);
});

const refused: readonly [string, object, string][] = [
  ['a BSN in the text', { voorwaarde: 'Zie 999900006' }, 'allocations.condition-holds-bsn'],
  ['an end before the start', { tot: '2025-12-31' }, 'allocations.end-before-start'],
  ['a certified body as a court', { organisatieId: 40 }, 'allocations.body-differs'],
];
for (const [name, change, code] of refused) {
  test(`R-004: refused for ${name}`, async () => {
    const reply = await server.ask(WORKER, 'POST', ALLOCATION, { body: { ...CONDITION, ...change } });
    assert.equal(refusal(reply), code, reply.text);
  });
}

test('R-004: a condition ends on a last day, where it was recorded and nowhere else', async () => {
  const [own] = ((await server.ask(WORKER, 'GET', ALLOCATION)).json as List).items;
  const end = { body: { tot: '2026-12-31' } };
  const wrong = `/toewijzingen/${WORLD.secretAllocation}/bindende-voorwaarden/${own?.id}/beeindigingen`;
  assert.equal((await server.ask(WORKER, 'POST', wrong, end)).status, 404);
  const path = `${ALLOCATION}/${own?.id}/beeindigingen`;
  const ended = await server.ask(WORKER, 'POST', path, end);
  assert.equal((ended.json as BindendeVoorwaarde).tot, '2026-12-31', ended.text);
  assert.equal((await server.ask(WORKER, 'POST', path, end)).status, 409);
  assert.equal((await server.ask(MANAGER, 'POST', `${PRODUCT}/${own?.id}/beeindigingen`, end)).status, 404);
});
