import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Contractbekostiging } from '../../src/modules/claims/api.ts';
import type { Vandaag } from '../../src/modules/steering/api.ts';
import type { Role } from '../../src/platform/auth/index.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';
import { guidanceTerms, payBy } from '../support/funded.ts';
import { sendAndWork } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: Awaited<ReturnType<typeof apiServer>>;
const people = new Map<string, number>();

before(async () => {
  await buildWorld(db);
  await payBy(
    db,
    guidanceTerms({
      grenzen: [
        {
          sleutel: 'plafond',
          naam: 'Plafond van het contract',
          per: ['contract', 'product'],
          over: 'jaar',
          hoogte: { soort: 'bedrag', bedragCenten: 200_000 },
          bijOverschrijding: 'signaleren',
          signalen: ['1/2', '9/10'],
        },
      ],
    }),
  );
  app = await apiServer(db);
  const who: readonly [string, Role, number][] = [
    ['region', 'contract-manager', WORLD.region],
    ['own', 'care-administrator', WORLD.meander.id],
    ['sales', 'sales-adviser', WORLD.meander.id],
    ['other', 'care-administrator', WORLD.kompas.id],
  ];
  for (const [name, role, organisation] of who) people.set(name, await addPerson(db, role, organisation));
});

async function get<T>(who: string, url: string): Promise<T> {
  const answer = await app.inject({ url: `/v1${url}`, headers: { 'x-test-person': String(people.get(who)) } });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json() as T;
}
const boundsAtHome = async (who: string) =>
  (await get<Vandaag>(who, '/overzichten/vandaag')).werklijst.filter(({ code }) => code === 'bound-passed');
const declare = (month: string, name = `S${month.replace('-', '')}`) =>
  sendAndWork(db, { identification: name, number: name, month, lines: [{ reference: month }] });

test('a bound of which a share was passed stands on the home of who buys and of the provider, and with the contract', async () => {
  await declare('2026-01');
  assert.deepEqual(await boundsAtHome('region'), []);
  await declare('2026-02');
  for (const who of ['region', 'own', 'sales']) {
    const [work, ...more] = await boundsAtHome(who);
    assert.deepEqual(more, [], 'of two shares passed at once, the highest is told');
    assert.equal(work?.titel, 'Bespreek de grens die bijna vol is');
    assert.equal(work?.onderwerp, 'De Meander Jeugdhulp · C-2025-001 · Begeleiding');
    assert.match(work?.waarom ?? '', /^Plafond van het contract: op .+ was 98,4% gebruikt\.$/);
    assert.equal(work?.bedragCent, 3_200, 'what is left');
    assert.equal(work?.link, '/contracten/1');
  }
  const funding = await get<Contractbekostiging>('region', '/contracten/1/bekostiging');
  assert.deepEqual(
    funding.voorwaarden.map(({ naam, versie, geldtNu }) => [naam, versie, geldtNu]),
    [['Begeleiding in minuten', 1, true]],
  );
  assert.deepEqual(
    funding.grenzen.map(({ naam, product, gebruikt, grens }) => [naam, product, gebruikt, grens]),
    [['Plafond van het contract', 'Begeleiding', 196_800, 200_000]],
  );
});

test('a full bound says so; what was passed in another year, or by another provider, is not told', async () => {
  await declare('2026-03');
  const [work] = await boundsAtHome('own');
  assert.equal(work?.titel, 'Bespreek de grens die vol is');
  assert.equal(work?.bedragCent, null);
  assert.deepEqual(await boundsAtHome('other'), []);
  const theirs = await get<Contractbekostiging>('other', '/contracten/1/bekostiging');
  assert.deepEqual(theirs, { voorwaarden: [], grenzen: [] });
});
