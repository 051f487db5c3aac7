import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Importvoorbeeld } from '../../../platform/http/import-schema.ts';
import type { Resultaat, ResultaatItem } from '../api.ts';
import { deliveryRoutes } from '../index.ts';

const [MANAGER, OFFICER, CARE, NEIGHBOUR, WORKER, OTHER_CARE] = [1, 2, 3, 5, 7, 8];

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (8, 'ob', 'Otto Beek', 31)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (8, 'care-administrator', 31, '2020-01-01')`,
    );
  });
});
const server = await moduleServer(db, deliveryRoutes({ today }));
after(() => server.app.close());

const OF_ALLOCATION = `/toewijzingen/${WORLD.allocation}/resultaten`;
const RESULT = {
  omschrijving: 'Gaat weer vier dagen naar school',
  uiterlijk: '2026-12-31',
  afgesprokenOp: '2026-01-05',
  gezin: 'ouders',
};
const REPORT = {
  uitkomst: 'bereikt',
  dag: '2026-11-20',
  gezegdDoor: 'samen',
  onderbouwing: 'Eindgesprek met ouders en school',
};
const post = async (person: number, path: string, body?: object) => {
  const reply = await server.ask(person, 'POST', path, body ? { body } : {});
  return {
    ...reply,
    code: (reply.json as { code?: string } | undefined)?.code,
    one: reply.json as unknown as Resultaat,
  };
};
const proposed = async (change: object = {}): Promise<number> =>
  (await post(CARE, OF_ALLOCATION, { ...RESULT, ...change })).one.id;
const agreed = async (change: object = {}): Promise<number> => {
  const id = await proposed(change);
  await post(WORKER, `/resultaten/${id}/akkoorden`);
  return id;
};
const listOf = async (person: number, query = '') =>
  ((await server.ask(person, 'GET', `/resultaten${query}`)).json as { items: ResultaatItem[] }).items;

test('R-224: agreed by both sides, reported, contradicted with a reason, corrected and confirmed; nothing is overwritten', async () => {
  const made = await post(CARE, OF_ALLOCATION, RESULT);
  assert.equal(made.status, 201, made.text);
  const { id } = made.one;
  assert.equal((await post(CARE, `/resultaten/${id}/akkoorden`)).code, 'delivery.step-not-possible', "not one's own");
  assert.equal(
    (await post(CARE, `/resultaten/${id}/meldingen`, REPORT)).code,
    'delivery.step-not-possible',
    'not agreed yet',
  );
  assert.equal((await post(WORKER, `/resultaten/${id}/akkoorden`)).one.status, 'afgesproken');
  const first = (await post(CARE, `/resultaten/${id}/meldingen`, REPORT)).one;
  assert.deepEqual([first.status, first.uitkomst, first.mag], ['wacht-op-bevestiging', 'bereikt', ['melden']]);
  const no = { oordeel: 'tegengesproken', meldingId: first.meldingId };
  assert.equal((await post(WORKER, `/resultaten/${id}/oordelen`, no)).code, 'delivery.reason-missing');
  const denied = (await post(WORKER, `/resultaten/${id}/oordelen`, { ...no, reden: 'School kent alleen twee dagen' }))
    .one;
  assert.equal(denied.status, 'tegengesproken');
  const second = (
    await post(CARE, `/resultaten/${id}/meldingen`, { ...REPORT, onderbouwing: 'Verzuimstaat van school' })
  ).one;
  assert.equal(second.status, 'wacht-op-bevestiging');
  const late = await post(WORKER, `/resultaten/${id}/oordelen`, { oordeel: 'bevestigd', meldingId: first.meldingId });
  assert.deepEqual([late.status, late.code], [409, 'delivery.still-another-report']);
  const yes = await post(WORKER, `/resultaten/${id}/oordelen`, { oordeel: 'bevestigd', meldingId: second.meldingId });
  assert.equal(yes.one.status, 'bevestigd', yes.text);
  const [all] = ((await server.ask(OFFICER, 'GET', OF_ALLOCATION)).json as { items: Resultaat[] }).items;
  assert.deepEqual(
    all?.stappen.map(({ soort, door }) => `${soort} ${door}`),
    ['akkoord toegang', 'gemeld aanbieder', 'tegengesproken toegang', 'gemeld aanbieder', 'bevestigd toegang'],
  );
  assert.deepEqual(all?.mag, [], 'who only reads may do nothing');
});

test('R-224: each act has its side: no other provider, no region, no financial officer', async () => {
  const id = await agreed();
  assert.equal((await post(OTHER_CARE, `/resultaten/${id}/meldingen`, REPORT)).status, 404);
  assert.equal((await post(OTHER_CARE, OF_ALLOCATION, RESULT)).status, 404);
  assert.equal((await post(MANAGER, OF_ALLOCATION, RESULT)).status, 403);
  assert.equal((await post(OFFICER, OF_ALLOCATION, RESULT)).code, 'delivery.not-allowed');
  assert.equal((await post(WORKER, `/resultaten/${id}/meldingen`, REPORT)).status, 403);
  assert.equal((await server.ask(NEIGHBOUR, 'GET', OF_ALLOCATION)).status, 404);
  assert.deepEqual(await listOf(OTHER_CARE), []);
  assert.deepEqual(await listOf(NEIGHBOUR), []);
  assert.equal((await server.ask(MANAGER, 'GET', '/resultaten')).status, 403);
  assert.ok((await listOf(CARE)).some((one) => one.id === id));
});

test('row security keeps results with the provider and the municipality of the child; the order of steps holds on any road', async () => {
  const id = await agreed();
  const count = async (scope: (typeof SCOPES)[keyof typeof SCOPES]) =>
    (await withScope(db, scope, (tx) => tx.query(`select id from agreed_result where id = ${id}`))).length;
  assert.deepEqual(
    [await count(SCOPES.provider), await count(SCOPES.officer), await count(SCOPES.otherProvider)],
    [1, 1, 0],
  );
  assert.deepEqual([await count(SCOPES.neighbourOfficer), await count(SCOPES.purchaser)], [0, 0]);
  const step = (scope: (typeof SCOPES)[keyof typeof SCOPES], side: string, kind: string, municipality = 10) =>
    withScope(db, scope, (tx) =>
      tx.execute(`insert into agreed_result_step (result_id, municipality_id, provider_id, kind, side, text)
                  values (${id}, ${municipality}, 30, '${kind}', '${side}', 'poging')`),
    );
  await assert.rejects(step(SCOPES.provider, 'municipality', 'withdrawn'), /row-level security/);
  await assert.rejects(step(SCOPES.officer, 'municipality', 'withdrawn'), /row-level security/, 'access alone');
  await assert.rejects(step(SCOPES.provider, 'provider', 'withdrawn'), /takes no step/);
  await assert.rejects(step(SCOPES.provider, 'provider', 'agreed', 11), /has the parties of its result/);
  for (const statement of [`update agreed_result set text = 'anders'`, 'delete from agreed_result_step'])
    await assert.rejects(
      asOwner(db, (tx) => tx.execute(statement)),
      /append-only/,
    );
});

const refused: readonly [string, object, string][] = [
  ['a number of a child in the text', { omschrijving: 'Zie 999900006' }, 'delivery.result-holds-bsn'],
  ['a last day before it was agreed', { uiterlijk: '2026-01-01' }, 'delivery.due-before-agreed'],
  ['agreed on a day to come', { afgesprokenOp: '2026-12-01' }, 'delivery.day-to-come'],
];
for (const [what, change, code] of refused)
  test(`a result is refused for ${what}`, async () => {
    assert.equal((await post(CARE, OF_ALLOCATION, { ...RESULT, ...change })).code, code);
  });

test('a result is withdrawn by access with a reason, or by who proposed it before it was agreed; then it counts for nothing', async () => {
  const own = await proposed();
  assert.equal((await post(CARE, `/resultaten/${own}/intrekkingen`, { reden: 'Dubbel' })).one.status, 'ingetrokken');
  const id = await agreed();
  assert.equal(
    (await post(CARE, `/resultaten/${id}/intrekkingen`, { reden: 'Lukt niet' })).code,
    'delivery.step-not-possible',
  );
  assert.equal((await post(WORKER, `/resultaten/${id}/intrekkingen`, { reden: 'Verhuisd' })).one.status, 'ingetrokken');
  assert.equal((await post(CARE, `/resultaten/${id}/meldingen`, REPORT)).code, 'delivery.step-not-possible');
});

const table = (lines: readonly string[]) =>
  [['Resultaatnummer', 'Toewijzing', 'Uitkomst', 'Op dag', 'Gezegd door', 'Onderbouwing'].join(';'), ...lines].join(
    '\r\n',
  );
const upload = async (csv: string, trial: boolean, person = CARE) => {
  const reply = await server.app.inject({
    method: 'POST',
    url: `/v1/resultaten/_importeer?proef=${trial}`,
    headers: {
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
      'content-type': 'text/csv',
      'x-test-person': String(person),
    },
    payload: csv,
  });
  return reply.json() as Importvoorbeeld & { code?: string };
};
const stepsOf = async (id: number) =>
  (
    await asOwner(db, (tx) =>
      tx.query(`select id from agreed_result_step where result_id = ${id} and kind = 'reported'`),
    )
  ).length;

test('many results in one table: a preview, faults by cell, all or nothing, and the same file twice changes nothing', async () => {
  const [one, two] = [await agreed({ omschrijving: 'Een' }), await agreed({ omschrijving: 'Twee' })];
  const good = `${one};1001;bereikt;20-11-2026;samen;Eindgesprek`;
  const wrong = table([
    good,
    `${two};1001;geweldig;24-11-2026;samen;Zie 999900006`,
    '999999;;bereikt;20-11-2026;samen;x',
  ]);
  const found = await upload(wrong, false);
  assert.deepEqual([found.geschreven, found.fouten.map(({ plaats }) => plaats)], [false, ['C3', 'A4']]);
  const later = await upload(
    table([good, `${two};1001;bereikt;24-11-2026;samen;Zie 999900006`, `${one + 9999};;;;;`]),
    false,
  );
  assert.deepEqual(
    later.fouten.map(({ plaats }) => plaats),
    ['D3', 'F3', 'A4'],
  );
  const half = await upload(table([`${one};1002;bereikt;;;`]), true);
  assert.deepEqual(
    half.fouten.map(({ plaats }) => plaats),
    ['B2', 'D2', 'E2', 'F2'],
  );
  assert.equal(await stepsOf(one), 0, 'nothing was written');
  const right = table([good, `${two};;deels-bereikt;19-11-2026;ouders;Gesprek`]);
  assert.deepEqual((await upload(right, true)).toegevoegd.length, 2);
  assert.equal(await stepsOf(one), 0, 'a trial writes nothing');
  assert.equal((await upload(right, false)).geschreven, true);
  assert.deepEqual([await stepsOf(one), await stepsOf(two)], [1, 1]);
  const again = await upload(right, false);
  assert.deepEqual([again.toegevoegd, again.gewijzigd, again.ongewijzigd], [[], [], 2]);
  assert.equal(await stepsOf(one), 1, 'the same file again');
  const better = await upload(right.replace('deels-bereikt', 'bereikt'), false);
  assert.equal(better.gewijzigd.length, 1);
  assert.equal(await stepsOf(two), 2, 'a correction is a next row');
  const others = await upload(right, false, OTHER_CARE);
  assert.deepEqual(others.fouten.length, 2, 'another provider knows these numbers not');
});

test('the table goes out with what was told, and comes in again as nothing new', async () => {
  const reply = await server.ask(CARE, 'GET', '/resultaten/_exporteer?formaat=csv');
  assert.equal(reply.status, 200, reply.text);
  assert.match(reply.text, /Resultaatnummer;Gemeente;Toewijzing/);
  const back = await upload(reply.text, false);
  assert.deepEqual([back.fouten, back.toegevoegd, back.gewijzigd], [[], [], []]);
  assert.equal((await server.ask(WORKER, 'GET', '/resultaten/_exporteer?formaat=csv')).status, 403);
});

test('a child whose residence is secret stands in no list, and its provider opens nothing', async () => {
  const path = `/toewijzingen/${WORLD.secretAllocation}/resultaten`;
  const made = await post(WORKER, path, RESULT);
  assert.equal(made.status, 201, made.text);
  assert.equal((await post(CARE, path, RESULT)).status, 404);
  assert.equal((await post(CARE, `/resultaten/${made.one.id}/akkoorden`)).status, 404);
  assert.ok((await listOf(WORKER)).every(({ id }) => id !== made.one.id));
});

test('what is past its term goes with its steps, told by the retention table', async () => {
  await agreed();
  const gone = await asOwner(db, async (tx) => {
    await tx.execute(`update retention_rule set years = 0 where category = 'agreed-result'`);
    await tx.execute(`insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
        product_code, from_on, through_on, volume, unit, frequency, decided_at)
      values (400, 3, 10, 30, 100, '45', '45A04', '2020-01-01', '2020-12-31', 180, '01', '2', '2026-07-20T10:00Z')`);
    return tx.query<{ organisation_id: number }>('select * from rd.clean_up_results(now())');
  });
  assert.deepEqual(
    gone.map((one) => one.organisation_id),
    [10],
  );
  const left = await asOwner(db, (tx) => tx.query('select from agreed_result where allocation_id = 400'));
  assert.equal(left.length, 0);
});
