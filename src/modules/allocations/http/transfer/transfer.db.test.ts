import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../../test/support/small-world.ts';
import { vault } from '../../../../../test/support/world.ts';
import { asOwner, withScope } from '../../../../platform/db/index.ts';
import type { Overdracht, OverTeDragen } from '../../api.ts';
import { allocationsRoutes } from '../../index.ts';

const [MANAGER, OFFICER, LINDE, NEIGHBOUR, ELSEWHERE, WORKER] = [1, 2, 3, 5, 6, 7];
const PAST = 410;
const db = await testDatabase();
const server = await moduleServer(db, allocationsRoutes({ today, vault }));
after(() => server.app.close());

const give = (id: number, provider: number, number: number, from: string, through: string | null) =>
  asOwner(db, async (tx) => {
    await tx.execute(`insert into allocation (id, region_id, municipality_id, provider_id, client_id, number)
      values (${id}, 1, 10, ${provider}, ${WORLD.client}, ${number})`);
    await tx.execute(
      `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
         product_code, from_on, through_on, volume, unit, frequency, budget_cents, change_reason, decided_at)
       values (${id}, 1, 10, ${provider}, 100, '45', '45A04', $1, $2, 120, '01', '2', null, null, '2026-02-20T10:00Z')`,
      [from, through],
    );
  });
before(async () => {
  await loadSmallWorld(db);
  await give(PAST, WORLD.provider, 1010, '2026-02-01', '2027-06-30');
});

type Page = { items: OverTeDragen[]; totaal: number; volgende: string | null };

const totals = async (person = MANAGER) => {
  const { json } = await server.ask(person, 'GET', `/contracten/${WORLD.contract}/overdracht`);
  const { loopt, gepland, geregeld } = json as Overdracht;
  return [loopt, gepland, geregeld];
};
const children = async (person: number) => {
  const { json } = await server.ask(person, 'GET', `/contracten/${WORLD.contract}/overdracht/jeugdigen`);
  return (json as Page).items.map((one) => [one.toewijzingId, one.stand, one.naar?.naam ?? null]);
};
const plan = (person: number, more: object = {}) =>
  server.ask(person, 'POST', `/contracten/${WORLD.contract}/overdracht/jeugdigen`, {
    body: { toewijzingIds: [PAST], naarId: WORLD.otherProvider, per: '2027-01-01', toelichting: '', ...more },
  });
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;

test('who must move at the end of a contract: totals for who manages it, young people only for who has a purpose', async () => {
  const seen = (await server.ask(MANAGER, 'GET', `/contracten/${WORLD.contract}/overdracht`)).json as Overdracht;
  assert.equal(seen.laatsteDag, '2026-12-31');
  assert.deepEqual(
    seen.gemeenten.map((one) => [one.naam, one.loopt]),
    [
      ['Aldermeer', 1],
      ['Berkenveld', 1],
    ],
  );
  const path = `/contracten/${WORLD.contract}/overdracht/jeugdigen`;
  assert.equal((await server.ask(MANAGER, 'GET', path)).status, 403, 'managing a contract needs no child');
  assert.deepEqual(await children(WORKER), [[PAST, 'te-regelen', null]]);
  assert.deepEqual(await children(NEIGHBOUR), [[WORLD.neighbourAllocation, 'te-regelen', null]]);
  assert.equal((await children(LINDE)).length, 2);
  assert.equal((await server.ask(ELSEWHERE, 'GET', `/contracten/${WORLD.contract}/overdracht`)).status, 404);
});

test('the municipality says to whom and when; that it is arranged follows from the allocation there', async () => {
  assert.equal((await plan(OFFICER)).status, 403);
  assert.equal((await plan(LINDE)).status, 403);
  assert.equal(codeOf(await plan(WORKER, { naarId: WORLD.provider })), 'allocations.transfer-to-the-same');
  assert.equal(codeOf(await plan(WORKER, { per: '2026-11-22' })), 'allocations.transfer-before-today');
  assert.equal(codeOf(await plan(WORKER, { per: '2027-07-01' })), 'allocations.transfer-after-allocation');
  assert.equal(codeOf(await plan(WORKER, { naarId: WORLD.region })), 'allocations.provider-unknown');
  assert.equal((await plan(WORKER)).status, 201);
  assert.deepEqual(await children(WORKER), [[PAST, 'gepland', 'Zorg aan de Beek']]);
  assert.deepEqual(await totals(), [2, 1, 0]);
  await give(411, WORLD.otherProvider, 1011, '2027-01-04', null);
  assert.deepEqual(await children(LINDE), [
    [PAST, 'geregeld', 'Zorg aan de Beek'],
    [WORLD.neighbourAllocation, 'te-regelen', null],
  ]);
  assert.deepEqual(await totals(LINDE), [2, 1, 1]);
});

test('row security: plans belong to the municipality and both providers, and only access work adds them', async () => {
  const count = async (scope: (typeof SCOPES)[keyof typeof SCOPES]) =>
    (await withScope(db, scope, (tx) => tx.query('select id from client_transfer'))).length;
  assert.deepEqual(
    [await count(SCOPES.provider), await count(SCOPES.otherProvider), await count(SCOPES.officer)],
    [1, 1, 1],
  );
  assert.deepEqual([await count(SCOPES.purchaser), await count(SCOPES.neighbourOfficer)], [0, 0]);
  const add = withScope(db, SCOPES.officer, (tx) =>
    tx.execute(`insert into client_transfer (allocation_id, municipality_id, provider_id, to_provider_id, on_day)
      values (${PAST}, 10, 30, 31, '2027-01-01')`),
  );
  await assert.rejects(add, /row-level security/);
  await assert.rejects(asOwner(db, (tx) => tx.execute(`update client_transfer set note = 'x'`)));
});

test('several at once, all or none: a refusal names the allocations, and the list gives pages by state', async () => {
  await give(412, WORLD.provider, 1012, '2026-02-01', '2027-01-31');
  await give(413, WORLD.provider, 1013, '2026-02-01', null);
  const refused = await plan(WORKER, { toewijzingIds: [412, 413], per: '2027-02-15' });
  assert.equal(codeOf(refused), 'allocations.transfer-after-allocation');
  assert.match((refused.json as { detail: string }).detail, /Toewijzing 1012/);
  const path = `/contracten/${WORLD.contract}/overdracht/jeugdigen`;
  const open = async () => (await server.ask(WORKER, 'GET', `${path}?toestand=te-regelen&limit=1`)).json as Page;
  assert.deepEqual([(await open()).totaal, (await open()).items.length], [2, 1], 'nothing was agreed for either');
  assert.ok((await open()).volgende, 'the other stands on a next page');
  assert.equal(
    (await plan(WORKER, { toewijzingIds: [412, WORLD.neighbourAllocation] })).status,
    404,
    'not its own child',
  );
  assert.equal((await plan(WORKER, { toewijzingIds: [412, 413] })).status, 201);
  assert.equal((await open()).totaal, 0);
});
