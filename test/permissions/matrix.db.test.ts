import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { ROLES, type Role, rightsOf } from '../../src/platform/auth/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes } from '../support/declaration.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, vault, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: FastifyInstance;

/** Texts that occur in rows of De Meander and Oss only. Seeing one is seeing the row. */
const INDIVIDUAL = [
  'GEHEIMDECL',
  'GEHEIMEREGEL',
  'geheim-bestand.xml',
  'Proefkind',
  '300001',
  'GEHEIMEVOORWAARDE',
  'GEHEIMVERZOEK',
  'GEHEIMRESULTAAT',
];
/** The log and checks of the region: for people of the region and its members only, never for a provider. */
const REGIONAL = ['GEHEIMCONTACT', 'GEHEIMECONTROLE', 'GEHEIMLID'];
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
    await tx.execute(
      `insert into stakeholder_contact (region_id, stakeholder, on_day, subject, channel, provider_id)
       values (1, 'Redactie', '2026-10-01', 'GEHEIMCONTACT', 'media', ${WORLD.meander.id})`,
    );
    await tx.execute(
      `insert into organisation_check (region_id, organisation_id, check_name, outcome, reason, checked_on)
       values (1, ${WORLD.meander.id}, 'quality-mark', 'not-in-order', 'GEHEIMECONTROLE', '2026-10-01')`,
    );
    await tx.execute(
      `insert into working_group_member (region_id, organisation_id, name, knowledge_field, from_on)
       values (1, ${WORLD.oss.id}, 'GEHEIMLID', 'policy', '2026-01-01')`,
    );
    await tx.execute(
      `insert into binding_condition (region_id, allocation_id, municipality_id, provider_id, body, condition, basis, from_on)
       values (1, 1, ${WORLD.oss.id}, ${WORLD.meander.id}, 'court', 'GEHEIMEVOORWAARDE', 'uitspraak', '2026-01-01')`,
    );
    await tx.execute(
      `insert into agreed_result (region_id, municipality_id, provider_id, client_id, allocation_id, text, due_on, agreed_on, family, proposed_by)
       select region_id, municipality_id, provider_id, client_id, id, 'GEHEIMRESULTAAT', '2026-12-31', '2026-01-01', 'both', 'provider'
         from allocation where id = 1`,
    );
  });
  await asOwner(db, (tx) =>
    tx.execute(
      `insert into care_request (region_id, municipality_id, provider_id, client_id, client_hash, kind, reference, asked_on, content)
       values (1, ${WORLD.oss.id}, ${WORLD.meander.id}, ${WORLD.noor.id}, $1, 'allocation', 'GEHEIMVERZOEK', '2026-11-01', $2)`,
      [
        vault.hash(WORLD.noor.bsn),
        JSON.stringify({
          ReferentieAanbieder: 'GEHEIMVERZOEK',
          ToewijzingIngangsdatum: '2026-12-01',
          Verwijzer: { Type: '06' },
        }),
      ],
    ),
  );
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
  app = await apiServer(db, { samePeople: true });
  await app.ready();
  for (const organisation of ORGANISATIONS)
    for (const role of ROLES) people.push({ id: await addPerson(db, role, organisation.id), role, organisation });
});
after(() => app.close());

/** Each address is asked once by each person: the tests look at the same answers for different things. */
const asked = new Map<string, Promise<{ readonly statusCode: number; readonly body: string }>>();

const BESIDE = 6;

/** Does something for each person, for some beside each other: the server waits for the database most of the time. */
async function beside(these: readonly Person[], work: (person: Person) => Promise<void>): Promise<void> {
  const left = these.values();
  await Promise.all(
    Array.from({ length: BESIDE }, async () => {
      for (const person of left) await work(person);
    }),
  );
}

const get = (person: Person, url: string) => {
  const key = `${person.id} ${url}`;
  const answer = asked.get(key) ?? ask(person, url);
  asked.set(key, answer);
  return answer;
};

async function ask(person: Person, url: string) {
  const headers = { 'x-test-person': String(person.id) };
  const { statusCode, body } = await app.inject({ method: 'GET', url: `/v1${url}`, headers });
  return { statusCode, body };
}

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
  if (['/declaraties', '/contracten', '/berichten'].includes(path))
    return [...INDIVIDUAL, ...CONTRACT].map((text) => `${path}?zoek=${encodeURIComponent(text)}&limit=5`);
  return [];
}

test('no role at another organisation sees an individual row by list, search, detail, page, file or export (R-315, promise 6)', async () => {
  const urls = addresses();
  assert.ok(urls.length > 30, `only ${urls.length} addresses`);
  const far = people.filter(({ organisation }) => !organisation.near);
  await beside(far, async (person) => {
    for (const url of urls) {
      const answer = await get(person, url);
      const where = `${person.role} of ${person.organisation.id} at ${url} (${answer.statusCode})`;
      assert.ok(answer.statusCode < 500, `${where}: ${answer.body}`);
      const hidden = person.organisation.party ? INDIVIDUAL : [...INDIVIDUAL, ...CONTRACT];
      for (const text of hidden) assert.ok(!unasked(answer.body, url).includes(text), `${where} shows ${text}`);
    }
  });
});

/** What is sought travels in a body: these roads to the same rows are in no address. */
const SEARCHES = ['/toewijzingen/_zoek', '/berichten/_zoek', '/declaraties/1/regels/_zoek', '/zoekresultaten/_zoek'];

test('R-315: a search by body shows no individual row to another organisation either', async () => {
  let answered = 0;
  const far = people.filter(({ organisation }) => !organisation.near);
  await beside(far, async (person) => {
    for (const url of SEARCHES) {
      for (const zoek of person.organisation.party ? INDIVIDUAL : [...INDIVIDUAL, ...CONTRACT]) {
        const answer = await app.inject({
          method: 'POST',
          url: `/v1${url}`,
          headers: { 'x-test-person': String(person.id), 'x-requested-with': 'rodedraad' },
          payload: { zoek },
        });
        assert.ok([200, 403, 404].includes(answer.statusCode), `${person.role} at ${url}: ${answer.body}`);
        if (answer.statusCode === 200) answered += 1;
        assert.ok(!answer.body.includes(zoek), `${person.role} of ${person.organisation.id} finds ${zoek} at ${url}`);
      }
    }
  });
  assert.ok(answered > 20, `only ${answered} searches were answered`);
});

/** A problem may repeat the address that was asked; only what the answer adds counts. */
const unasked = (body: string, url: string): string => body.replaceAll(url, '').replaceAll(encodeURI(url), '');

test('roles without the right to individual data do not see it at their own organisation either (R-287)', async () => {
  const near = people.filter(({ organisation }) => organisation.near);
  await beside(near, async (person) => {
    const rights = rightsOf(person.role);
    if (rights.includes('claims.read-lines') || rights.includes('allocations.read')) return;
    for (const url of addresses()) {
      const answer = await get(person, url);
      for (const text of ['GEHEIMEREGEL', 'Proefkind', WORLD.noor.bsn])
        assert.ok(
          !unasked(answer.body, url).includes(text),
          `${person.role} of ${person.organisation.id} at ${url} shows ${text}`,
        );
    }
  });
});

test('the contact log, checks and working group stay within the region, and with who may read them (R-013, R-014, R-321)', async () => {
  const ofRegion: readonly number[] = [WORLD.region, WORLD.oss.id, WORLD.boxtel.id];
  await beside(people, async (person) => {
    if (ofRegion.includes(person.organisation.id) && rightsOf(person.role).includes('cooperation.read')) return;
    for (const url of addresses()) {
      const answer = await get(person, url);
      for (const text of REGIONAL)
        assert.ok(!answer.body.includes(text), `${person.role} of ${person.organisation.id} at ${url} shows ${text}`);
    }
  });
  const adviser = people.find((one) => one.role === 'policy-adviser' && one.organisation.id === WORLD.boxtel.id);
  assert.match((await get(adviser as Person, '/contactmomenten')).body, /GEHEIMCONTACT/, 'this test can fail');
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
    assert.match((await get(person, '/toewijzingen/1/bindende-voorwaarden')).body, /GEHEIMEVOORWAARDE/);
    assert.match((await get(person, '/declaraties')).body, /GEHEIMDECL/);
    assert.match((await get(person, '/declaraties/1/regels')).body, /GEHEIMEREGEL/);
    assert.match((await get(person, '/declaraties/1/regels/1')).body, /Thuis, tenzij/);
    assert.match((await get(person, '/berichten')).body, /geheim-bestand.xml/);
    assert.match((await get(person, '/verzoeken')).body, /GEHEIMVERZOEK/);
    assert.match((await get(person, '/verzoeken/1')).body, /GEHEIMVERZOEK/);
  }
});

test('nobody who is not signed in gets more than what is public', async () => {
  for (const url of addresses()) {
    const answer = await app.inject({ method: 'GET', url: `/v1${url}` });
    assert.ok([200, 401].includes(answer.statusCode) || url.includes('openbaar'), `${url} ${answer.statusCode}`);
    for (const text of [...INDIVIDUAL, ...CONTRACT, ...REGIONAL])
      assert.ok(!unasked(answer.body, url).includes(text), url);
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
