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
import { asOwner } from '../../../platform/db/index.ts';
import type { Labuitkomst } from '../api.ts';

const db = await testDatabase();
let app: FastifyInstance;
const people = new Map<Role, number>();
before(async () => {
  await buildWorld(db);
  await payBy(db, guidanceTerms());
  const bytes = await declarationBytes({ identification: 'LAB', number: 'LAB', lines: [{ reference: 'LAB-1' }] });
  assert.ok((await sendFile(db, bytes, [WORLD.meander.id], 'lab.xml')).ok);
  await workAll(db);
  app = await apiServer(db);
  await app.ready();
  for (const role of ['policy-adviser', 'contract-manager', 'purchaser'] as const)
    people.set(role, await addPerson(db, role, WORLD.region));
  people.set('care-administrator', await addPerson(db, 'care-administrator', WORLD.meander.id));
  people.set('financial-officer', await addPerson(db, 'financial-officer', WORLD.oss.id));
});
after(() => app.close());

async function ask(role: Role, path: string) {
  const headers = { 'x-test-person': String(people.get(role)) };
  const { statusCode, body } = await app.inject({ method: 'GET', url: `/v1/bekostigingslab${path}`, headers });
  return { statusCode, body };
}
const yearOf = (year: number) => `van=${year}-01&tot=${year}-12`;
const approved = async (): Promise<{ cents: number; year: number }> =>
  asOwner(db, (tx) =>
    tx.one(`select sum(approved_cents)::float8 as cents, min(extract(year from from_on))::int as year
              from claim_line where verdict = 'A'`),
  );

test('the own terms of a region give exactly what was approved, and every axis closes (conservation)', async () => {
  const { cents, year } = await approved();
  assert.ok(cents > 0);
  const { statusCode, body } = await ask('policy-adviser', `/berekening?${yearOf(year)}`);
  assert.equal(statusCode, 200, body);
  const found = JSON.parse(body) as Labuitkomst;
  assert.deepEqual(
    [found.wasCent, found.opnieuwCent, found.verschilCent, found.herkomst.regelsCent],
    [cents, cents, 0, cents],
  );
  assert.deepEqual(found.herkomst.afwijkingen, []);
  assert.ok(found.controles.length === 8 && found.controles.every(({ klopt }) => klopt));
  assert.equal(found.aanbieders[0]?.naam !== String(WORLD.meander.id), true);
});

test('asking twice gives the same, and no answer holds a child', async () => {
  const { year } = await approved();
  const [first, second] = [
    await ask('purchaser', `/berekening?${yearOf(year)}`),
    await ask('contract-manager', `/berekening?${yearOf(year)}`),
  ];
  assert.equal(first.body, second.body);
  assert.ok(!first.body.includes(String(WORLD.noor.bsn)) && !first.body.includes('300001'));
});

test('a year without care, and terms that do not exist, are refused with a reason', async () => {
  const { year } = await approved();
  assert.match((await ask('purchaser', `/berekening?${yearOf(2016)}`)).body, /laboratory\.no-care/);
  assert.match((await ask('purchaser', `/berekening?${yearOf(year)}&voorwaarden=999`)).body, /funding\.terms-unknown/);
});

test('a provider and a municipality have no laboratory', async () => {
  for (const role of ['care-administrator', 'financial-officer'] as const)
    assert.equal((await ask(role, '')).statusCode, 403);
});
