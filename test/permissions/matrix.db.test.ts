import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { ROLES, type Role, rightsOf } from '../../src/platform/auth/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes } from '../support/declaration.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: FastifyInstance;

/** Texts that occur in rows of De Meander and Oss only. Seeing one is seeing the row. */
const INDIVIDUAL = ['GEHEIMDECL', 'GEHEIMEREGEL', 'geheim-bestand.xml', 'Proefkind', '300001'];
/** Who has nothing to do with De Meander's contract must not see it either. */
const CONTRACT = ['C-2025-001'];

const ORGANISATIONS = [
  { id: WORLD.oss.id, near: true, party: true },
  { id: WORLD.meander.id, near: true, party: true },
  { id: WORLD.region, near: false, party: true },
  { id: WORLD.boxtel.id, near: false, party: true },
  { id: WORLD.kompas.id, near: false, party: false },
  { id: 90, near: false, party: false },
] as const;

type Person = { readonly id: number; readonly role: Role; readonly organisation: (typeof ORGANISATIONS)[number] };
const people: Person[] = [];

before(async () => {
  await buildWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into organisation (id, kind, name, cbs_code, from_on) values
         (90, 'municipality', 'Elders', '9990', '2020-01-01'), (91, 'region', 'Andere regio', null, '2020-01-01')`,
    );
    await tx.execute(
      `insert into region_membership (region_id, municipality_id, from_on) values (91, 90, '2020-01-01')`,
    );
    await tx.execute(`select setval('organisation_id_seq', 200)`);
  });
  const bytes = await declarationBytes({
    identification: 'GEHEIM',
    number: 'GEHEIMDECL',
    lines: [
      { reference: 'GEHEIMEREGEL' },
      { reference: 'GEHEIMEREGEL2', allocationNumber: 300002, bsn: WORLD.sem.bsn, volume: 900 },
    ],
  });
  assert.ok((await sendFile(db, bytes, [WORLD.meander.id], 'geheim-bestand.xml')).ok);
  await workAll(db);
  app = await apiServer(db);
  await app.ready();
  for (const organisation of ORGANISATIONS)
    for (const role of ROLES) people.push({ id: await addPerson(db, role, organisation.id), role, organisation });
});
after(() => app.close());

const get = (person: Person, url: string) =>
  app.inject({ method: 'GET', url: `/v1${url}`, headers: { 'x-test-person': String(person.id) } });

/** Every address that reads, with numbers of De Meander's own rows where it asks for one; found in the API document. */
function addresses(): string[] {
  const document = app.swagger() as { paths: Record<string, Record<string, unknown>> };
  const value = (path: string, name: string) => {
    if (name === 'volgnummer') return '1';
    if (path.startsWith('/organisaties')) return String(WORLD.meander.id);
    return '1';
  };
  return Object.entries(document.paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path.replace(/\{(\w+)\}/g, (_match, name: string) => value(path, name)))
    .flatMap((path) => [path, ...variants(path)]);
}

/** The same list by search, page and filter, and its exports: other roads to the same rows. */
function variants(path: string): string[] {
  if (path.endsWith('/_exporteer')) return [`${path}?formaat=csv`, `${path}?formaat=xlsx`];
  if (['/declaraties', '/toewijzingen', '/contracten', '/berichten'].includes(path))
    return [...INDIVIDUAL, ...CONTRACT].map((text) => `${path}?zoek=${encodeURIComponent(text)}&limit=5`);
  if (path === '/zoekresultaten')
    return [...INDIVIDUAL, ...CONTRACT].map((text) => `${path}?zoek=${encodeURIComponent(text)}`);
  return [];
}

test('no role at another organisation sees an individual row by list, search, detail, page, file or export (R-315, promise 6)', async () => {
  const urls = addresses();
  assert.ok(urls.length > 30, `only ${urls.length} addresses`);
  for (const person of people.filter(({ organisation }) => !organisation.near)) {
    for (const url of urls) {
      const answer = await get(person, url);
      const where = `${person.role} of ${person.organisation.id} at ${url} (${answer.statusCode})`;
      assert.ok(answer.statusCode < 500, `${where}: ${answer.body}`);
      const hidden = person.organisation.party ? INDIVIDUAL : [...INDIVIDUAL, ...CONTRACT];
      for (const text of hidden) assert.ok(!unasked(answer.body, url).includes(text), `${where} shows ${text}`);
    }
  }
});

/** A problem may repeat the address that was asked; only what the answer adds counts. */
const unasked = (body: string, url: string): string => body.replaceAll(url, '').replaceAll(encodeURI(url), '');

test('roles without the right to individual data do not see it at their own organisation either (R-287)', async () => {
  for (const person of people.filter(({ organisation }) => organisation.near)) {
    const rights = rightsOf(person.role);
    if (rights.includes('claims.read-lines') || rights.includes('allocations.read')) continue;
    for (const url of addresses()) {
      const answer = await get(person, url);
      for (const text of ['GEHEIMEREGEL', 'Proefkind', WORLD.noor.bsn])
        assert.ok(
          !unasked(answer.body, url).includes(text),
          `${person.role} of ${person.organisation.id} at ${url} shows ${text}`,
        );
    }
  }
});

test('no answer to anybody holds a whole BSN, except a message that the organisation itself sent or received', async () => {
  for (const person of people) {
    for (const url of addresses()) {
      if (url.endsWith('/inhoud')) continue;
      const answer = await get(person, url);
      for (const { bsn } of [WORLD.noor, WORLD.sem])
        assert.ok(!answer.body.includes(bsn), `${person.role} of ${person.organisation.id} at ${url} shows a BSN`);
    }
  }
});

test('the people concerned do see their declaration: this test can fail', async () => {
  const of = (role: Role, organisationId: number) =>
    people.find((person) => person.role === role && person.organisation.id === organisationId) as Person;
  for (const person of [of('care-administrator', WORLD.meander.id), of('financial-officer', WORLD.oss.id)]) {
    assert.match((await get(person, '/declaraties')).body, /GEHEIMDECL/);
    assert.match((await get(person, '/declaraties/1/regels')).body, /GEHEIMEREGEL/);
    assert.match((await get(person, '/declaraties/1/regels/1')).body, /Thuis, tenzij/);
    assert.match((await get(person, '/berichten')).body, /geheim-bestand.xml/);
  }
});

test('nobody who is not signed in gets more than what is public', async () => {
  for (const url of addresses()) {
    const answer = await app.inject({ method: 'GET', url: `/v1${url}` });
    assert.ok([200, 401].includes(answer.statusCode) || url.includes('openbaar'), `${url} ${answer.statusCode}`);
    for (const text of [...INDIVIDUAL, ...CONTRACT]) assert.ok(!unasked(answer.body, url).includes(text), url);
  }
});

test('every reading of a line is in the access log with who, why and about whom (NEN 7513)', async () => {
  const [entry] = await asOwner(db, (tx) =>
    tx.query<{ purpose: string; subject_id: string; record_id: string }>(
      `select * from access_log where record_kind = 'claim-line' and outcome = 'allowed' limit 1`,
    ),
  );
  assert.ok(entry?.purpose);
  assert.equal(entry?.subject_id, String(WORLD.noor.id));
  assert.equal(entry?.record_id, '1/1');
});
