import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Boekproduct, Boekverschil, Codetabel, Productenboek } from '../api.ts';
import { catalogueRoutes, hoursMeaningOf, listProducts } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const ACCESS = 7;
const ADVISER = 60;
const LOCAL_ADVISER = 61;

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values
      (60, 'ba', 'Lot Vermeer', 1), (61, 'bl', 'Ies Bos', 11)`);
    await tx.execute(`insert into person_role (id, person_id, role, organisation_id, from_on) values
      (60, 60, 'policy-adviser', 1, '2020-01-01'), (61, 61, 'policy-adviser', 11, '2020-01-01')`);
  });
});
const server = await moduleServer(db, catalogueRoutes({ today }));
after(() => server.app.close());

const UPLOAD = {
  'x-requested-with': 'rode-draad',
  'sec-fetch-site': 'same-origin',
  'x-test-person': String(ADVISER),
  'content-type': 'text/csv',
};
const ifMatch = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;
const errorsOf = (reply: { json: never }) => (reply.json as { errors?: { detail: string }[] }).errors ?? [];

const DOCUMENT = {
  titel: 'Boek 2027',
  van: '2027-01-01',
  segmenten: [{ sleutel: 'licht', naam: 'Licht', prijsregel: 'een-prijs-per-product' }],
  producten: [
    {
      sleutel: 'begeleiding',
      naam: 'Begeleiding thuis',
      vorm: 'bouwsteen',
      segment: 'licht',
      groep: 'Begeleiding',
      zwaarte: 'licht',
      eenheid: 'minuut',
      variant: 'inspanning',
      bekostiging: ['prijs-keer-hoeveelheid'],
      tijdbegrip: 'minuut',
      doel: 'D2',
      inkooptaak: 'T2',
    },
    {
      sleutel: 'daghulp',
      naam: 'Daghulp',
      vorm: 'bouwsteen',
      groep: 'Daghulp',
      zwaarte: 'licht',
      eenheid: 'dagdeel',
      variant: 'inspanning',
      bekostiging: ['prijs-keer-hoeveelheid'],
      tijdbegrip: 'minuut',
      doel: 'D1',
      inkooptaak: 'T1',
    },
    {
      sleutel: 'logeren',
      naam: 'Logeren',
      vorm: 'bouwsteen',
      groep: 'Respijt',
      zwaarte: 'licht',
      eenheid: 'etmaal',
      variant: 'inspanning',
      bekostiging: ['prijs-keer-hoeveelheid'],
      doel: 'D2',
      inkooptaak: 'T2',
    },
  ],
  codes: [
    {
      product: 'begeleiding',
      deel: 'geheel',
      productcategorie: '45',
      productcode: '45A04',
      eenheidcode: '01',
      van: '2027-01-01',
    },
    {
      product: 'daghulp',
      deel: 'geheel',
      productcategorie: '41',
      productcode: '41A03',
      eenheidcode: '16',
      van: '2027-01-01',
    },
    {
      product: 'logeren',
      deel: 'geheel',
      productcategorie: '44',
      productcode: '44A09',
      eenheidcode: '14',
      van: '2027-02-01',
    },
    {
      product: 'logeren',
      deel: 'geheel',
      productcategorie: '44',
      productcode: '41A03',
      eenheidcode: '14',
      gemeentecode: '9001',
      van: '2027-01-01',
      plaatselijkeNaam: 'Weekendhuis',
    },
  ],
  begrippen: ['begeleiding', 'logeren'].map((product) => ({
    sleutel: `dienst-${product}`,
    variant: 'inspanning',
    onderwerp: 'product-of-dienst',
    product,
    tekst: `Wat ${product} is`,
  })),
  tijdbegrippen: [{ sleutel: 'minuut', begrip: 'Minuut', uren: 'clientgebonden' }],
};
const HEAD = { titel: DOCUMENT.titel, van: DOCUMENT.van };

async function made(person = ADVISER, body: object = { ...HEAD, document: DOCUMENT }): Promise<Productenboek> {
  const reply = await server.ask(person, 'POST', '/productenboeken', { body });
  assert.equal(reply.status, 201, reply.text);
  return reply.json as Productenboek;
}
const act = (person: number, book: Productenboek, soort: string) =>
  server.ask(person, 'POST', `/productenboeken/${book.id}/acties`, { body: { soort } });

test('only the region itself makes its book, who drafts it asks others, and only purchasing adopts it', async () => {
  assert.equal((await server.ask(OFFICER, 'POST', '/productenboeken', { body: HEAD })).status, 403);
  assert.equal((await server.ask(CARE, 'POST', '/productenboeken', { body: HEAD })).status, 403);
  const book = await made(MANAGER);
  assert.deepEqual(
    [book.status, book.regio.id, book.bewerkbaar, book.mag],
    ['concept', 1, true, ['in-consultatie', 'vastgesteld']],
  );
  const refused = await act(ADVISER, book, 'vastgesteld');
  assert.deepEqual([refused.status, codeOf(refused)], [403, 'catalogue.not-allowed-to-adopt']);
  const asked = (await act(ADVISER, book, 'in-consultatie')).json as Productenboek;
  assert.deepEqual(asked.mag, ['reactie', 'weer-in-bewerking']);
  assert.equal((await act(ADVISER, book, 'weer-in-bewerking')).status, 200);
  // A municipality of the region reads the concept; it does not work in it.
  const local = await server.ask(LOCAL_ADVISER, 'GET', `/productenboeken/${book.id}`);
  assert.equal((local.json as Productenboek).bewerkbaar, false);
  const body = { sleutel: 'x', naam: 'X' };
  assert.equal(
    codeOf(await server.ask(LOCAL_ADVISER, 'POST', `/productenboeken/${book.id}/assen`, { body })),
    'catalogue.not-yours',
  );
  assert.equal(
    (await server.ask(CARE, 'GET', `/productenboeken/${book.id}`)).status,
    404,
    'a concept is not for providers',
  );
});

test('two people work in one book: each item has its own version, and the second to change one is told', async () => {
  const book = await made();
  const product = `/productenboeken/${book.id}/producten/logeren`;
  const one = await server.ask(ADVISER, 'PATCH', product, { body: { naam: 'Logeerhuis' }, ...ifMatch(1) });
  assert.equal(one.status, 200, one.text);
  assert.equal((await server.ask(MANAGER, 'PATCH', product, { body: { naam: 'Respijt' }, ...ifMatch(1) })).status, 412);
  const other = `/productenboeken/${book.id}/producten/daghulp`;
  assert.equal((await server.ask(MANAGER, 'PATCH', other, { body: { naam: 'Dag' }, ...ifMatch(1) })).status, 200);
  assert.equal((await server.ask(ADVISER, 'PATCH', product, { body: { naam: 'Z' } })).status, 428);
  const taken = await server.ask(ADVISER, 'PATCH', product, { body: { sleutel: 'daghulp' }, ...ifMatch(2) });
  assert.equal(codeOf(taken), 'catalogue.item-exists');
  const gone = await server.app.inject({
    method: 'DELETE',
    url: `/v1/productenboeken/${book.id}/segmenten/licht`,
    headers: {
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
      'x-test-person': String(ADVISER),
      'if-match': '"1"',
    },
  });
  assert.equal(gone.statusCode, 204, gone.body);
  const page = (await server.ask(ADVISER, 'GET', `/productenboeken/${book.id}`)).json as Productenboek;
  assert.ok(page.bevindingen.some(({ code, sleutel }) => code === 'reference-broken' && sleutel === 'begeleiding'));
  const detail = (await server.ask(ADVISER, 'GET', product)).json as Boekproduct;
  assert.deepEqual([detail.product.naam, detail.codes.length, detail.begrippen.length], ['Logeerhuis', 2, 1]);
});

test('R-144: a product for every place on two axes in one go; R-083: an arrangement becomes a product', async () => {
  const book = await made();
  const add = (noun: string, body: object) =>
    server.ask(ADVISER, 'POST', `/productenboeken/${book.id}/${noun}`, { body });
  for (const as of ['profiel', 'intensiteit']) {
    await add('assen', { sleutel: as, naam: as });
    for (const code of ['1', '2']) await add('aswaarden', { as, code });
  }
  const grid = await add('combinaties', { assen: ['profiel', 'intensiteit'], eenheid: 'jeugdige', variant: 'output' });
  assert.deepEqual(grid.json, { gemaakt: 4, overgeslagen: 0 });
  assert.equal(codeOf(await add('combinaties', { assen: ['trede'] })), 'catalogue.axis-unknown');
  const promotion = { arrangement: 'logeren', sleutel: 'samen', naam: 'Samen', reden: 'Het werkt' };
  assert.equal(codeOf(await add('promoties', promotion)), 'catalogue.arrangement-without-parts');
  await add('onderdelen', { product: 'logeren', onderdeel: 'begeleiding', hoeveelheid: '2.5' });
  const promoted = await add('promoties', promotion);
  assert.equal(promoted.status, 201, promoted.text);
  assert.equal((promoted.json as { ontstaanUit: string }).ontstaanUit, 'logeren');
});

test('R-151: gaps in the code map, and a code with another meaning, with their sentences', async () => {
  const book = await made();
  const map = (await server.ask(MANAGER, 'GET', `/productenboeken/${book.id}/codetabel`)).json as Codetabel;
  assert.deepEqual(
    map.gaten.map(({ product, gemeente, van, tot }) => [product, gemeente, van, tot]),
    [['logeren', null, '2027-01-01', '2027-01-31']],
  );
  assert.deepEqual(
    map.hergebruik.map(({ zin }) => zin),
    ['Code 41A03 betekent tegelijk Daghulp en Logeren.'],
  );
  assert.equal(map.codes.find(({ gemeente }) => gemeente === 'Aldermeer')?.status, 'andere-betekenis');
});

test('R-138, R-362: from concept by consultation to adopted; products follow, and what is used keeps its meaning', async () => {
  const book = await made();
  const sent = await act(MANAGER, book, 'in-consultatie');
  assert.equal((sent.json as Productenboek).status, 'consultatie');
  // It stands still while others look at it; providers and access say what they think.
  const change = { body: { naam: 'Nee' }, ...ifMatch(1) };
  assert.equal(
    codeOf(await server.ask(ADVISER, 'PATCH', `/productenboeken/${book.id}/producten/daghulp`, change)),
    'catalogue.book-stands',
  );
  for (const person of [CARE, ACCESS]) {
    const reaction = await server.ask(person, 'POST', `/productenboeken/${book.id}/reacties`, {
      body: { tekst: 'Goed' },
    });
    assert.equal(reaction.status, 201, reaction.text);
  }
  const seen = (await server.ask(CARE, 'GET', `/productenboeken/${book.id}`)).json as Productenboek;
  assert.deepEqual([seen.mag, seen.acties.filter(({ soort }) => soort === 'reactie').length], [['reactie'], 2]);

  // how each reaction was weighed, and why; a later weighing takes the place of the one before.
  const [first, second] = seen.acties.filter(({ soort }) => soort === 'reactie');
  const weigh = (person: number, uitkomst: string, reden: string, reactieId = first?.id) =>
    server.ask(person, 'POST', `/productenboeken/${book.id}/afwegingen`, { body: { reactieId, uitkomst, reden } });
  assert.equal((await weigh(CARE, 'overgenomen', 'Ja')).status, 403);
  assert.equal(codeOf(await weigh(ADVISER, 'overgenomen', 'Ja', 999_999)), 'catalogue.reaction-unknown');
  assert.equal((await weigh(ADVISER, 'overgenomen', 'Staat erin')).status, 201);
  assert.equal((await weigh(ADVISER, 'niet-overgenomen', 'Past niet in het kader')).status, 201);
  const weighed = ((await server.ask(CARE, 'GET', `/productenboeken/${book.id}`)).json as Productenboek).acties;
  assert.deepEqual(
    weighed.flatMap(({ id, afweging }) => (afweging ? [[id, afweging.uitkomst, afweging.reden]] : [])),
    [[first?.id, 'niet-overgenomen', 'Past niet in het kader']],
  );
  assert.equal(weighed.find(({ id }) => id === second?.id)?.afweging, null);

  // the definition of day help is missing.
  const early = await act(MANAGER, book, 'vastgesteld');
  assert.equal(codeOf(early), 'catalogue.not-complete');
  assert.deepEqual(
    errorsOf(early).map(({ detail }) => detail),
    ['Daghulp (producten): De verplichte definitie van product of dienst ontbreekt.'],
  );
  await act(MANAGER, book, 'weer-in-bewerking');
  const body = {
    sleutel: 'dienst-daghulp',
    variant: 'inspanning',
    onderwerp: 'product-of-dienst',
    product: 'daghulp',
    tekst: 'Een dagdeel',
  };
  assert.equal((await server.ask(ADVISER, 'POST', `/productenboeken/${book.id}/begrippen`, { body })).status, 201);

  // Day help is allocated without an end: another category would change what that means.
  const daghulp = (await server.ask(ADVISER, 'GET', `/productenboeken/${book.id}/producten/daghulp`))
    .json as Boekproduct;
  const path = `/productenboeken/${book.id}/codes/${daghulp.codes[0]?.sleutel}`;
  await server.ask(ADVISER, 'PATCH', path, { body: { productcategorie: '44' }, ...ifMatch(1) });
  const used = await act(MANAGER, book, 'vastgesteld');
  assert.equal(codeOf(used), 'catalogue.product-used');
  assert.match(
    errorsOf(used)[0]?.detail ?? '',
    /^Daghulp verandert of vervalt, maar er lopen toewijzingen zonder einddatum/,
  );
  await server.ask(ADVISER, 'PATCH', path, { body: { productcategorie: '41' }, ...ifMatch(2) });

  const adopted = await act(MANAGER, book, 'vastgesteld');
  assert.equal(adopted.status, 200, adopted.text);
  const products = await withScope(db, SCOPES.nobody, (tx) =>
    listProducts(tx, { regionId: WORLD.region, onDay: plainDate('2027-02-01') }),
  );
  assert.deepEqual(
    products.map(({ id, name, unit, goalName }) => [
      id === WORLD.guidance || id === WORLD.daycare,
      name,
      unit,
      goalName,
    ]),
    [
      [true, 'Begeleiding thuis', '01', 'Thuis, tenzij'],
      [true, 'Daghulp', '16', 'Zo licht als kan'],
      [false, 'Logeren', '14', 'Thuis, tenzij'],
    ],
  );
  // what the book means by a minute, for whoever compares prices.
  const hours = await withScope(db, SCOPES.nobody, (tx) =>
    hoursMeaningOf(tx, [WORLD.guidance], plainDate('2027-02-01')),
  );
  assert.equal(hours.get(WORLD.guidance), 'client-bound');
  const open = await server.ask(null, 'GET', '/productenboeken/_geldend?peildatum=2027-02-01');
  const [shown] = (open.json as { items: Productenboek[] }).items;
  assert.equal(shown?.titel, 'Boek 2027', 'public once adopted');
  assert.ok(!shown.acties.some(({ soort, door }) => soort === 'reactie' || door !== null), 'nobody is named in public');

  // The next version takes over what was there; adopting it replaces this one from its first day.
  const next = await made(ADVISER, { titel: 'Boek 2028', van: '2028-01-01', vanId: book.id });
  const changes = await server.ask(ADVISER, 'GET', `/productenboeken/${next.id}/verschillen?met=${book.id}`);
  const sentences = (changes.json as { items: Boekverschil[] }).items.map(({ zin }) => zin);
  assert.deepEqual(sentences, [
    'Het boek: titel was Boek 2027 en wordt Boek 2028.',
    'Het boek: eerste dag was 1 januari 2027 en wordt 1 januari 2028.',
  ]);
  const done = await act(MANAGER, next, 'vastgesteld');
  assert.equal(done.status, 200, done.text);
  const before = (await server.ask(MANAGER, 'GET', `/productenboeken/${book.id}`)).json as Productenboek;
  assert.equal(before.status, 'vastgesteld', 'until the first day of the next');
  assert.equal(before.acties.at(-1)?.op, '2028-01-01');
  const late = await made(ADVISER, { titel: 'Te laat', van: '2027-06-01', vanId: book.id });
  assert.equal(codeOf(await act(MANAGER, late, 'vastgesteld')), 'catalogue.later-version-adopted');
});

test('the database keeps it too: an adopted book stands, acts are appended, a used product keeps its meaning', async () => {
  const refuses = (statement: string, why: RegExp) =>
    assert.rejects(
      asOwner(db, (tx) => tx.execute(statement)),
      why,
    );
  const { id } = await asOwner(db, (tx) =>
    tx.one<{ id: number }>(`select book_id as id from product_book_act where act = 'adopted' limit 1`),
  );
  await refuses(`update product_book_item set content = '{}' where book_id = ${id}`, /stands/);
  await refuses(`delete from product_book_item where book_id = ${id}`, /stands/);
  await refuses(`update product_book_act set text = 'x' where book_id = ${id}`, /append-only/);
  await refuses(`update product set unit = '04' where id = ${WORLD.guidance}`, /keeps its meaning/);
  await refuses(`update product set through_on = '2026-06-30' where id = ${WORLD.guidance}`, /is used from/);
  const elsewhere = await withScope(db, SCOPES.officerElsewhere, (tx) =>
    tx.query(`select from product_book where rd.product_book_state(id) in ('made', 'resumed')`),
  );
  assert.equal(elsewhere.length, 0, 'concepts of another region');
});

test('an import with faults names each by sheet and cell, and writes nothing', async () => {
  const book = await made(ADVISER, HEAD);
  const csv = 'Sleutel;Naam;Vorm;Eenheid\r\na;A;bouwsteen;etmaal\r\na;Dubbel;bouwsteen;etmaal\r\nc;;bouwsteen;fles\r\n';
  const reply = await server.app.inject({
    method: 'POST',
    url: `/v1/productenboeken/${book.id}/_importeer?proef=false&blad=Producten`,
    headers: UPLOAD,
    payload: csv,
  });
  const outcome = reply.json() as { geschreven: boolean; fouten: { plaats: string; gevonden: string | null }[] };
  assert.equal(outcome.geschreven, false);
  assert.deepEqual(outcome.fouten.map(({ plaats, gevonden }) => [plaats, gevonden]).sort(), [
    ['A3', 'a'],
    ['B4', null],
    ['D4', 'fles'],
  ]);
  const after = (await server.ask(ADVISER, 'GET', `/productenboeken/${book.id}`)).json as Productenboek;
  assert.equal(after.aantalProducten, 0);
});

test('what a file leaves out stays, unless the person asks to take it away', async () => {
  const book = await made();
  const read = async (query: string) => {
    const reply = await server.app.inject({
      method: 'POST',
      url: `/v1/productenboeken/${book.id}/_importeer?proef=false&blad=Segmenten${query}`,
      headers: UPLOAD,
      payload: 'Sleutel;Naam;Prijsregel\r\nzwaar;Zwaar;een-prijs-per-aanbieder\r\n',
    });
    assert.equal((reply.json() as { geschreven: boolean }).geschreven, true, reply.body);
    const now = (await server.ask(ADVISER, 'GET', `/productenboeken/${book.id}`)).json as Productenboek;
    return now.segmenten.map(({ sleutel }) => sleutel);
  };
  assert.deepEqual(await read(''), ['licht', 'zwaar']);
  assert.deepEqual(await read('&weglaten=verwijderen'), ['zwaar']);
});
