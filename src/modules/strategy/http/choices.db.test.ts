import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { Modelvergelijking } from '../../instruments/api.ts';
import type { PurchaseModel } from '../../instruments/index.ts';
import type { Analyses, Keuzes, Samenhang, Segmentdetail, Strategie } from '../api.ts';
import { choiceRoutes, strategyRoutes, tellChoices } from '../index.ts';

const [CARE, ELSEWHERE, POLICY] = [3, 6, 9];
const MODELS: readonly PurchaseModel[] = [
  {
    key: 'elders',
    name: 'Regio Elders',
    source: 'Een bron',
    cells: [
      { dimension: 'openness', text: 'Gesloten', source: 'Een bron', code: ['closed'] },
      { dimension: 'variant', text: 'Inspanning', source: 'Een bron', code: ['effort'] },
      { dimension: 'payment-timing', text: null, source: null },
    ],
  },
];
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (9, 'ba', 'Bea Adviseur', 1)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (9, 'policy-adviser', 1, '2020-01-01')`,
    );
  });
});
const server = await moduleServer(db, [
  ...strategyRoutes({ today, sources: [tellChoices] }),
  ...choiceRoutes({ today, models: MODELS }),
]);
after(() => server.app.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const ask = async <Answer>(person: number, method: Method, path: string, body?: unknown, status = 200) => {
  const reply = await server.ask(person, method, path, body === undefined ? {} : { body });
  assert.equal(reply.status, status, `${method} ${path}: ${reply.text}`);
  return reply.json as Answer;
};
type No = { readonly code: string; readonly errors?: readonly { readonly path?: string; readonly detail: string }[] };
const begin = async () =>
  (await ask<Strategie>(POLICY, 'POST', '/strategieen', { titel: 'Inkoop 2028', van: '2028-01-01', tot: null }, 201))
    .id;
const addSegment = async (id: number, naam = 'Licht') =>
  (await ask<{ id: number }>(POLICY, 'POST', `/strategieen/${id}/segmenten`, { naam }, 201)).id;
const answerAll = (id: number, segment: number, feiten: object, status = 204) =>
  ask<No>(POLICY, 'POST', `/strategieen/${id}/segmenten/${segment}/antwoorden`, { feiten }, status);
const choose = (id: number, segment: number, keuze: object, status = 204, person = POLICY) =>
  ask<No>(person, 'POST', `/strategieen/${id}/segmenten/${segment}/keuzes`, keuze, status);
const LIGHT = {
  'duur-te-sturen': 'nee',
  'risico-op-groei': 'nee',
  'gemeente-voert-regie': 'ja',
  'goed-te-omschrijven': 'ja',
};

test('R-065: a segment is named, answered and chosen for; the advice gives a reason per criterion', async () => {
  const id = await begin();
  const segment = await addSegment(id);
  const before = await ask<Segmentdetail>(POLICY, 'GET', `/strategieen/${id}/segmenten/${segment}`);
  assert.equal(before.adviezen[0]?.eerste, null, 'nothing answered, nothing advised');
  await answerAll(id, segment, LIGHT);
  const found = await ask<Segmentdetail>(POLICY, 'GET', `/strategieen/${id}/segmenten/${segment}`);
  assert.deepEqual(found.feiten, LIGHT);
  const [funding] = found.adviezen;
  assert.equal(funding?.eerste, 'inspanning');
  assert.ok(funding?.volgorde.every(({ oordelen }) => oordelen.every(({ reden, bronnen }) => reden && bronnen.length)));
  await choose(id, segment, { instrument: 'bekostiging', optie: 'inspanning', reden: 'Eenvoudig' });
  const { segmenten } = await ask<Keuzes>(POLICY, 'GET', `/strategieen/${id}/keuzes`);
  assert.deepEqual(
    segmenten[0]?.instrumenten.map(({ instrument, stand }) => [instrument, stand]),
    [
      ['bekostiging', 'gekozen'],
      ['toegang', 'open'],
      ['leveranciersmanagement', 'open'],
      ['contract', 'open'],
    ],
  );
  const strategy = await ask<Strategie>(POLICY, 'GET', `/strategieen/${id}`);
  assert.equal(strategy.piramide.find(({ blok }) => blok === 'bekostiging')?.stand, 'gereed');
});

test('R-341: a choice that differs from the advice asks why; history keeps both, and the last one counts', async () => {
  const id = await begin();
  const segment = await addSegment(id);
  await answerAll(id, segment, LIGHT);
  const other = { instrument: 'bekostiging', optie: 'traject', reden: 'Korter' };
  const refused = await choose(id, segment, other, 422);
  assert.equal(refused.code, 'strategy.deviation-unexplained');
  assert.equal(refused.errors?.[0]?.path, 'afwijking');
  await choose(id, segment, { ...other, afwijking: 'De toegang vertaalt straks naar trajecten.' });
  await choose(id, segment, { instrument: 'bekostiging', optie: null, reden: 'Toch nog niet' });
  const found = await ask<Segmentdetail>(POLICY, 'GET', `/strategieen/${id}/segmenten/${segment}`);
  assert.deepEqual(found.keuzes, [], 'taken back');
  assert.deepEqual(
    found.geschiedenis.map(({ optie, geadviseerd }) => [optie, geadviseerd]),
    [
      [null, 'inspanning'],
      ['traject', 'inspanning'],
    ],
  );
  assert.equal(
    (await choose(id, segment, { instrument: 'toegang', optie: 'open', reden: 'Nee' }, 422)).code,
    'strategy.option-of-other-instrument',
  );
  const bsn = await choose(id, segment, { instrument: 'toegang', optie: 'eigen-route', reden: 'Over 999900006' }, 422);
  assert.equal(bsn.code, 'strategy.text-holds-bsn');
});

test('R-034: names are told apart; a segment with something recorded stays; groups of the book come over once', async () => {
  const id = await begin();
  const segment = await addSegment(id);
  assert.equal(
    (await ask<No>(POLICY, 'POST', `/strategieen/${id}/segmenten`, { naam: 'Licht' }, 409)).code,
    'strategy.segment-name-exists',
  );
  const empty = await addSegment(id, 'Leeg');
  assert.equal(
    (await ask<No>(POLICY, 'PUT', `/strategieen/${id}/segmenten/${empty}`, { naam: 'Licht' }, 409)).code,
    'strategy.segment-name-exists',
  );
  await ask(POLICY, 'PUT', `/strategieen/${id}/segmenten/${empty}`, { naam: 'Zwaar', jeugdigenPerJaar: 40 }, 204);
  await ask(POLICY, 'DELETE', `/strategieen/${id}/segmenten/${empty}`, undefined, 204);
  await answerAll(id, segment, { zwaar: 'nee' });
  await ask(POLICY, 'DELETE', `/strategieen/${id}/segmenten/${segment}`, undefined, 409);
  const taken = await ask<{ overgenomen: number }>(
    POLICY,
    'POST',
    `/strategieen/${id}/segmenten/_overnemen`,
    undefined,
    201,
  );
  assert.ok(taken.overgenomen > 0);
  const again = await ask<{ overgenomen: number }>(
    POLICY,
    'POST',
    `/strategieen/${id}/segmenten/_overnemen`,
    undefined,
    201,
  );
  assert.equal(again.overgenomen, 0);
});

test('R-017: the check names what works against each other', async () => {
  const id = await begin();
  const segment = await addSegment(id, 'Complex');
  await answerAll(id, segment, { 'zeldzaam-of-complex': 'ja', 'aanbod-schaars': 'ja' });
  await choose(id, segment, {
    instrument: 'toegang',
    optie: 'eigen-route',
    reden: 'Zo ging het',
    afwijking: 'Gewoonte',
  });
  await choose(id, segment, {
    instrument: 'contract',
    optie: 'gesloten',
    reden: 'Minder',
    afwijking: 'Wens',
    contractjaren: 4,
  });
  const found = await ask<Samenhang>(POLICY, 'GET', `/strategieen/${id}/samenhang`);
  const rules = found.bevindingen.map(({ regel }) => regel);
  assert.ok(rules.includes('rare-care-each-own-route') && rules.includes('closed-and-scarce'));
  assert.ok(found.bevindingen.every(({ titel, waarom, wat, bronnen }) => titel && waarom && wat && bronnen.length));
  assert.deepEqual(found.openstaand, [{ segment: 'Complex', instrumenten: ['Bekostiging', 'Leveranciersmanagement'] }]);
});

test('R-023: other regions stand beside the own choices; what is not known is not counted', async () => {
  const id = await begin();
  const segment = await addSegment(id);
  await choose(id, segment, { instrument: 'bekostiging', optie: 'inspanning', reden: 'Eenvoudig' });
  await choose(id, segment, { instrument: 'contract', optie: 'open', reden: 'Keuze' });
  const found = await ask<Modelvergelijking>(POLICY, 'GET', `/modelvergelijking?strategie=${id}`);
  assert.equal(found.eigen?.naam, 'Inkoop 2028');
  assert.deepEqual([found.modellen[0]?.verschillen, found.modellen[0]?.nietTeVergelijken], [1, found.telbaar - 2]);
  const file = await server.app.inject({
    method: 'GET',
    url: `/v1/modelvergelijking/_exporteer?formaat=xlsx&strategie=${id}`,
    headers: { 'x-test-person': String(POLICY) },
  });
  assert.equal(file.statusCode, 200);
  assert.equal((await readXlsx(file.rawPayload)).sheets.length, 2);
  await ask(POLICY, 'GET', '/modelvergelijking?naast=nergens', undefined, 404);
});

test('R-076, R-077, R-158, R-343: what is looked into before paying otherwise; without an answer about the future nothing is kept', async () => {
  const id = await begin();
  const segment = await addSegment(id);
  const at = `/strategieen/${id}/segmenten/${segment}/analyses`;
  assert.deepEqual(await ask(POLICY, 'GET', at), { invoering: null, beheersbaarheid: null, kleineAantallen: null });
  const regels = [{ onderdeel: 'systemen', kant: 'aanbieders', bedragCent: 4_000_000, energie: 'veel', maanden: 9 }];
  const introduction = { regels, verwacht: 'Vaker thuis', jaren: 4, vooruitzicht: null };
  const mute = await ask<No>(POLICY, 'POST', `${at}/invoering`, introduction, 422);
  assert.equal(mute.code, 'strategy.foresight-missing');
  const vooruitzicht = { antwoord: 'deels', reden: 'De wet verandert mogelijk.' };
  await ask(POLICY, 'POST', `${at}/invoering`, { ...introduction, vooruitzicht }, 204);
  const antwoorden = [{ punt: 'te-zwaar-voorkomen', antwoord: 'nee' }];
  await ask(POLICY, 'POST', `${at}/beheersbaarheid`, { antwoorden }, 204);
  await ask(POLICY, 'POST', `${at}/kleine-aantallen`, { spreidingPercentage: 50, marge: 10 }, 204);
  const before = await ask<Analyses>(POLICY, 'GET', at);
  assert.equal(before.invoering?.uitkomst, 'niet-compleet');
  const providers = before.invoering?.kanten.find(({ kant }) => kant === 'aanbieders');
  assert.deepEqual(
    [providers?.bedragCent, providers?.perJaarCent, providers?.onbekend.length],
    [4_000_000, 1_000_000, 4],
  );
  assert.deepEqual(before.beheersbaarheid?.ontbreekt, ['te-zwaar-voorkomen']);
  assert.equal(before.kleineAantallen?.genoeg, null, 'how many children is not known');
  await ask(POLICY, 'PUT', `/strategieen/${id}/segmenten/${segment}`, { naam: 'Licht', jeugdigenPerJaar: 25 }, 204);
  const { kleineAantallen } = await ask<Analyses>(POLICY, 'GET', at);
  assert.deepEqual([kleineAantallen?.binnenPercentage, kleineAantallen?.nodig], [19.6, 97]);
});

test('a provider sees nothing of choices in the making; another region neither reads nor writes them', async () => {
  const id = await begin();
  const segment = await addSegment(id);
  for (const person of [CARE, ELSEWHERE]) {
    const reply = await server.ask(person, 'GET', `/strategieen/${id}/keuzes`, {});
    assert.ok([403, 404].includes(reply.status), String(reply.status));
  }
  const reply = await server.ask(ELSEWHERE, 'POST', `/strategieen/${id}/segmenten/${segment}/keuzes`, {
    body: { instrument: 'contract', optie: 'open', reden: 'Anders' },
  });
  assert.ok([403, 404].includes(reply.status), String(reply.status));
});
