import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { XLSX_TYPE } from '../../../platform/documents/index.ts';
import type { Importvoorbeeld } from '../../../platform/http/import-schema.ts';
import type { Tarief, Tariefberekening } from '../api.ts';
import { figure, hourDocument } from '../domain/example.fixture.ts';
import { pricingRoutes } from '../index.ts';
import { documentJson } from './document-json.ts';

const MANAGER = 1;
const OFFICER = 2;

const db = await testDatabase();
before(() => loadSmallWorld(db));
const server = await moduleServer(db, pricingRoutes({ today }));
after(() => server.app.close());

type Format = 'xlsx' | 'csv';
const TYPES = { xlsx: XLSX_TYPE, csv: 'text/csv' } as const;

async function download(path: string, format: Format): Promise<Buffer> {
  const reply = await server.app.inject({
    method: 'GET',
    url: `/v1${path}/_exporteer?formaat=${format}`,
    headers: { 'x-test-person': String(MANAGER) },
  });
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.rawPayload;
}

async function send(path: string, bytes: Buffer, format: Format, trial: boolean, person = MANAGER) {
  const reply = await server.app.inject({
    method: 'POST',
    url: `/v1${path}/_importeer?proef=${trial}`,
    headers: {
      'content-type': TYPES[format],
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
      'x-test-person': String(person),
    },
    payload: bytes,
  });
  return { status: reply.statusCode, body: reply.json() as Importvoorbeeld };
}

const csv = async (path: string, lines: readonly string[], trial: boolean, person = MANAGER) =>
  await send(path, Buffer.from(lines.join('\r\n')), 'csv', trial, person);
const places = ({ fouten }: Importvoorbeeld) => fouten.map(({ plaats }) => plaats);
const count = async (table: string) =>
  (await asOwner(db, (tx) => tx.one<{ many: number }>(`select count(*)::int as many from ${table}`))).many;

async function calculation(change: Parameters<typeof hourDocument>[0], titel: string): Promise<Tariefberekening> {
  const made = await server.ask(MANAGER, 'POST', '/tariefberekeningen', {
    body: { productId: WORLD.guidance, titel, document: documentJson(hourDocument({ unit: '01', ...change })) },
  });
  assert.equal(made.status, 201, made.text);
  return made.json;
}
const tariffs = async () => ((await server.ask(MANAGER, 'GET', '/tarieven')).json as { items: Tarief[] }).items;

const HEAD = 'Productcode;Gemeente;Aanbieder;Van;Tot en met;Tarief;Toelichting';
const FIRST = [HEAD, '45A04;;;01-01-2027;;1,10;Eerste', '45A04;Berkenveld;;01-01-2027;31-12-2027;1,25;'];

test('R-166: tariffs are read from a file: a trial writes nothing, then they stand, then nothing changes any more', async () => {
  const trial = await csv('/tarieven', FIRST, true);
  assert.equal(trial.status, 200);
  assert.deepEqual(trial.body.fouten, []);
  assert.deepEqual(
    [trial.body.toegevoegd, trial.body.geschreven, await count('tariff')],
    [['45A04, vanaf 01-01-2027', '45A04 (Berkenveld), vanaf 01-01-2027'], false, 0],
  );
  assert.equal((await csv('/tarieven', FIRST, false)).body.geschreven, true);
  assert.deepEqual(
    (await tariffs()).map((one) => [one.gemeente?.naam, one.tariefCent, one.van, one.tot, one.oorsprong]),
    [
      [undefined, 110, '2027-01-01', null, 'afspraak'],
      ['Berkenveld', 125, '2027-01-01', '2027-12-31', 'afspraak'],
    ],
  );
  const again = (await csv('/tarieven', FIRST, false)).body;
  assert.deepEqual([again.toegevoegd, again.gewijzigd, again.ongewijzigd], [[], [], 2]);
});

test('R-166: a later row ends the tariff before it, and a tariff from a calculation must be what was calculated', async () => {
  const made = await calculation({}, 'Begeleiding 2028');
  const head = 'Productcode;Van;Tarief;Berekening';
  const wrong = await csv('/tarieven', [head, `45A04;01-01-2028;1,30;${made.id}`], false);
  assert.deepEqual(places(wrong.body), ['C2']);
  assert.match(wrong.body.fouten[0]?.verwacht ?? '', /uitkomst van de berekening: 1,27/);
  const right = await csv('/tarieven', [head, `45A04;01-01-2028;1,27;${made.id}`], false);
  assert.deepEqual(right.body.gewijzigd, [
    {
      sleutel: 'Begeleiding, vanaf 01-01-2027',
      velden: [{ naam: 'Tot en met', van: 'geen einddatum', naar: '31-12-2027' }],
    },
  ]);
  const all = (await tariffs()).filter(({ gemeente }) => gemeente === null);
  assert.deepEqual(
    all.map((one) => [one.van, one.tot, one.berekeningId]),
    [
      ['2027-01-01', '2027-12-31', null],
      ['2028-01-01', null, made.id],
    ],
  );
});

test('every fault of a file of tariffs is named by cell, and nothing is written', async () => {
  const before = await count('tariff');
  const { body } = await csv(
    '/tarieven',
    [
      'Productcode;Gemeente;Aanbieder;Van;Tot en met;Tarief;Herkomst;Berekening',
      '99X99;;;01-01-2029;;1,10;;',
      '45A04;Nergens;;01-01-2029;;1,10;;',
      '45A04;;Niemand;01-01-2029;;1,10;;',
      '45A04;;;31-02-2029;;1,10;;',
      '45A04;;;01-01-2027;;9,99;;',
      '45A04;Aldermeer;;01-01-2029;31-12-2028;1,10;;',
      '41A03;;;01-01-2029;;20,005;;',
      '41A03;;;01-01-2029;;20,00;indexering;',
      '41A03;Aldermeer;;01-01-2029;;20,00;;999999',
    ],
    false,
  );
  assert.deepEqual(places(body).sort(), ['A2', 'B3', 'C4', 'D5', 'E7', 'F6', 'F8', 'G9', 'H10']);
  assert.ok(body.fouten.every(({ kolom, gevonden, verwacht }) => kolom && gevonden && verwacht));
  assert.deepEqual([body.geschreven, await count('tariff')], [false, before]);
});

test('who only reads tariffs cannot read them in from a file', async () => {
  assert.equal((await csv('/tarieven', FIRST, false, OFFICER)).status, 403);
  assert.equal((await csv('/tariefberekeningen', ['Soort;Sleutel;Cijfer'], false, OFFICER)).status, 403);
});

const PRICES = [
  [{}, 'Per minuut'],
  [
    {
      price: {
        kind: 'trajectory',
        spread: [
          { label: 'Kort', share: '60', weeks: '10', hoursPerWeek: '1.5' },
          { label: 'Lang', share: '40', weeks: '40', hoursPerWeek: '2' },
        ],
      },
      note: 'Met "aanhaling"; en een puntkomma',
    },
    '=Traject',
  ],
  [{ price: { kind: 'period', period: 'week', unitsPerPeriod: '180.25' } }, 'Per week'],
  [
    {
      price: {
        kind: 'population-mean',
        groups: [
          { label: 'Licht', clients: 30, unitsPerClient: '600' },
          { label: 'Zwaar', clients: 10, unitsPerClient: '2400' },
        ],
      },
      elements: hourDocument().elements.map((one) =>
        one.kind === 'overhead' ? { ...one, percent: { ...figure('20.00'), low: '18', high: '23.5' } } : one,
      ),
    },
    'Gemiddeld over de populatie',
  ],
] as const;

for (const format of ['xlsx', 'csv'] as const) {
  test(`R-170, R-172, R-177: calculations of every kind of price go out as ${format} and come in again unchanged; so do tariffs`, async () => {
    for (const [change, title] of PRICES) await calculation(change, `${title} ${format}`);
    for (const path of ['/tariefberekeningen', '/tarieven']) {
      const before = await count(path === '/tarieven' ? 'tariff' : 'tariff_calculation');
      const bytes = await download(path, format);
      for (const trial of [true, false]) {
        const { status, body } = await send(path, bytes, format, trial);
        assert.equal(status, 200, JSON.stringify(body));
        assert.deepEqual([body.fouten, body.toegevoegd, body.gewijzigd, body.ontbreekt], [[], [], [], []]);
        assert.ok(body.ongewijzigd > 0);
      }
      assert.equal(await count(path === '/tarieven' ? 'tariff' : 'tariff_calculation'), before);
    }
  });
}

/** A small calculation as rows: 48,000 a year over 1,800 hours, and overhead. */
const SMALL = [
  'Productcode;Titel;Prijsdatum;Uren betekenen;Prijs;Afronding;Soort;Sleutel;Element;Vorm van overhead;Overhead over;Cijfer;Waarde;Bron;Datum van de bron',
  '45A04;Klein;01-01-2026;contracturen;per-eenheid;hele-centen;functie;f1;Begeleider;;;salaris;48.000,00;Cao;01-01-2026',
  '45A04;Klein;;;;;functie;f1;Begeleider;;;aandeel;100;Formatie;01-01-2026',
  '45A04;Klein;;;;;contracturen;u;Contracturen;;;uren;1800;Cao;01-01-2026',
  '45A04;Klein;;;;;overhead;o1;Overhead;opslag;directe-kosten;percentage;20;Jaarrekening;01-01-2026',
] as const;

test('R-170: a new calculation is read from rows, and a row that says something else makes its next version', async () => {
  const { body } = await csv('/tariefberekeningen', SMALL, false);
  assert.deepEqual([body.fouten, body.toegevoegd, body.geschreven], [[], ['Begeleiding: Klein'], true]);
  const again = (await csv('/tariefberekeningen', SMALL, false)).body;
  assert.deepEqual([again.toegevoegd, again.gewijzigd, again.ongewijzigd], [[], [], 1]);
  const dearer = SMALL.map((line) => line.replace('percentage;20;', 'percentage;25;'));
  const changed = (await csv('/tariefberekeningen', dearer, false)).body;
  assert.deepEqual(
    changed.gewijzigd.map(({ velden }) => velden),
    [
      [
        {
          naam: 'Overhead, percentage (o1)',
          van: 'overhead, opslag, directe-kosten, 20, Jaarrekening, 2026-01-01, voorgesteld, procent',
          naar: 'overhead, opslag, directe-kosten, 25, Jaarrekening, 2026-01-01, voorgesteld, procent',
        },
      ],
    ],
  );
  const list = (await server.ask(MANAGER, 'GET', '/tariefberekeningen')).json as { items: Tariefberekening[] };
  const klein = list.items.filter(({ titel }) => titel === 'Klein');
  assert.deepEqual(
    klein.map((one) => [one.versie, one.tariefCent]),
    [[2, 56]],
  );
});

for (const [name, from, to, cell] of [
  ['an unknown product', /^45A04/, '99X99', 'A2'],
  ['a share of overhead over direct cost', 'opslag', 'aandeel', 'G5'],
  ['a figure without its source', 'Jaarrekening;', ';', 'N5'],
  ['a choice of another kind', 'Contracturen;;;uren', 'Contracturen;opslag;;uren', 'J4'],
  ['a figure of another kind', 'Contracturen;;;uren', 'Contracturen;;;salaris', 'G4'],
  ['a word that is none', 'contracturen;per-eenheid', 'uren;per-eenheid', 'D2'],
  ['a mix that is not whole', 'aandeel;100', 'aandeel;90', 'B2'],
] as const) {
  test(`R-170: a file of calculations is refused for ${name}, at its cell, and nothing is written`, async () => {
    const before = await count('tariff_calculation');
    const lines = SMALL.map((line) => line.replaceAll('Klein', 'Fout').replace(from, to));
    const { body } = await csv('/tariefberekeningen', lines, false);
    assert.deepEqual(places(body), [cell]);
    assert.deepEqual([body.geschreven, await count('tariff_calculation')], [false, before]);
  });
}

test('another title, product or hours meaning further on in one calculation is a fault at that cell', async () => {
  const { body } = await csv(
    '/tariefberekeningen',
    SMALL.map((line, at) => (at === 3 ? line.replace('45A04;Klein;;;', '45A04;Klein;;gewerkte-uren;') : line)),
    true,
  );
  assert.deepEqual(places(body), ['D4']);
  assert.match(body.fouten[0]?.verwacht ?? '', /hetzelfde als in D2/);
});
