import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { operatorScope } from '../../src/app/worker/operator-scope.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { addAdministrator } from '../../src/modules/parties/index.ts';
import type { Role } from '../../src/platform/auth/index.ts';
import { asOwner, withScope } from '../../src/platform/db/index.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';

// An installation on its first day: organisations and people, and nothing else. Every role asks every address that reads.
const db = await testDatabase();
let app: FastifyInstance;

/** Each role at the kind of organisation where it works. */
const PLACES: Readonly<Record<Role, readonly number[]>> = {
  purchaser: [1, 2],
  'contract-manager': [1, 2],
  'policy-adviser': [1, 2],
  'access-worker': [2, 4],
  'financial-officer': [1, 2],
  alderman: [1, 2],
  'care-administrator': [3],
  'sales-adviser': [3],
  supervisor: [5],
  administrator: [1, 2, 3],
};

/** What reckons over care says in words that there is none yet; the screens show that as an empty place. */
const NOTHING_YET = /\.no-(care|region)$/;

before(async () => {
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into organisation (id, kind, name, cbs_code, agb_code, municipality_id, from_on) values
         (1, 'region', 'Regio Leeg', null, null, null, '2026-01-01'),
         (2, 'municipality', 'Aldermeer', '9001', null, null, '2026-01-01'),
         (3, 'provider', 'Jeugdhulp De Linde', null, '99000001', null, '2026-01-01'),
         (4, 'access-team', 'Wijkteam Aldermeer', null, null, 2, '2026-01-01'),
         (5, 'supervisor', 'Accountant Aldermeer', null, null, 2, '2026-01-01')`,
    );
    await tx.execute(`select setval('organisation_id_seq', 100)`);
  });
  app = await apiServer(db);
  await app.ready();
});
after(() => app.close());

/** Every address that reads, found in the API document; where it asks for a number, one that does not exist. */
function addresses(): string[] {
  const { paths } = app.swagger() as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path.replace(/\{(\w+)\}/g, '1'))
    .flatMap((path) => (path.endsWith('/_exporteer') ? [`${path}?formaat=csv`, `${path}?formaat=xlsx`] : [path]));
}

for (const [role, organisations] of Object.entries(PLACES) as [Role, readonly number[]][]) {
  test(`${role}: every reading address answers on an empty database, none falls over (R-287)`, async () => {
    const urls = addresses();
    assert.ok(urls.length > 30, `only ${urls.length} addresses`);
    for (const organisation of organisations) {
      const person = await addPerson(db, role, organisation);
      let answered = 0;
      for (const url of urls) {
        const reply = await app.inject({
          method: 'GET',
          url: `/v1${url}`,
          headers: { 'x-test-person': String(person) },
        });
        const where = `${role} of ${organisation} at ${url}: ${reply.statusCode} ${reply.body.slice(0, 300)}`;
        const nothingToCount = reply.statusCode === 422 && NOTHING_YET.test(reply.json().code);
        assert.ok([200, 400, 403, 404, 409].includes(reply.statusCode) || nothingToCount, where);
        if (reply.statusCode === 200) answered++;
      }
      assert.ok(answered >= 5, `${role} of ${organisation} got only ${answered} answers`);
    }
  });
}

test('the first administrator: made once, found again the second time, and never twice (R-287)', async () => {
  const wanted = {
    organisation: { kind: 'region', name: 'Regio Nieuw' },
    organisationName: 'Regio Nieuw',
    subject: 'eerste@regio.example',
    name: 'E. Eerste',
    email: null,
    today: plainDate('2026-11-10'),
  } as const;
  const scope = await operatorScope(db);
  const add = () => withScope(db, scope, (tx) => addAdministrator(tx, wanted));
  const both = await Promise.all([add(), add()]);
  const made = both.map((one) => (one.ok ? one.value.made.join(' ') : one.refusal.code));
  assert.deepEqual(made.sort(), ['', 'organisation person role']);
  const other = {
    ...wanted,
    organisation: { kind: 'municipality', cbsCode: '9001' },
    organisationName: undefined,
  } as const;
  const second = await withScope(db, scope, (tx) => addAdministrator(tx, other));
  assert.ok(second.ok);
  assert.deepEqual([second.value.organisation.name, second.value.made], ['Aldermeer', ['role']]);
  for (const [missing, code] of [
    [{ ...other, organisation: { kind: 'provider', agbCode: '99009999' } }, 'parties.organisation-name-missing'],
    [{ ...other, subject: 'nieuw', name: undefined }, 'parties.person-name-missing'],
  ] as const) {
    const refused = await withScope(db, scope, (tx) => addAdministrator(tx, missing));
    assert.deepEqual(refused, { ok: false, refusal: { code } });
  }
});

test('the first administrator, on an empty database, adds a municipality, its membership, a provider and a person with a role', async () => {
  const scope = await operatorScope(db);
  const added = await withScope(db, scope, (tx) =>
    addAdministrator(tx, {
      organisation: { kind: 'region', name: 'Regio Begin' },
      organisationName: 'Regio Begin',
      subject: 'begin',
      name: 'B. Begin',
      email: null,
      today: plainDate('2026-11-10'),
    }),
  );
  assert.ok(added.ok);
  let key = 0;
  const post = async (url: string, body: object): Promise<{ readonly id: number }> => {
    const reply = await app.inject({
      method: 'POST',
      url: `/v1${url}`,
      headers: {
        'x-test-person': String(added.value.person.id),
        'x-requested-with': 'rode-draad',
        'sec-fetch-site': 'same-origin',
        'idempotency-key': `begin-key-${++key}`,
      },
      payload: body,
    });
    assert.equal(reply.statusCode, 201, `${url}: ${reply.body}`);
    return reply.json();
  };
  const municipality = await post('/organisaties', { soort: 'gemeente', naam: 'Berkenveld', cbsCode: '9002' });
  await post(`/regios/${added.value.organisation.id}/leden`, { gemeenteId: municipality.id, van: '2026-11-10' });
  await post('/organisaties', { soort: 'aanbieder', naam: 'Zorg aan de Beek', agbCode: '99000002' });
  const person = { kenmerk: 'f.ooms', naam: 'F. Ooms', organisatieId: municipality.id };
  const { id } = await post('/personen', person);
  await post(`/personen/${id}/rollen`, {
    rol: 'financieel-medewerker',
    organisatieId: municipality.id,
    van: '2026-11-10',
  });
  const first = await app.inject({ method: 'GET', url: '/v1/declaraties', headers: { 'x-test-person': String(id) } });
  assert.equal(first.statusCode, 200);
  assert.deepEqual(first.json().items, []);
});
