import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, TODAY, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Differentiatie, Dossier } from '../api.ts';
import { suppliersRoutes } from '../index.ts';

const [MANAGER, CARE, MUNICIPAL] = [1, 3, 9];
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (9, 'gm', 'Gea Mol', 10)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (9, 'contract-manager', 10, '2020-01-01')`,
    );
  });
});
const server = await moduleServer(db, suppliersRoutes({ today }));
after(() => server.app.close());

const ask = async <Answer>(person: number, method: 'GET' | 'POST', path: string, body?: unknown, status = 200) => {
  const reply = await server.ask(person, method, path, body === undefined ? {} : { body });
  assert.equal(reply.status, status, `${method} ${path}: ${reply.text}`);
  return reply.json as Answer;
};
const none = { betaaltermijnDagen: null, steekproefOmvang: null, voorrangBijVernieuwing: false };
const DOCUMENT = {
  kleinTotPercentage: 30,
  middelTotPercentage: 60,
  niveaus: [
    { sleutel: 'iedereen', naam: 'Iedereen', nodig: 0, criteria: [], voordelen: none },
    {
      sleutel: 'plus',
      naam: 'Pluspartner',
      nodig: 1,
      criteria: [{ feit: 'afgewezen-regels', grens: 'ten-hoogste', waarde: 4 }],
      voordelen: { betaaltermijnDagen: 14, steekproefOmvang: 20, voorrangBijVernieuwing: false },
    },
  ],
};
const adopt = (document: unknown, person = MANAGER, status = 204) =>
  ask<{ code: string }>(
    person,
    'POST',
    '/differentiatie/versies',
    { document, van: TODAY, toelichting: 'Eerste versie' },
    status,
  );
const term = (contract: number) =>
  withScope(db, SCOPES.officer, (tx) =>
    tx.one<{ days: number | null; size: number | null }>(
      `select rd.benefit_payment_term($1, $2) as days, rd.benefit_sample_size((select provider_id from contract where id = $1), $2) as size`,
      [contract, TODAY],
    ),
  );

test('R-106 to R-108: nobody is placed before there are criteria; then each stands where its own facts put it, size beside it', async () => {
  assert.equal((await ask<Differentiatie>(MANAGER, 'GET', '/differentiatie')).document, null);
  await ask(MANAGER, 'POST', '/differentiatie/vaststellingen', { van: TODAY }, 422);
  assert.equal(
    (await adopt({ ...DOCUMENT, niveaus: DOCUMENT.niveaus.slice(1) }, MANAGER, 422)).code,
    'suppliers.tiers-missing',
  );
  await adopt(DOCUMENT);
  const { document, indeling, verdeling } = await ask<Differentiatie>(MANAGER, 'GET', '/differentiatie');
  assert.deepEqual(document, DOCUMENT);
  // De Linde: 2 of 35 lines refused; Aan de Beek: none of 50. The larger one is not where it is for being large.
  assert.deepEqual(
    indeling.map(({ aanbieder, grootte, berekend }) => [aanbieder.naam, grootte, berekend.naam]),
    [
      ['Zorg aan de Beek', 'groot', 'Pluspartner'],
      ['Jeugdhulp De Linde', 'klein', 'Iedereen'],
    ],
  );
  assert.deepEqual(
    indeling[1]?.berekend.volgende?.wijzigingen.map(({ feit, gemeten, waarde }) => [feit, gemeten, waarde]),
    [['afgewezen-regels', 5.7, 4]],
  );
  assert.deepEqual(
    verdeling.map(({ grootte, aantal, perNiveau }) => [grootte, aantal, perNiveau.map((one) => one.aantal)]),
    [
      ['klein', 1, [1, 0]],
      ['middelgroot', 0, [0, 0]],
      ['groot', 1, [0, 1]],
    ],
  );
});

test('R-352: how much each goal depends on a few providers', async () => {
  const { doelen } = await ask<Differentiatie>(MANAGER, 'GET', '/differentiatie');
  const most = doelen.find(({ doel }) => doel.code === 'D2');
  assert.deepEqual(
    most?.grootste.map(({ aanbieder }) => aanbieder.naam),
    ['Zorg aan de Beek', 'Jeugdhulp De Linde'],
  );
  assert.ok(most?.afhankelijk);
});

test('R-107, R-109: an adopted tier shortens the payment term and lightens control only where the contract says so', async () => {
  await ask(MUNICIPAL, 'POST', '/differentiatie/vaststellingen', { van: TODAY }, 403);
  await ask(MANAGER, 'POST', '/differentiatie/vaststellingen', { van: addDays(TODAY, -1) }, 422);
  assert.deepEqual(await ask(MANAGER, 'POST', '/differentiatie/vaststellingen', { van: TODAY }, 201), { aantal: 2 });
  assert.deepEqual(
    await term(WORLD.otherContract),
    { days: null, size: null },
    'advice: the contract says nothing of tiers',
  );
  await asOwner(db, (tx) =>
    tx.execute(
      `insert into contract_clause (contract_id, number, kind, title, text, model_key) values
         (${WORLD.otherContract}, '8.4', 'other', 'Voordelen', '', 'differentiation'), (${WORLD.contract}, '8.4', 'other', 'Voordelen', '', 'differentiation')`,
    ),
  );
  assert.deepEqual(await term(WORLD.otherContract), { days: 14, size: 20 });
  assert.deepEqual(await term(WORLD.contract), { days: null, size: null }, 'everyone: nothing special');
});

test('a provider sees why it stands where it stands and what would move it; a person may decide otherwise, with a reason', async () => {
  const own = await ask<Dossier>(CARE, 'GET', '/eigen-dossier');
  assert.deepEqual([own.niveau?.naam, own.niveau?.plaatsing.volgende?.naam], ['Iedereen', 'Pluspartner']);
  assert.equal(own.omvang, null, 'not how it compares with others');
  await ask(
    MANAGER,
    'POST',
    `/aanbieders/${WORLD.provider}/niveaus`,
    { niveau: 'kern', van: TODAY, reden: 'Zomaar' },
    404,
  );
  await ask(
    MANAGER,
    'POST',
    `/aanbieders/${WORLD.provider}/niveaus`,
    { niveau: 'plus', van: TODAY, reden: 'Fout in de aanlevering van mei' },
    204,
  );
  const after = await ask<Dossier>(CARE, 'GET', '/eigen-dossier');
  assert.deepEqual(
    [after.niveau?.naam, after.niveau?.uitzondering, after.niveau?.verankerd],
    ['Pluspartner', 'Fout in de aanlevering van mei', ['V-001']],
  );
  assert.deepEqual(await term(WORLD.contract), { days: 14, size: 20 });
});

test('the database keeps adopted tiers and criteria, and only the region places', async () => {
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('update supplier_tier set payment_term_days = 1')),
    /append-only|refuse/i,
  );
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('delete from supplier_policy')),
    /append-only|refuse/i,
  );
  const municipal = { ...SCOPES.officer, role: 'contract-manager' };
  await assert.rejects(
    withScope(db, municipal, (tx) =>
      tx.execute(
        `insert into supplier_tier (region_id, provider_id, policy_id, tier, from_on, content) select 1, 30, min(id), 'plus', current_date, '{}' from supplier_policy`,
      ),
    ),
    { code: '42501' },
  );
});
