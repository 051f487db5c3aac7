import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type {
  Kostprijs,
  Kostprijsvergelijking,
  Prijsuitkomst,
  Tarief,
  Tariefberekening,
  TariefMetHerkomst,
} from '../api.ts';
import { hourDocument } from '../domain/example.fixture.ts';
import { pricingRoutes } from '../index.ts';
import { listCostPrices } from '../storage/cost-prices.ts';
import { documentJson, toDocument } from './document-json.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const WORKER = 7;

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, (tx) =>
    tx.execute(`insert into organisation (id, kind, name, agb_code, from_on)
    select 40 + n, 'provider', 'Aanbieder ' || n, '9900001' || n, '2020-01-01' from generate_series(1, 4) n`),
  );
});
const server = await moduleServer(db, pricingRoutes({ today }));
after(() => server.app.close());

type List<Item> = { items: Item[]; totaal: number };
/** 76.38 an hour is 1.27 a minute. */
const document = documentJson(hourDocument({ unit: '01' }));
const body = { productId: WORLD.guidance, titel: 'Begeleiding 2027', document };

async function recorded(): Promise<Tariefberekening> {
  const made = await server.ask(MANAGER, 'POST', '/tariefberekeningen', { body });
  assert.equal(made.status, 201, made.text);
  return made.json;
}

test('a document survives JSON: what is read again is what was written', () => {
  for (const price of [
    { kind: 'unit' } as const,
    { kind: 'trajectory', spread: [{ label: 'a', share: '100', weeks: '3', hoursPerWeek: '2' }] } as const,
    { kind: 'period', period: 'week', unitsPerPeriod: '3' } as const,
    { kind: 'population-mean', groups: [{ label: 'a', clients: 3, unitsPerClient: '2' }] } as const,
  ]) {
    const original = hourDocument({ price, note: 'Toelichting' });
    assert.deepEqual(toDocument(documentJson(original)), { ok: true, value: original });
  }
});

test('R-166, R-170: a calculation is recorded, shows its build-up with sources, and becomes a tariff that names it', async () => {
  const made = await recorded();
  assert.deepEqual([made.versie, made.tariefCent, made.status, made.eenheid], [1, 127, 'concept', '01']);
  const price = made.uitkomst;
  assert.equal(
    price.onderdelen.reduce((sum, one) => sum + one.bedragCent, 0),
    127,
  );
  assert.deepEqual(
    price.wettelijk.map((one) => [one.element, one.bedrag]),
    [
      ['beroepskrachten', '0.958333'],
      ['clientgebonden', '0.041667'],
      ['overhead', '0.200000'],
      ['indexering', '0.048960'],
      ['buiten-de-wet', '0.021040'],
    ],
  );
  assert.ok(price.onderdelen.every((one) => one.formule !== ''));
  assert.equal(price.onderdelen[0]?.cijfers[0]?.bron.titel, 'Voorbeeld voor een test');
  assert.match(price.overheadTekst, /opslag/);

  const adopted = await server.ask(MANAGER, 'POST', '/tarieven', {
    body: { berekeningId: made.id, van: '2027-01-01' },
  });
  assert.equal(adopted.status, 201, adopted.text);
  const tariff = adopted.json as Tarief;
  const whole = (await server.ask(OFFICER, 'GET', `/tarieven/${tariff.id}`)).json as TariefMetHerkomst;
  assert.deepEqual([whole.tariefCent, whole.berekeningId, whole.uitkomst?.tariefCent], [127, made.id, 127]);

  const again = { berekeningId: made.id, van: '2027-07-01' };
  assert.equal((await server.ask(MANAGER, 'POST', '/tarieven', { body: again })).status, 201);
  const all = (await server.ask(MANAGER, 'GET', '/tarieven')).json as List<Tarief>;
  assert.deepEqual(
    all.items.map((one) => [one.van, one.tot]),
    [
      ['2027-01-01', '2027-06-30'],
      ['2027-07-01', null],
    ],
  );
  const earlier = await server.ask(MANAGER, 'POST', '/tarieven', { body: { ...again, van: '2026-01-01' } });
  assert.deepEqual([earlier.status, (earlier.json as { code: string }).code], [409, 'pricing.tariff-overlaps']);
});

test('a calculation is never overwritten: a change is a next version, for who saw the one that stands', async () => {
  const made = await recorded();
  const wijzigingen = [{ onderdeel: 'o1', veld: 'percentage', waarde: '25' }];
  const bron = { titel: 'Onderzoek overhead', op: '2026-10-01', status: 'voorgesteld' };
  const change = { wijzigingen, bron };
  const path = `/tariefberekeningen/${made.id}`;
  const stale = await server.ask(MANAGER, 'PUT', path, { body: change, headers: { 'if-match': '"9"' } });
  assert.equal(stale.status, 412);
  const next = await server.ask(MANAGER, 'PUT', path, { body: change, headers: { 'if-match': '"1"' } });
  assert.equal(next.status, 200, next.text);
  const second = next.json as Tariefberekening;
  assert.deepEqual([second.versie, second.tariefCent], [2, 133]);
  const overhead = second.document.elementen.find((one) => one.sleutel === 'o1');
  assert.equal(overhead?.cijfers.percentage?.bron?.titel, 'Onderzoek overhead');
  const first = (await server.ask(MANAGER, 'GET', `${path}?versie=1`)).json as Tariefberekening;
  assert.deepEqual([first.versie, first.laatsteVersie, first.tariefCent], [1, 2, 127]);
});

test('what-if calculates and stores nothing; what is missing is named, all at once', async () => {
  const made = await recorded();
  const before = ((await server.ask(MANAGER, 'GET', '/tariefberekeningen')).json as List<unknown>).totaal;
  const ask = { berekeningId: made.id, wijzigingen: [{ onderdeel: 'f1', veld: 'salaris', waarde: '52800' }] };
  const tried = await server.ask(MANAGER, 'POST', '/tariefberekeningen/_bereken', { body: ask });
  assert.equal((tried.json as Prijsuitkomst).tariefCent, 139);
  assert.equal(((await server.ask(MANAGER, 'GET', '/tariefberekeningen')).json as List<unknown>).totaal, before);

  const incomplete = { document: { ...document, elementen: document.elementen.filter((one) => one.sleutel !== 'u') } };
  const no = await server.ask(MANAGER, 'POST', '/tariefberekeningen/_bereken', { body: incomplete });
  assert.equal(no.status, 422);
  assert.match(no.text, /Noem het aantal contracturen per jaar/);
  const strange = { berekeningId: made.id, wijzigingen: [{ onderdeel: 'x', veld: 'salaris', waarde: '1' }] };
  assert.equal((await server.ask(MANAGER, 'POST', '/tariefberekeningen/_bereken', { body: strange })).status, 422);
});

test('R-176: only the region drafts and adopts, for all or for one provider; a draft is not seen by providers, what was adopted is', async () => {
  const made = await recorded();
  assert.equal((await server.ask(OFFICER, 'POST', '/tariefberekeningen', { body })).status, 403);
  assert.equal((await server.ask(WORKER, 'GET', '/tarieven')).status, 403);
  assert.equal((await server.ask(CARE, 'GET', `/tariefberekeningen/${made.id}`)).status, 404);
  const elsewhere = { ...body, productId: WORLD.productElsewhere };
  assert.equal((await server.ask(MANAGER, 'POST', '/tariefberekeningen', { body: elsewhere })).status, 403);
  const otherUnit = { ...body, document: { ...document, eenheid: '04' } };
  assert.equal((await server.ask(MANAGER, 'POST', '/tariefberekeningen', { body: otherUnit })).status, 422);

  const adopted = await server.ask(MANAGER, 'POST', '/tarieven', {
    body: { berekeningId: made.id, van: '2030-01-01', aanbiederId: WORLD.provider },
  });
  assert.equal(adopted.status, 201, adopted.text);
  assert.equal((await server.ask(CARE, 'GET', `/tariefberekeningen/${made.id}`)).status, 200);
  const seenByOther = await withScope(db, SCOPES.otherProvider, (tx) =>
    tx.query(`select id from tariff where provider_id = ${WORLD.provider}`),
  );
  assert.deepEqual(seenByOther, []);
});

const costPrice = (more: object = {}) => ({
  productId: WORLD.guidance,
  jaar: 2027,
  kostprijs: '1.3125',
  uren: 'directe-clienttijd',
  soort: 'normatief',
  delen: { beroepskrachten: '1.0000', clientgebonden: '0.0500', overhead: '0.2125', overig: '0.0500' },
  overheadVorm: 'aandeel',
  jaarvolume: 100_000,
  bron: 'Begroting 2027',
  bronOp: '2026-10-01',
  ...more,
});

test('R-150, R-173: a provider gives its own cost price, version by version; who is not covered is shown to the region', async () => {
  const given = await server.ask(CARE, 'POST', '/kostprijzen', { body: costPrice() });
  assert.equal(given.status, 201, given.text);
  const first = given.json as Kostprijs;
  assert.deepEqual(
    [first.versie, first.kostprijs, first.eenheid, first.aanbieder.id],
    [1, '1.3125', '01', WORLD.provider],
  );
  assert.equal((await server.ask(CARE, 'POST', '/kostprijzen', { body: costPrice() })).status, 409);
  const { productId: _p, jaar: _j, ...inhoud } = costPrice({ kostprijs: '1.3126' });
  const put = (version: string, payload: object) =>
    server.ask(CARE, 'PUT', `/kostprijzen/${first.id}`, { body: payload, headers: { 'if-match': version } });
  const differs = await put('"1"', inhoud);
  assert.equal((differs.json as { code: string }).code, 'pricing.parts-differ');
  const { delen: _d, ...withoutParts } = inhoud;
  assert.equal(((await put('"1"', withoutParts)).json as Kostprijs).versie, 2);
  assert.equal((await server.ask(MANAGER, 'POST', '/kostprijzen', { body: costPrice() })).status, 403);

  const compared = (
    await server.ask(MANAGER, 'GET', `/kostprijsvergelijkingen?product=${WORLD.guidance}&peildatum=2027-03-01`)
  ).json as List<Kostprijsvergelijking>;
  const [one] = compared.items;
  assert.deepEqual([one?.gedekt, one?.nietGedekt, one?.band], [0, 1, null]);
  assert.deepEqual(
    one?.regels.map((row) => [row.aanbieder.naam, row.verschil, row.verschilPerJaarCent]),
    [['Jeugdhulp De Linde', '-0.0426', -426_000]],
  );
});

test('a cost price is seen by the provider and the purchasers of its region, and by nobody else', async () => {
  const seen = (scope: (typeof SCOPES)[keyof typeof SCOPES]) =>
    withScope(db, scope, async (tx) => (await listCostPrices(tx, { year: 2027 })).length);
  assert.deepEqual(
    await Promise.all([
      seen(SCOPES.provider),
      seen(SCOPES.regionManager),
      seen(SCOPES.purchaser),
      seen(SCOPES.otherProvider),
      seen(SCOPES.officer),
      seen(SCOPES.neighbourOfficer),
      seen(SCOPES.nobody),
    ]),
    [1, 1, 1, 0, 0, 0, 0],
  );
});

test('R-174: at least five providers make a band; a provider sees it and its own place, never another price', async () => {
  await asOwner(db, (tx) =>
    tx.execute(`insert into provider_cost_price (region_id, provider_id, product_id, year, version, price, unit, hours, basis, source, source_on)
      select 1, 40 + n, ${WORLD.guidance}, 2027, 1, 1.35 + n * 0.05, '01', 'direct-client', 'realised', 'Jaarrekening', date '2026-06-01'
        from generate_series(1, 4) n
      union all select 1, 31, ${WORLD.guidance}, 2027, 1, 1.10, '01', 'productive', 'realised', 'Jaarrekening', date '2026-06-01'`),
  );
  const compare = async (person: number) =>
    (
      (await server.ask(person, 'GET', `/kostprijsvergelijkingen?product=${WORLD.guidance}&peildatum=2027-03-01`))
        .json as List<Kostprijsvergelijking>
    ).items[0];
  const region = await compare(MANAGER);
  const provider = await compare(CARE);
  assert.deepEqual(
    provider?.regels.map((row) => row.aanbieder.id),
    [WORLD.provider],
  );
  assert.equal(region?.regels.length, 5);
  assert.deepEqual(region?.band, provider?.band);
  assert.deepEqual([region?.band?.q1, region?.band?.mediaan, region?.band?.q3], ['1.4000', '1.4500', '1.5000']);
  assert.match(region?.signaal ?? '', /12,4% onder de middelste kostprijs; 5 aanbieders komen er niet mee uit/);
  assert.equal(provider?.signaal, null);
  assert.deepEqual(provider?.geweigerd, []);
  assert.match(region?.geweigerd[0]?.zin ?? '', /welke uren bedoeld zijn verschilt \(tarief: uren met de cliënt zelf/);
});

test('own cost prices come in from a file: faults by cell and nothing written, else a preview, else versions', async () => {
  const header =
    'Productcode;Product;Jaar;Kostprijs per eenheid;Uren betekenen;Soort kostprijs;Beroepskrachten;Clientgebonden;Overhead;Overig;Bron;Datum van de bron';
  const send = (rows: string[], trial: boolean) =>
    server.ask(CARE, 'POST', `/kostprijzen/_importeer?proef=${trial}`, {
      body: Buffer.from([header, ...rows].join('\r\n')),
      headers: { 'content-type': 'text/csv' },
    });
  const good = '41A03;Daghulp;2027;71,25;directe-clienttijd;normatief;50;6,25;12;3;Begroting;01-10-2026';
  const bad = await send(
    [
      good,
      '99X99;;2027;50;directe-clienttijd;normatief;;;;;Begroting;01-10-2026',
      '41A03;Daghulp;2026;71,26;directe-clienttijd;normatief;50;6,25;12;3;Begroting;01-10-2026',
      '41A03;Daghulp;2028;0;ooit;normatief;1;;;;Begroting;morgen',
    ],
    false,
  );
  const faults = (bad.json as { fouten: { plaats: string }[]; geschreven: boolean }).fouten.map((one) => one.plaats);
  assert.deepEqual([bad.status, (bad.json as { geschreven: boolean }).geschreven], [200, false], bad.text);
  assert.deepEqual(faults.toSorted(), ['A3', 'D4', 'E5', 'L5']);

  const trial = (await send([good], true)).json as { toegevoegd: string[]; ontbreekt: string[]; geschreven: boolean };
  assert.deepEqual(
    [trial.toegevoegd, trial.ontbreekt, trial.geschreven],
    [['Daghulp (2027)'], ['Begeleiding (2027)'], false],
  );
  const own = async () => (await server.ask(CARE, 'GET', '/kostprijzen')).json as List<Kostprijs>;
  assert.equal((await own()).totaal, 1);
  assert.equal(((await send([good], false)).json as { geschreven: boolean }).geschreven, true);
  assert.deepEqual(
    (await own()).items.map((one) => [one.productcode, one.kostprijs, one.versie]),
    [
      ['45A04', '1.3126', 2],
      ['41A03', '71.2500', 1],
    ],
  );
  const again = (await send([good], true)).json as { ongewijzigd: number; toegevoegd: string[] };
  assert.deepEqual([again.ongewijzigd, again.toegevoegd], [1, []]);

  const csv = await server.ask(CARE, 'GET', '/kostprijzen/_exporteer?formaat=csv');
  const back = await server.ask(CARE, 'POST', '/kostprijzen/_importeer?proef=true', {
    body: Buffer.from(csv.text),
    headers: { 'content-type': 'text/csv' },
  });
  assert.deepEqual(
    [(back.json as { ongewijzigd: number }).ongewijzigd, (back.json as { fouten: unknown[] }).fouten],
    [2, []],
    back.text,
  );
});

test('the database keeps it so: no overlap, no other price afterwards, and contracts follow what was adopted', async () => {
  const insert = (from: string, through: string | null, cents = 100) =>
    asOwner(db, (tx) =>
      tx.one<{ id: number }>(
        `insert into tariff (region_id, product_id, from_on, through_on, tariff_cents, unit, origin, adopted_on)
         values (1, ${WORLD.daycare}, '${from}', ${through ? `'${through}'` : 'null'}, ${cents}, '16', 'agreement', '2026-01-01') returning id`,
      ),
    );
  const { id } = await insert('2027-01-01', '2027-12-31', 2100);
  await assert.rejects(insert('2027-06-01', null), /exclusion|uitsluit|conflicting/i);
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`update tariff set tariff_cents = 1 where id = ${id}`)),
    /only its last day/,
  );
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`delete from tariff where id = ${id}`)),
    /only its last day/,
  );
  const follow = (cents: number, through: string) =>
    asOwner(db, (tx) =>
      tx.execute(`insert into contract_tariff (contract_id, product_id, clause_id, version, from_on, through_on, tariff_cents, unit, tariff_id)
        values (${WORLD.otherContract}, ${WORLD.daycare}, 3, 1, '2027-01-01', '${through}', ${cents}, '16', ${id})`),
    );
  await assert.rejects(follow(2000, '2027-12-31'), /must be what the adopted tariff/);
  await assert.rejects(follow(2100, '2028-12-31'), /must be what the adopted tariff/);
  await follow(2100, '2027-12-31');
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`update tariff set through_on = '2027-06-30' where id = ${id}`)),
    /a contract that follows it runs on/,
  );
});
