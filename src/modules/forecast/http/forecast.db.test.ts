import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { addPerson, apiServer } from '../../../../test/support/api-server.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import { vault } from '../../../../test/support/world.ts';
import { loadDemo } from '../../../app/demo/load.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { Role } from '../../../platform/auth/index.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { Kostendelen, Kostenverklaring, Prognose, Prognoselijst, Prognoseregels } from '../api.ts';
import { forecastEverywhere } from '../index.ts';

const db = await testDatabase();
let app: FastifyInstance;
const people = new Map<Role, number>();
let places: { region: number; municipality: number; provider: number };
before(async () => {
  assert.ok((await loadDemo(db, { vault, scale: 0.05 })).ok);
  await forecastEverywhere(db, plainDate('2026-11-22'));
  places = await asOwner(db, (tx) =>
    tx.one(`select (select id from organisation where kind = 'region' limit 1) as region, municipality_id as municipality,
                   provider_id as provider from utilisation order by approved_cents desc limit 1`),
  );
  app = await apiServer(db);
  await app.ready();
  for (const role of ['policy-adviser', 'contract-manager'] as const)
    people.set(role, await addPerson(db, role, places.region));
  for (const role of ['financial-officer', 'alderman', 'access-worker'] as const)
    people.set(role, await addPerson(db, role, places.municipality));
  people.set('care-administrator', await addPerson(db, 'care-administrator', places.provider));
});
after(() => app.close());

async function ask(role: Role, path: string, body?: object) {
  const headers = {
    'x-test-person': String(people.get(role)),
    'idempotency-key': crypto.randomUUID(),
    'x-requested-with': 'rodedraad',
  };
  const reply = await app.inject({
    method: body ? 'POST' : 'GET',
    url: `/v1${path}`,
    headers,
    ...(body && { payload: body }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, text: reply.body, json: isJson ? JSON.parse(reply.body) : undefined };
}
const newest = async (role: Role) => ((await ask(role, '/prognoses')).json as Prognoselijst).items[0]?.id ?? 0;
const sumOf = (items: readonly { verwachtCent: number }[]) => items.reduce((sum, one) => sum + one.verwachtCent, 0);
const approved = async (column: string, id: number, from = '2026-01-01', through = '2026-12-01') =>
  Number(
    await asOwner(
      db,
      async (tx) =>
        (
          await tx.one<{ cents: bigint }>(
            `select coalesce(sum(l.approved_cents), 0)::bigint as cents from claim_line l
            where l.${column} = $1 and date_trunc('month', l.from_on) between $2::date and $3::date`,
            [id, from, through],
          )
        ).cents,
    ),
  );

test('R-264: a forecast starts from what the lines say, for a region, a municipality and a provider', async () => {
  const scopes = [
    ['contract-manager', 'region_id', places.region],
    ['financial-officer', 'municipality_id', places.municipality],
    ['care-administrator', 'provider_id', places.provider],
  ] as const;
  for (const [role, column, id] of scopes) {
    const { json, status, text } = await ask(role, `/prognoses/${await newest(role)}`);
    assert.equal(status, 200, text);
    const { regel, maanden, sindsdienCent } = json as Prognose;
    assert.equal(regel.goedgekeurdCent, await approved(column, id), role);
    assert.equal(sindsdienCent, 0);
    assert.ok(regel.verwachtCent > regel.goedgekeurdCent, role);
    assert.ok(regel.laagCent <= regel.verwachtCent && regel.verwachtCent <= regel.hoogCent);
    assert.equal(maanden.length, 12);
    assert.equal(maanden[11]?.verwachtCent, regel.verwachtCent);
    const parts = regel.vastCent + regel.nietGedeclareerdCent + regel.lopendCent + regel.nietBegonnenCent;
    assert.equal(regel.verwachtCent, regel.goedgekeurdCent + parts + regel.instroomCent);
  }
});

test('R-264: products, providers and municipalities each add up to the whole, and within one of them again', async () => {
  const id = await newest('contract-manager');
  const whole = ((await ask('contract-manager', `/prognoses/${id}`)).json as Prognose).regel.verwachtCent;
  const along = async (query: string) =>
    ((await ask('contract-manager', `/prognoses/${id}/regels?${query}`)).json as Prognoseregels).items;
  for (const per of ['product', 'aanbieder', 'gemeente']) assert.equal(sumOf(await along(`per=${per}`)), whole, per);
  const [first] = await along('per=product');
  assert.ok(first?.product);
  for (const per of ['aanbieder', 'gemeente'])
    assert.equal(sumOf(await along(`per=${per}&product=${first.product.id}`)), first.verwachtCent, per);
});

test('a provider asks for another provider and gets its own; another municipality is not told to a provider', async () => {
  const id = await newest('care-administrator');
  const other = (await ask('care-administrator', `/prognoses/${id}?aanbieder=${places.provider + 1}`)).json as Prognose;
  assert.equal(other.regel.aanbieder?.id, places.provider);
  const rows = (await ask('care-administrator', `/prognoses/${id}/regels?per=gemeente`)).json as Prognoseregels;
  assert.ok(rows.items.every(({ aanbieder }) => aanbieder?.id === places.provider));
});

test('only who buys or advises for the region makes a forecast; one of the same month gives way', async () => {
  for (const role of ['financial-officer', 'care-administrator', 'alderman'] as const)
    assert.equal((await ask(role, '/prognoses', {})).status, 403, role);
  assert.equal((await ask('access-worker', '/prognoses')).status, 403);
  const before = (await ask('policy-adviser', '/prognoses')).json as Prognoselijst;
  const made = await ask('policy-adviser', '/prognoses', {});
  assert.equal(made.status, 201, made.text);
  const now = (await ask('policy-adviser', '/prognoses')).json as Prognoselijst;
  assert.equal(now.totaal, before.totaal);
  assert.equal(now.magMaken, true);
});

test('why did costs rise: the parts are exactly the difference of the lines, in the region and a municipality (design promise 2)', async () => {
  for (const [role, column, id] of [
    ['policy-adviser', 'region_id', places.region],
    ['alderman', 'municipality_id', places.municipality],
  ] as const) {
    const { json, status, text } = await ask(role, '/kostenverklaringen');
    assert.equal(status, 200, text);
    const found = json as Kostenverklaring;
    assert.deepEqual(
      [found.van, found.tot, found.vergelekenVan, found.vergelekenTot],
      ['2026-06', '2026-10', '2026-01', '2026-05'],
    );
    assert.equal(found.isCent, await approved(column, id, '2026-06-01', '2026-10-01'), role);
    assert.equal(found.wasCent, await approved(column, id, '2026-01-01', '2026-05-01'), role);
    const [whole, ...parts] = found.onderdelen;
    assert.equal(whole?.cent, found.isCent - found.wasCent);
    assert.equal(
      parts.reduce((sum, { cent }) => sum + cent, 0),
      found.verschilCent,
    );
    for (const { onderdeel, cent } of found.onderdelen) {
      const opened = await ask(role, `/kostenverklaringen/onderdelen?onderdeel=${onderdeel}&per=product`);
      assert.equal((opened.json as Kostendelen).cent, cent, `${role} ${onderdeel}`);
    }
  }
});

test('an opened part opens further, and each step adds up to the row above it', async () => {
  const open = async (query: string) =>
    (await ask('policy-adviser', `/kostenverklaringen/onderdelen?onderdeel=samenstelling&${query}`))
      .json as Kostendelen;
  const [product] = (await open('per=product')).items;
  assert.ok(product);
  const within = await open(`per=aanbieder&product=${product.sleutel}`);
  assert.equal(within.cent, product.cent);
  assert.equal(within.isCent, product.isCent);
  const [provider] = within.items;
  const towns = await open(`per=gemeente&product=${product.sleutel}&aanbieder=${provider?.sleutel}`);
  assert.equal(towns.cent, provider?.cent);
});

test('a figure is right at once: what is decided after a month was read is in it when it is read again', async () => {
  const since = async () =>
    ((await ask('policy-adviser', `/prognoses/${await newest('policy-adviser')}`)).json as Prognose).sindsdienCent;
  const before = (await ask('policy-adviser', '/kostenverklaringen')).json as Kostenverklaring;
  const sinceBefore = await since();
  await asOwner(db, async (tx) => {
    await tx.execute(`
      with line as (
        select * from claim_line where verdict = 'A' and sign = 'D' and from_on between '2026-09-01' and '2026-09-30'
         order by claim_id, seq limit 1),
      again as (
        insert into claim_line (region_id, declaration_year, claim_id, seq, provider_id, municipality_id, client_id, allocation_number,
          allocation_id, allocation_version, reference, product_category, product_code, product_id, from_on, through_on, volume, unit,
          tariff_cents, amount_cents, sign, contract_id, contract_tariff_id, verdict, approved_cents, failed_rules, product_contracted)
        select region_id, declaration_year, claim_id, 99999, provider_id, municipality_id, client_id, allocation_number, allocation_id,
          allocation_version, 'NOG-EEN', product_category, product_code, product_id, from_on, through_on, 7, unit, tariff_cents, 12345,
          'D', contract_id, contract_tariff_id, 'A', 12345, 0, true from line returning *)
      update utilisation u set lines = u.lines + 1, claimed_cents = u.claimed_cents + 12345, approved_cents = u.approved_cents + 12345,
             approved_volume = u.approved_volume + 7
        from line l where u.contract_id = l.contract_id and u.product_id = l.product_id and u.municipality_id = l.municipality_id
         and u.month = '2026-09-01'`);
  });
  const after = (await ask('policy-adviser', '/kostenverklaringen')).json as Kostenverklaring;
  assert.equal(after.isCent - before.isCent, 12_345);
  assert.equal(
    after.onderdelen.slice(1).reduce((sum, { cent }) => sum + cent, 0),
    after.verschilCent,
  );
  assert.equal((await since()) - sinceBefore, 12_345, 'the forecast says that something was decided since');
});

test('an explanation is kept in versions, by who advises for the place itself, and never holds nine digits', async () => {
  const { van, tot, vergelekenVan } = (await ask('policy-adviser', '/kostenverklaringen')).json as Kostenverklaring;
  const place = { van, tot, vergelekenVan, onderdeel: 'prijs' };
  const write = (role: Role, more: object) => ask(role, '/kostenverklaringen/toelichtingen', { ...place, ...more });
  assert.equal((await write('policy-adviser', { volgtOp: 0, tekst: 'De tarieven zijn geïndexeerd.' })).status, 201);
  assert.equal((await write('policy-adviser', { volgtOp: 0, tekst: 'Niet gezien.' })).status, 409);
  assert.equal(
    (await write('policy-adviser', { volgtOp: 1, tekst: 'De tarieven zijn per 1 januari geïndexeerd.' })).status,
    201,
  );
  assert.match((await write('policy-adviser', { volgtOp: 2, tekst: 'Zie 999990019.' })).text, /number-in-text/);
  assert.equal((await write('policy-adviser', { volgtOp: 0, tekst: 'x', gemeente: places.municipality })).status, 403);
  assert.equal((await write('contract-manager', { volgtOp: 2, tekst: 'x' })).status, 403);
  const read = (await ask('alderman', '/kostenverklaringen?heleRegio=true')).json as Kostenverklaring;
  const price = read.onderdelen.find(({ onderdeel }) => onderdeel === 'prijs');
  assert.deepEqual(
    price?.toelichtingen.map(({ versie, tekst }) => [versie, tekst]),
    [
      [2, 'De tarieven zijn per 1 januari geïndexeerd.'],
      [1, 'De tarieven zijn geïndexeerd.'],
    ],
  );
  assert.equal(read.magToelichten, false);
});

test('the page goes out as PDF and workbook; periods that cannot be are refused with a reason', async () => {
  const pdf = await ask('alderman', '/kostenverklaringen/_exporteer?formaat=pdf');
  assert.equal(pdf.status, 200, pdf.text.slice(0, 200));
  assert.match(pdf.text.slice(0, 8), /^%PDF-/);
  assert.match(pdf.text, /\/StructTreeRoot/, 'tagged');
  assert.equal((await ask('alderman', '/kostenverklaringen/_exporteer?formaat=xlsx')).status, 200);
  assert.match((await ask('alderman', '/kostenverklaringen?van=2026-06&tot=2026-01')).text, /period-backwards/);
  assert.equal((await ask('alderman', '/kostenverklaringen?van=2026-13')).status, 400);
  for (const role of ['care-administrator', 'access-worker'] as const)
    assert.equal((await ask(role, '/kostenverklaringen')).status, 403, role);
});
