import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { addPerson, apiServer } from '../../../../test/support/api-server.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import { declarationBytes } from '../../../../test/support/declaration.ts';
import { guidanceTerms, payBy } from '../../../../test/support/funded.ts';
import { sendFile, workAll } from '../../../../test/support/process.ts';
import { buildWorld, WORLD } from '../../../../test/support/world.ts';
import type { Role } from '../../../platform/auth/index.ts';
import type { Labkeuze, Labuitkomst, Scenario } from '../api.ts';

const db = await testDatabase();
let app: FastifyInstance;
const people = new Map<string, number>();
before(async () => {
  await buildWorld(db);
  await payBy(db, guidanceTerms());
  const bytes = await declarationBytes({ identification: 'LAB', number: 'LAB', lines: [{ reference: 'LAB-1' }] });
  assert.ok((await sendFile(db, bytes, [WORLD.meander.id], 'lab.xml')).ok);
  await workAll(db);
  app = await apiServer(db);
  await app.ready();
  for (const role of ['policy-adviser', 'contract-manager'] as const satisfies Role[])
    people.set(role, await addPerson(db, role, WORLD.region));
  people.set('alderman', await addPerson(db, 'alderman', WORLD.oss.id));
});
after(() => app.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
let keys = 0;
async function ask(who: string, method: Method, path: string, payload?: object, version?: number) {
  const headers = {
    'x-test-person': String(people.get(who)),
    'x-requested-with': 'rodedraad',
    ...(method === 'POST' ? { 'idempotency-key': `lab-key-number-${keys++}` } : {}),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
  const url = `/v1/bekostigingslab${path}`;
  const { statusCode, body } = await app.inject({ method, url, headers, ...(payload && { payload }) });
  return { statusCode, body, json: <T>() => JSON.parse(body) as T };
}

async function keep(naam: string): Promise<Scenario> {
  const kept = await ask('policy-adviser', 'POST', '/scenarios', { naam });
  assert.equal(kept.statusCode, 201, kept.body);
  return kept.json<Scenario>();
}

test('without an asked period the last twelve months with care are paid', async () => {
  const choice = (await ask('policy-adviser', 'GET', '')).json<Labkeuze>();
  assert.ok(choice.periode !== null && choice.hulp !== null);
  const found = (await ask('policy-adviser', 'GET', '/berekening')).json<Labuitkomst>();
  assert.deepEqual(found.periode, choice.periode);
  assert.ok(found.wasCent > 0);
  const wrong = await ask('policy-adviser', 'GET', '/berekening?van=2025-01&tot=2026-06');
  assert.match(wrong.body, /laboratory\.period-not-possible/);
});

test('every regional model pays the care of this region, what it does not place stays as now, and every check holds', async () => {
  const { modellen } = (await ask('policy-adviser', 'GET', '')).json<Labkeuze>();
  assert.equal(modellen.length, 7);
  for (const { sleutel } of modellen) {
    const { statusCode, body } = await ask('policy-adviser', 'GET', `/berekening?model=${sleutel}`);
    assert.equal(statusCode, 200, body);
    const found = JSON.parse(body) as Labuitkomst;
    assert.deepEqual(
      found.controles.filter(({ klopt }) => !klopt),
      [],
      sleutel,
    );
    assert.equal(found.koppeling.length, found.producten.length, sleutel);
    assert.equal(
      found.stappen.reduce((sum, { cent }) => sum + cent, 0),
      found.verschilCent,
      sleutel,
    );
  }
  assert.match((await ask('policy-adviser', 'GET', '/berekening?model=elders')).body, /laboratory\.model-unknown/);
});

test('a scenario keeps its terms, outcome and the hash of its facts; other terms are paid at once, and the region keeps its own', async () => {
  const kept = await keep('Lager tarief');
  assert.deepEqual([kept.verschilCent, kept.eigen, kept.feiten.length], [0, true, 64]);
  const document = JSON.parse(JSON.stringify(kept.document)) as { grenzen: object[] };
  document.grenzen = [
    {
      sleutel: 'top',
      naam: 'Top per aanbieder',
      per: ['aanbieder'],
      over: 'jaar',
      hoogte: { soort: 'bedrag', bedragCenten: 1_000 },
      bijOverschrijding: 'afkeuren',
    },
  ];
  const body = { naam: 'Met een grens', document };
  const stale = await ask('policy-adviser', 'PUT', `/scenarios/${kept.id}`, body, kept.versie + 1);
  assert.equal(stale.statusCode, 412);
  const changed = await ask('policy-adviser', 'PUT', `/scenarios/${kept.id}`, body, kept.versie);
  assert.equal(changed.statusCode, 200, changed.body);
  const after = changed.json<Scenario>();
  assert.deepEqual(
    [after.naam, after.feiten, after.opnieuwCent < kept.opnieuwCent],
    ['Met een grens', kept.feiten, true],
  );
  assert.deepEqual(
    after.uitkomst.aanbieders.map(({ grens }) => grens),
    [true],
  );
  assert.equal(after.uitkomst.grenzen[0]?.naam, 'Top per aanbieder');
  const own = (await ask('policy-adviser', 'GET', '/berekening')).json<Labuitkomst>();
  assert.equal(own.verschilCent, 0);
});

test('terms with faults are refused with the place of each, and nothing changes', async () => {
  const kept = await keep('Fout');
  const body = { naam: 'Fout', document: { ...kept.document, onderdelen: [] } };
  const refused = await ask('policy-adviser', 'PUT', `/scenarios/${kept.id}`, body, kept.versie);
  assert.match(refused.body, /funding\.document-faulty/);
  assert.equal((await ask('policy-adviser', 'GET', `/scenarios/${kept.id}`)).json<Scenario>().versie, kept.versie);
});

test('a colleague reads a scenario and cannot change it; its maker removes it and puts it back', async () => {
  const kept = await keep('Van mij');
  const read = await ask('contract-manager', 'GET', `/scenarios/${kept.id}`);
  assert.equal(read.json<Scenario>().eigen, false);
  assert.match((await ask('contract-manager', 'DELETE', `/scenarios/${kept.id}`)).body, /laboratory\.not-yours/);
  assert.equal((await ask('policy-adviser', 'DELETE', `/scenarios/${kept.id}`)).statusCode, 204);
  assert.match((await ask('policy-adviser', 'GET', `/scenarios/${kept.id}`)).body, /laboratory\.scenario-unknown/);
  assert.equal((await ask('policy-adviser', 'POST', `/scenarios/${kept.id}/_herstel`)).statusCode, 204);
  assert.equal((await ask('policy-adviser', 'GET', `/scenarios/${kept.id}`)).statusCode, 200);
});

test('an outcome leaves as a workbook and as a table; an alderman of a municipality has no laboratory', async () => {
  const kept = await keep('Uitvoer');
  for (const path of [`/scenarios/${kept.id}/_exporteer`, '/berekening/_exporteer'])
    for (const formaat of ['xlsx', 'csv'])
      assert.equal(
        (await ask('policy-adviser', 'GET', `${path}?formaat=${formaat}`)).statusCode,
        200,
        `${path} ${formaat}`,
      );
  assert.equal((await ask('alderman', 'GET', '/scenarios')).statusCode, 403);
  assert.equal((await ask('alderman', 'GET', `/scenarios/${kept.id}`)).statusCode, 403);
});
