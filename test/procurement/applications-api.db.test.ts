import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { procurementRoutes } from '../../src/modules/procurement/index.ts';
import { testDatabase } from '../support/database.ts';
import { type ModuleServer, moduleServer } from '../support/module-server.ts';
import { loadSmallWorld, WORLD } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { ASSESSORS, addMarket, FIRST_PROVIDER, Play, PURCHASER, sealer } from './play.ts';

const db = await testDatabase();
let clock = '2025-02-20T10:00:00.000Z';
let server: ModuleServer;
let play: Play;
const run = 'round:1';
before(async () => {
  await loadSmallWorld(db);
  await addMarket(db);
  server = await moduleServer(db, procurementRoutes({ now: () => new Date(clock), sealer }));
  play = await Play.make(db, 'price-invitation', '2025-P', '2025-01-06T08:00:00.000Z');
  await play.begin('2025-01-07T08:00:00.000Z', null, 'preparation');
  const stated = await asked(PURCHASER, 'POST', `/inkoopprocedures/${play.id}/formules`, {
    fase: 'assessment',
    criteria: [{ sleutel: 'plan', naam: 'Plan', weging: '0.5', hoogste: 10 }],
    prijs: { soort: 'relatief', weging: '0.5' },
    plaatsen: 2,
  });
  assert.equal(stated.status, 201, stated.text);
  assert.equal((stated.json.items as { vastgelegd: { versie: number } }[])[0]?.vastgelegd.versie, 1);
  await play.begin('2025-01-08T08:00:00.000Z', null, 'questions');
  sure(await play.step('2025-02-03T08:00:00.000Z', { step: 'begin-round' }));
  await play.begin('2025-02-03T09:00:00.000Z', run, 'bid', '2025-03-17T11:00:00.000Z');
});

type Json = Record<string, unknown>;
const asked = async (
  person: number,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => {
  const reply = await server.ask(person, method, path, {
    ...(body === undefined ? {} : { body }),
    ...(headers ? { headers } : {}),
  });
  return { status: reply.status, json: reply.json as Json, text: reply.text };
};
const upload = async (person: number, path: string, content: string) => {
  const reply = await server.app.inject({
    method: 'POST',
    url: `/v1${path}`,
    headers: {
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
      'x-test-person': String(person),
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="stuk.pdf"`,
    },
    payload: Buffer.from(content),
  });
  return { status: reply.statusCode, json: reply.json() as Json };
};

/** Takes part through the doors alone, and gives the application. */
async function takePart(provider: number, price: number): Promise<number> {
  const person = 700 + provider;
  const made = await asked(person, 'POST', '/aanmeldingen', { procedureId: play.id, ronde: run });
  assert.equal(made.status, 201, made.text);
  const id = made.json.id as number;
  const evidence: number[] = [];
  for (const soort of ['verklaring-uitsluiting', 'kwaliteitskeurmerk']) {
    const piece = await asked(person, 'POST', '/bewijsstukken', {
      ...{
        soort,
        nummer: `${soort}-1`,
        uitgever: null,
        geldigVan: '2024-01-01',
        geldigTot: '2026-12-31',
        toelichting: '',
      },
    });
    assert.equal(piece.status, 201, piece.text);
    evidence.push(piece.json.id as number);
    const filed = await upload(person, `/bewijsstukken/${piece.json.id}/bestand`, `%PDF ${soort}`);
    assert.equal(filed.status, 200);
    assert.match((filed.json.bestand as { sha256: string }).sha256, /^[0-9a-f]{64}$/);
  }
  assert.equal((await upload(person, `/aanmeldingen/${id}/bestanden`, '%PDF bijlage')).status, 200);
  const eisen = made.json.eisen as { id: number; versie: number }[];
  const concept = {
    antwoorden: eisen.map((eis) => ({ eisId: eis.id, versie: eis.versie, tekst: 'Wij voldoen.' })),
    bewijsstukken: evidence,
    producten: [WORLD.guidance],
    prijs: null,
    prijzen: [{ productId: WORLD.guidance, bedrag: price }],
    onderaannemers: [{ naam: 'Zorg onder', nummer: '12345678', taak: 'Daghulp', aandeel: 20 }],
    combinanten: [],
    ondertekenaar: 'V. Erkoper, directeur',
  };
  const saved = await asked(person, 'PUT', `/aanmeldingen/${id}/concept`, concept, { 'if-match': '"0"' });
  assert.equal(saved.status, 200, saved.text);
  assert.deepEqual((saved.json.voortgang as { ontbreekt: unknown[] }).ontbreekt, []);
  const stale = await asked(person, 'PUT', `/aanmeldingen/${id}/concept`, concept, { 'if-match': '"0"' });
  assert.equal(stale.status, 412);
  const handed = await asked(person, 'POST', `/aanmeldingen/${id}/_indienen`, { ookOnvolledig: false });
  assert.equal(handed.status, 200, handed.text);
  assert.equal(handed.json.stand, 'ingediend');
  return id;
}

test('R-190: price per product, from the passport to the letter, each through its own door', async () => {
  const ids = [await takePart(0, 9000), await takePart(1, 8000), await takePart(2, 9500)];
  const [first] = ids as [number, number, number];

  const sealed = await asked(PURCHASER, 'GET', `/aanmeldingen?procedure=${play.id}`);
  assert.deepEqual([sealed.json.items, sealed.json.gesloten], [[], 3], 'the region sees how many, not who');
  assert.equal((await asked(PURCHASER, 'GET', `/aanmeldingen/${first}`)).status, 404);
  assert.equal((await asked(701, 'GET', `/aanmeldingen/${first}`)).status, 404);
  const receipt = await server.ask(700, 'GET', `/aanmeldingen/${first}/ontvangstbewijs`);
  assert.ok(receipt.text.startsWith('%PDF'));
  assert.equal((await asked(PURCHASER, 'GET', '/bewijsstukken')).status, 403);

  clock = '2025-03-17T11:00:00.000Z';
  const late = await asked(700, 'POST', `/aanmeldingen/${first}/_indienen`, { ookOnvolledig: true });
  assert.match(late.text, /De klok van de server telt/);
  sure(await play.step(clock, { step: 'open', run }));
  await play.begin('2025-03-17T12:00:00.000Z', run, 'checking');
  clock = '2025-03-18T08:00:00.000Z';
  const opened = await asked(PURCHASER, 'GET', `/aanmeldingen/${first}`);
  assert.equal(opened.json.stand, 'geopend');
  const [attachment] = opened.json.bestanden as { id: number }[];
  assert.equal(
    (await server.ask(PURCHASER, 'GET', `/aanmeldingen/${first}/bestanden/${attachment?.id}`)).text,
    '%PDF bijlage',
  );

  const checks = await asked(ASSESSORS[0], 'GET', `/inkoopprocedures/${play.id}/toetsing?ronde=${run}`);
  const items = checks.json.items as {
    aanmeldingId: number;
    oordeel: string;
    toetsen: { toets: string; eisId: number | null; voorstel: { voldoet: boolean } | null }[];
  }[];
  assert.deepEqual(
    items.map((one) => one.oordeel),
    ['open', 'open', 'open'],
  );
  assert.equal(items[0]?.toetsen[0]?.voorstel?.voldoet, true);
  for (const { aanmeldingId, toetsen } of items)
    for (const { toets, eisId } of toetsen) {
      const done = await asked(ASSESSORS[0], 'POST', `/aanmeldingen/${aanmeldingId}/toetsen`, {
        toets,
        eisId,
        voldoet: true,
        reden: 'Nagekeken.',
      });
      assert.equal(done.status, 204, done.text);
    }

  const people = await asked(PURCHASER, 'GET', `/beoordelingen/_personen?procedure=${play.id}`);
  assert.ok((people.json.items as { id: number }[]).some((one) => one.id === ASSESSORS[1]));
  const panel = await asked(PURCHASER, 'POST', '/beoordelingen', {
    procedureId: play.id,
    ronde: run,
    fase: 'assessment',
    naam: 'Kwaliteit en prijs',
    beoordelaars: [ASSESSORS[0], ASSESSORS[1]],
  });
  assert.equal(panel.status, 201, panel.text);
  const panelId = panel.json.id as number;
  await play.begin('2025-03-19T08:00:00.000Z', run, 'assessment');
  clock = '2025-03-19T09:00:00.000Z';
  const points = [8, 6, 6];
  for (const assessor of [ASSESSORS[0], ASSESSORS[1]])
    for (const [at, aanmeldingId] of ids.entries()) {
      await asked(assessor, 'POST', `/beoordelingen/${panelId}/verklaringen`, {
        aanmeldingId,
        conflict: false,
        toelichting: '',
      });
      const scored = await asked(assessor, 'PUT', `/beoordelingen/${panelId}/scores/${aanmeldingId}`, {
        definitief: true,
        cijfers: [{ sleutel: 'plan', punten: points[at], motivering: 'Helder plan.' }],
      });
      assert.equal(scored.status, 200, scored.text);
      assert.deepEqual(scored.json.scores, [], 'nothing of others before the reveal');
    }
  const early = await asked(ASSESSORS[2], 'POST', `/beoordelingen/${panelId}/verklaringen`, {
    aanmeldingId: first,
    conflict: false,
    toelichting: '',
  });
  assert.match(early.text, /procurement.assessor-unknown/);
  const shown = await asked(PURCHASER, 'POST', `/beoordelingen/${panelId}/_onthul`);
  assert.equal((shown.json.scores as unknown[]).length, 6);
  for (const [at, aanmeldingId] of ids.entries())
    await asked(ASSESSORS[1], 'PUT', `/beoordelingen/${panelId}/consensus/${aanmeldingId}`, {
      cijfers: [{ sleutel: 'plan', punten: points[at], motivering: 'Samen besproken.' }],
    });
  const order = await asked(PURCHASER, 'GET', `/beoordelingen/${panelId}/rangorde`);
  // 0: 0.4 + 0.5 x 80/90; 1: 0.3 + 0.5; 2: 0.3 + 0.5 x 80/95
  assert.deepEqual(
    (order.json.rangen as { aanbieder: { id: number }; totaal: number; binnen: boolean }[]).map((one) => [
      one.aanbieder.id - FIRST_PROVIDER,
      one.totaal,
      one.binnen,
    ]),
    [
      [0, 0.8444, true],
      [1, 0.8, true],
      [2, 0.7211, false],
    ],
  );
  assert.match(String(order.json.formule), /de laagste prijs gedeeld door de eigen prijs/);

  await play.begin('2025-03-24T08:00:00.000Z', run, 'notice');
  clock = '2025-03-24T09:00:00.000Z';
  const proposal = await asked(PURCHASER, 'GET', `/gunningen/_voorstel?procedure=${play.id}&ronde=${run}`);
  const besluiten = (proposal.json.besluiten as { aanmeldingId: number; uitkomst: string; reden: string }[]).map(
    ({ aanmeldingId, uitkomst, reden }) => ({ aanmeldingId, uitkomst, reden }),
  );
  assert.deepEqual(
    besluiten.map((one) => one.uitkomst),
    ['gegund', 'gegund', 'afgewezen'],
  );
  const award = await asked(PURCHASER, 'POST', '/gunningen', { procedureId: play.id, ronde: run, besluiten });
  assert.equal(award.status, 201, award.text);
  assert.equal((await asked(700, 'POST', '/gunningen', { procedureId: play.id, ronde: run, besluiten })).status, 403);

  const own = await asked(702, 'GET', `/aanmeldingen/${ids[2]}`);
  assert.equal((own.json.uitkomst as { uitkomst: string }).uitkomst, 'afgewezen');
  for (const format of ['pdf', 'docx']) {
    const letter = await server.ask(702, 'GET', `/aanmeldingen/${ids[2]}/brief?formaat=${format}`);
    assert.equal(letter.status, 200);
    assert.ok(letter.text.startsWith(format === 'pdf' ? '%PDF' : 'PK'));
    assert.equal(
      (await server.ask(PURCHASER, 'GET', `/gunningen/${award.json.id}/brieven/${ids[2]}?formaat=${format}`)).status,
      200,
    );
  }
  assert.equal(
    (await server.ask(701, 'GET', `/aanmeldingen/${ids[2]}/brief?formaat=pdf`)).status,
    404,
    'letters of others',
  );
  const seen = await asked(702, 'GET', `/gunningen?procedure=${play.id}`);
  assert.equal(
    (seen.json.items as { besluiten: unknown[] }[])[0]?.besluiten.length,
    1,
    'an applicant sees its own outcome',
  );
});
