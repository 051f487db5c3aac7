import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { ROLES, rightsOf } from '../../../platform/auth/index.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Importvoorbeeld } from '../../../platform/http/import-schema.ts';
import type { Tarief, Tariefberekening } from '../api.ts';
import { figure, hourDocument } from '../domain/example.fixture.ts';
import { pricingRoutes } from '../index.ts';
import { documentJson } from './document-json.ts';

const MANAGER = 1;
const OFFICER = 2;
const BUYER = 50;
const NEIGHBOUR = 51;

/** Aldermeer left contracting to the region, its neighbour did not. Guidance of provider 30 is contracted by the region. */
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values
      (50, 'ig', 'Iris Groen', 10), (51, 'nb2', 'Nout Berg', 11)`);
    await tx.execute(`insert into person_role (person_id, role, organisation_id, from_on) values
      (50, 'purchaser', 10, '2020-01-01'), (51, 'purchaser', 11, '2020-01-01')`);
    await tx.execute(`insert into mandate (region_id, municipality_id, task, holder, adopted_on, decision, from_on) values
      (1, 10, 'contracting', 'region', '2019-12-01', 'Raadsbesluit', '2020-01-01')`);
    await tx.execute(`insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model,
        description, from_on) values
      (110, 1, 'Buurtsport', 'Wijk', 'light', '45', '45A90', '04', 'price-times-quantity', '', '2020-01-01'),
      (111, 1, 'Traject', 'Wijk', 'light', '45', '45A91', '82', 'trajectory', '', '2020-01-01')`);
    await tx.execute(`insert into contract (id, region_id, provider_id, purchaser_id, number, name, segment, variant,
        procedure, from_on, through_on) values
      (210, 1, 31, 10, 'A-002', 'Buurtsport in Aldermeer', 'light', 'effort', 'enkelvoudig', '2026-01-01', '2028-12-31')`);
    await tx.execute(`insert into contract_clause (id, contract_id, number, kind, title, text) values
      (20, 210, '1', 'tariff', 'Tarieven', '')`);
    await tx.execute(`insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents) values
      (210, 110, 20, 2027, 100, 1000)`);
  });
});
const server = await moduleServer(db, pricingRoutes({ today }));
after(() => server.app.close());

async function calculation(person: number, productId: number, change = {}): Promise<Tariefberekening> {
  const made = await server.ask(person, 'POST', '/tariefberekeningen', {
    body: { productId, titel: 'Van de gemeente', document: documentJson(hourDocument(change)) },
  });
  assert.equal(made.status, 201, made.text);
  return made.json;
}
const adopt = (person: number, berekeningId: number, scope: object, van = '2027-01-01') =>
  server.ask(person, 'POST', '/tarieven', { body: { berekeningId, van, ...scope } });
const codeOf = ({ json }: { json: never }) => (json as { code: string }).code;

test('R-006, R-010, R-166: a municipality adopts a tariff for itself, for what it contracts itself', async () => {
  const made = await calculation(BUYER, 110);
  assert.equal(made.gemeente?.id, WORLD.municipality);
  assert.equal(codeOf(await adopt(BUYER, made.id, {})), 'pricing.not-yours-but-of-others');
  assert.equal(codeOf(await adopt(BUYER, made.id, { gemeenteId: WORLD.neighbour })), 'pricing.not-yours-but-of-others');
  const adopted = await adopt(BUYER, made.id, { gemeenteId: WORLD.municipality });
  assert.equal(adopted.status, 201, adopted.text);
  assert.deepEqual((adopted.json as Tarief).gemeente?.id, WORLD.municipality);
  const later = await adopt(BUYER, made.id, { gemeenteId: WORLD.municipality }, '2028-01-01');
  assert.equal(later.status, 201, 'its own earlier tariff ends the day before');
});

test('R-166: where the region contracts the product the tariff of the region holds, and the refusal says so', async () => {
  const made = await calculation(BUYER, WORLD.guidance, { unit: '01' });
  const refused = await adopt(BUYER, made.id, { gemeenteId: WORLD.municipality }, '2026-06-01');
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'pricing.regionally-contracted']);
  assert.match(refused.text, /in 2 contracten van de regio/);
  const afterwards = await adopt(BUYER, made.id, { gemeenteId: WORLD.municipality }, '2028-01-01');
  assert.equal(codeOf(afterwards), 'pricing.contracting-with-region');
  const free = await calculation(NEIGHBOUR, WORLD.guidance, { unit: '01' });
  assert.equal((await adopt(NEIGHBOUR, free.id, { gemeenteId: WORLD.neighbour }, '2028-01-01')).status, 201);
});

test('a municipality adopts from a calculation of its region, but changes only its own; nobody adopts from another one', async () => {
  const ofRegion = await calculation(MANAGER, 110);
  const change = { wijzigingen: [{ onderdeel: 'o1', veld: 'percentage', waarde: '25' }] };
  const bron = { titel: 'Jaarrekening', op: '2026-10-01', status: 'voorgesteld' };
  const changed = await server.ask(BUYER, 'PUT', `/tariefberekeningen/${ofRegion.id}`, {
    body: { ...change, bron },
    headers: { 'if-match': '"1"' },
  });
  assert.deepEqual([changed.status, codeOf(changed)], [403, 'pricing.not-yours']);
  const one = { gemeenteId: WORLD.municipality, aanbiederId: WORLD.otherProvider };
  assert.equal((await adopt(BUYER, ofRegion.id, one)).status, 201);
  const own = await calculation(BUYER, 110);
  assert.equal((await server.ask(NEIGHBOUR, 'GET', `/tariefberekeningen/${own.id}`)).status, 404, 'a draft of another');
  assert.equal((await server.ask(MANAGER, 'GET', `/tariefberekeningen/${own.id}`)).status, 200, 'the region sees it');
  assert.equal(codeOf(await adopt(MANAGER, own.id, {})), 'pricing.not-yours');
});

test('R-178: a price per trajectory or young person is no tariff of a product that is paid by the hour', async () => {
  const groups = [{ label: 'Alle', clients: 40, unitsPerClient: '20' }];
  const price = { kind: 'population-mean', groups } as const;
  const perHour = await calculation(MANAGER, 110, { price });
  assert.deepEqual(
    [perHour.per, perHour.uitkomst.per, perHour.prijssoort],
    ['jeugdige', 'jeugdige', 'gemiddeld-over-populatie'],
  );
  assert.equal(codeOf(await adopt(MANAGER, perHour.id, {})), 'pricing.price-of-other-unit');
  const elements = [
    ...hourDocument().elements,
    { key: 'e1', name: 'Uren', kind: 'unit-hours', hours: figure('1') } as const,
  ];
  const perPiece = await calculation(MANAGER, 111, { unit: '82', price, elements });
  assert.equal((await adopt(MANAGER, perPiece.id, {})).status, 201, 'R-168, R-177: one amount per young person');
});

test('a municipality reads its own tariffs from a file, and leaves those of others as they are', async () => {
  const lines = (...rows: string[]) => ['Productcode;Gemeente;Aanbieder;Van;Tarief', ...rows].join('\r\n');
  const send = async (text: string): Promise<Importvoorbeeld> => {
    const reply = await server.app.inject({
      method: 'POST',
      url: '/v1/tarieven/_importeer?proef=false',
      headers: {
        'content-type': 'text/csv',
        'x-requested-with': 'rode-draad',
        'sec-fetch-site': 'same-origin',
        'x-test-person': String(BUYER),
      },
      payload: Buffer.from(text),
    });
    return reply.json();
  };
  const wrong = await send(
    lines(
      '45A90;;;01-01-2029;80,00',
      '45A90;Berkenveld;;01-01-2029;80,00',
      '45A04;Aldermeer;;01-06-2026;1,10',
      '45A91;Aldermeer;;01-01-2029;500,00',
    ),
  );
  assert.deepEqual(
    wrong.fouten.map(({ plaats }) => plaats),
    ['B2', 'B3', 'A4', 'A5'],
  );
  assert.equal(wrong.geschreven, false);
  const right = await send(lines('45A90;Aldermeer;;01-06-2028;80,00'));
  assert.deepEqual([right.fouten, right.toegevoegd.length, right.geschreven], [[], 1, true]);
});

test('the database keeps it so: row security lets a municipality add a tariff for itself only, in the roles that may', async () => {
  const add = (municipality: number | null, scope: Parameters<typeof withScope>[1]) =>
    withScope(db, scope, (tx) =>
      tx.execute(
        `insert into tariff (region_id, product_id, municipality_id, from_on, tariff_cents, unit, origin, adopted_on)
         values (1, 101, ${municipality}, '2031-01-01', 100, '16', 'agreement', '2026-11-01')`,
      ),
    );
  const buyer = { ...SCOPES.officer, role: 'purchaser' } as const;
  await assert.rejects(add(null, buyer), /row-level security/);
  await assert.rejects(add(WORLD.neighbour, buyer), /row-level security/);
  await assert.rejects(add(WORLD.municipality, SCOPES.officer), /row-level security/);
  await assert.rejects(add(WORLD.municipality, { ...buyer, regionIds: [2] }), /row-level security/);
  await add(WORLD.municipality, buyer);
});

test('only purchasers and contract managers may adopt: the officer of the municipality reads, a provider neither', async () => {
  assert.deepEqual(
    ROLES.filter((role) => rightsOf(role).includes('pricing.manage')),
    ['purchaser', 'contract-manager'],
  );
  const made = await calculation(BUYER, 110);
  assert.equal((await adopt(OFFICER, made.id, { gemeenteId: WORLD.municipality })).status, 403);
});
