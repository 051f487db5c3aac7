import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, TODAY, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Accountmanagement, Actie, Dossier, GesprekDetail, SignaalDetail, Tijdlijnregel } from '../api.ts';
import { suppliersRoutes } from '../index.ts';

const [MANAGER, OFFICER, CARE, ELSEWHERE, ACCESS, OTHER_CARE, NEIGHBOUR_ACCESS] = [1, 2, 3, 6, 7, 9, 10];
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (9, 'ob', 'Ot Bos', 31), (10, 'na', 'Nora Aal', 11)`,
    );
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values
         (9, 'care-administrator', 31, '2020-01-01'), (10, 'access-worker', 11, '2020-01-01')`,
    );
  });
});
const server = await moduleServer(
  db,
  suppliersRoutes({
    today,
    sections: [async () => ({ sleutel: 'proef', titel: 'Handhaving', samenvatting: 'Geen zaak.', regels: [] })],
  }),
);
after(() => server.app.close());

const ask = async <Answer>(
  person: number,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  status = method === 'GET' ? 200 : 201,
) => {
  const reply = await server.ask(person, method, path, body === undefined ? {} : { body });
  assert.equal(reply.status, status, `${method} ${path}: ${reply.text}`);
  return reply.json as Answer;
};
const file = () => ask<Dossier>(MANAGER, 'GET', `/aanbieders/${WORLD.provider}/dossier`);
const SIGNAL = {
  aanbiederId: WORLD.provider,
  toon: 'negatief',
  onderwerp: 'wachttijd',
  dag: TODAY,
  tekst: 'Wachttijd negen weken, zegt de aanbieder zelf.',
};

test('R-097: access tells, the manager handles, the provider answers what was put to it, the sender reads the answer', async () => {
  const told = await ask<SignaalDetail>(ACCESS, 'POST', '/signalen', SIGNAL);
  assert.deepEqual([told.status, told.gemeente?.naam, told.mag.behandelen], ['nieuw', 'Aldermeer', false]);
  const step = (soort: string, tekst?: string) =>
    ask<SignaalDetail>(MANAGER, 'POST', `/signalen/${told.id}/stappen`, { soort, ...(tekst ? { tekst } : {}) });
  assert.equal((await step('opgepakt')).status, 'in-behandeling');
  await step('notitie', 'Ook gehoord van GEHEIMEBRON');
  assert.equal((await step('voorgelegd', 'Hoe lang is de wachttijd nu?')).status, 'bij-aanbieder');

  const own = await ask<Dossier>(CARE, 'GET', '/eigen-dossier');
  assert.deepEqual(
    own.voorgelegd.map(({ stappen, wachtOpReactie }) => [stappen[0]?.tekst, wachtOpReactie]),
    [['Hoe lang is de wachttijd nu?', true]],
  );
  assert.match(own.samenvatting, /vraagt uw reactie/);
  const text = JSON.stringify(own);
  for (const secret of ['Tom Mulder', 'GEHEIMEBRON', SIGNAL.tekst]) assert.ok(!text.includes(secret), secret);
  await ask(CARE, 'POST', `/eigen-dossier/signalen/${told.id}/reacties`, { tekst: 'Zes weken, en dalend.' }, 204);
  await ask(OTHER_CARE, 'POST', `/eigen-dossier/signalen/${told.id}/reacties`, { tekst: 'Wij ook' }, 404);

  const done = await step('beantwoord', 'Nu zes weken; in december opnieuw bekeken.');
  assert.deepEqual(
    done.stappen.map(({ soort }) => soort),
    ['opgepakt', 'notitie', 'voorgelegd', 'reactie', 'beantwoord'],
  );
  const read = await ask<SignaalDetail>(ACCESS, 'GET', `/signalen/${told.id}`);
  assert.deepEqual([read.status, read.antwoord], ['beantwoord', 'Nu zes weken; in december opnieuw bekeken.']);
  assert.ok(!JSON.stringify(read).includes('GEHEIMEBRON'), 'notes stay with who handles it');
  await ask(MANAGER, 'POST', `/signalen/${told.id}/stappen`, { soort: 'notitie', tekst: 'Nog iets' }, 409);
});

test('a signal holds no citizen service number, is about a provider of the region, and is seen by nobody else', async () => {
  const refused = await ask<{ code: string }>(ACCESS, 'POST', '/signalen', { ...SIGNAL, tekst: 'Over 999900006' }, 422);
  assert.equal(refused.code, 'suppliers.text-holds-bsn');
  await ask(ACCESS, 'POST', '/signalen', { ...SIGNAL, aanbiederId: 10 }, 404);
  const { items } = await ask<{ items: { id: number }[] }>(ACCESS, 'GET', '/signalen');
  assert.ok(items.length > 0);
  for (const person of [NEIGHBOUR_ACCESS, ELSEWHERE]) {
    assert.equal((await ask<{ totaal: number }>(person, 'GET', '/signalen')).totaal, 0);
    await ask(person, 'GET', `/signalen/${items[0]?.id}`, undefined, 404);
  }
  assert.equal((await server.ask(CARE, 'GET', '/signalen')).status, 403);
  assert.equal(
    (await server.ask(ACCESS, 'POST', `/signalen/${items[0]?.id}/stappen`, { body: { soort: 'opgepakt' } })).status,
    403,
  );
});

test('R-112, R-116: the style follows the rule with its reason, can be chosen otherwise with a reason, and the workload is counted', async () => {
  const before = await file();
  assert.deepEqual(
    [before.beheer?.vorm, before.beheer?.reden],
    ['proactief', 'Heeft een groot aandeel in de lichte hulp.'],
  );
  assert.ok(before.aandacht.some(({ code }) => code === 'no-manager'));
  await ask(
    MANAGER,
    'POST',
    `/aanbieders/${WORLD.provider}/beheervormen`,
    { vorm: 'vast', van: TODAY, reden: 'Veel signalen' },
    204,
  );
  await ask(MANAGER, 'POST', `/aanbieders/${WORLD.provider}/accountmanagers`, { persoonId: CARE, van: TODAY }, 404);
  await ask(MANAGER, 'POST', `/aanbieders/${WORLD.provider}/accountmanagers`, { persoonId: MANAGER, van: TODAY }, 204);
  const { beheer, accountmanager } = await file();
  assert.deepEqual(
    [beheer?.vorm, beheer?.volgensRegel, beheer?.uitzondering?.reden, accountmanager],
    ['vast', 'proactief', 'Veel signalen', 'Caro Meijer'],
  );
  const load = await ask<Accountmanagement>(MANAGER, 'GET', '/accountmanagement');
  assert.deepEqual(
    load.werklast.map((one) => [one.accountmanager?.naam ?? null, one.aanbieders, one.urenPerJaar]),
    [
      ['Caro Meijer', 1, 120],
      [null, 1, 48],
    ],
  );
  assert.equal(load.vastgesteld, false);
  const rule = { ...load.regel, proactiefVanafPercentage: 60 };
  await ask(
    MANAGER,
    'POST',
    '/accountmanagement/versies',
    { regel: rule, van: TODAY, toelichting: 'Minder kan niet' },
    204,
  );
  const after = await file();
  assert.equal(after.beheer?.volgensRegel, 'reactief', 'another rule, another style by rule');
});

test('R-111, R-115, R-353: a talk gets its agenda from the figures, then minutes and actions; a consequence is applied or deliberately not', async () => {
  const talk = await ask<GesprekDetail>(MANAGER, 'POST', '/gesprekken', {
    soort: 'accountgesprek',
    titel: 'Gesprek november',
    aanbiederId: WORLD.provider,
    dag: TODAY,
  });
  assert.ok(
    talk.agenda.some(({ titel }) => /V-001/.test(titel)),
    'what the contract asks is on the agenda',
  );
  const minutes = { status: 'gehouden', dag: TODAY, verslag: 'Wachttijd besproken.' };
  const held = await server.ask(MANAGER, 'POST', `/gesprekken/${talk.id}/versies`, {
    body: minutes,
    headers: { 'if-match': '"1"' },
  });
  assert.equal(held.status, 201, held.text);
  const again = await server.ask(MANAGER, 'POST', `/gesprekken/${talk.id}/versies`, {
    body: minutes,
    headers: { 'if-match': '"1"' },
  });
  assert.equal(again.status, 412, 'somebody else reported meanwhile');
  const action = await ask<Actie>(MANAGER, 'POST', '/acties', {
    soort: 'afspraak',
    titel: 'Wachttijd onder vier weken',
    aanbiederId: WORLD.provider,
    gesprekId: talk.id,
    eigenaar: 'aanbieder',
    uiterlijk: '2026-11-20',
    gevolg: 'Geen nieuwe aanmeldingen in januari',
  });
  assert.deepEqual([action.status, action.gevolgStatus], ['te-laat', 'niet-van-toepassing']);
  const own = await ask<Dossier>(CARE, 'GET', '/eigen-dossier');
  assert.deepEqual(
    own.gesprekken.map(({ verslag }) => verslag),
    ['Wachttijd besproken.'],
  );
  await ask(
    OTHER_CARE,
    'POST',
    `/eigen-dossier/acties/${action.id}/stappen`,
    { soort: 'gereed-gemeld', dag: TODAY },
    404,
  );
  assert.equal(
    (
      await ask<Actie>(CARE, 'POST', `/eigen-dossier/acties/${action.id}/stappen`, {
        soort: 'gereed-gemeld',
        dag: TODAY,
      })
    ).status,
    'gereed-gemeld',
  );
  await ask(CARE, 'POST', `/eigen-dossier/acties/${action.id}/stappen`, { soort: 'gedaan', dag: TODAY }, 403);
  const step = (soort: string) =>
    ask<Actie>(MANAGER, 'POST', `/acties/${action.id}/stappen`, { soort, dag: TODAY, tekst: 'Nog zes weken' });
  assert.equal((await step('niet-nagekomen')).gevolgStatus, 'te-besluiten');
  assert.ok((await file()).aandacht.some(({ code }) => code === 'consequence-open'));
  assert.equal((await step('gevolg-niet-toegepast')).gevolgStatus, 'bewust-niet-toegepast');
  const log = await ask<{ items: Actie[] }>(MANAGER, 'GET', '/acties?gevolg=bewust-niet-toegepast');
  assert.deepEqual(
    log.items.map(({ id }) => id),
    [action.id],
  );
  const calendar = await server.ask(MANAGER, 'GET', '/gesprekken/_agenda');
  assert.match(String(calendar.headers['content-type']), /text\/calendar/);
});

test('R-194, R-195, R-203: a provider reports itself; a correction names the one before, which stays to be read', async () => {
  const first = await ask<{ id: number }>(CARE, 'POST', '/eigen-dossier/meldingen', {
    soort: 'financiele-meldplicht',
    dag: TODAY,
    tekst: 'Liquiditeit krap in december',
  });
  await ask(CARE, 'POST', '/eigen-dossier/meldingen', {
    soort: 'financiele-meldplicht',
    dag: TODAY,
    tekst: 'Liquiditeit krap in januari',
    verbetert: first.id,
  });
  await ask(
    CARE,
    'POST',
    '/eigen-dossier/meldingen',
    { soort: 'financiele-meldplicht', dag: TODAY, tekst: 'Nog eens', verbetert: first.id },
    409,
  );
  const { meldingen, samenvatting } = await file();
  assert.deepEqual(
    meldingen.map(({ tekst, verbeterd }) => [tekst, verbeterd]),
    [
      ['Liquiditeit krap in januari', false],
      ['Liquiditeit krap in december', true],
    ],
  );
  assert.match(samenvatting, /^Financiële melding van/, 'danger to continuity leads');
  assert.equal((await ask<Dossier>(OTHER_CARE, 'GET', '/eigen-dossier')).meldingen.length, 0);
});

test('R-192 to R-203, R-366: each condition has a state per provider, from figures until a person judges it', async () => {
  const key = 'social-return';
  await ask(
    MANAGER,
    'POST',
    `/aanbieders/${WORLD.provider}/beoordelingen`,
    { randvoorwaarde: key, status: 'voldoet-niet', dag: TODAY, onderbouwing: 'Geen opgave over 2025' },
    204,
  );
  await ask(
    MANAGER,
    'POST',
    `/aanbieders/${WORLD.provider}/beoordelingen`,
    { randvoorwaarde: 'bestaat-niet', status: 'voldoet', dag: TODAY, onderbouwing: 'Zo' },
    400,
  );
  const { randvoorwaarden } = await file();
  assert.equal(randvoorwaarden.length, 12);
  const of = (sleutel: string) => randvoorwaarden.find((one) => one.sleutel === sleutel);
  assert.deepEqual([of(key)?.status, of(key)?.volgens], ['voldoet-niet', 'beoordeling']);
  assert.deepEqual(
    [of('declareren-volgens-contract')?.status, of('declareren-volgens-contract')?.volgens],
    ['voldoet-niet', 'cijfers'],
  );
  assert.equal(of('casusoverleg')?.status, 'onbekend');
  await ask(
    MANAGER,
    'POST',
    '/randvoorwaarden/tekststatussen',
    { randvoorwaarde: key, tekstStatus: 'definitief', toelichting: 'Bij gunning' },
    204,
  );
  const all = await ask<{ items: { sleutel: string; tekstStatus: string; voldoetNiet: number }[] }>(
    MANAGER,
    'GET',
    '/randvoorwaarden',
  );
  assert.deepEqual(
    all.items
      .filter(({ sleutel }) => sleutel === key)
      .map(({ tekstStatus, voldoetNiet }) => [tekstStatus, voldoetNiet]),
    [['definitief', 1]],
  );
});

test('R-283, R-286: one timeline holds it all, also of who managed before, can be searched and exported, and hides what is internal', async () => {
  await ask(
    MANAGER,
    'POST',
    `/aanbieders/${WORLD.provider}/accountmanagers`,
    { van: TODAY, toelichting: 'Met verlof' },
    204,
  );
  const line = await ask<{ items: Tijdlijnregel[]; totaal: number }>(
    MANAGER,
    'GET',
    `/aanbieders/${WORLD.provider}/tijdlijn`,
  );
  const kinds = new Set(line.items.map(({ soort }) => soort));
  for (const kind of [
    'signaal',
    'gesprek',
    'afspraak',
    'melding',
    'randvoorwaarde',
    'accountmanager',
    'beheervorm',
    'contractdossier',
  ])
    assert.ok(kinds.has(kind as Tijdlijnregel['soort']), kind);
  assert.ok(
    line.items.some(({ titel }) => titel === 'Accountmanager: Caro Meijer'),
    'history survives a change of staff',
  );
  const found = await ask<{ items: Tijdlijnregel[] }>(
    MANAGER,
    'GET',
    `/aanbieders/${WORLD.provider}/tijdlijn?zoek=Wachttijd%20negen`,
  );
  assert.deepEqual(
    found.items.map(({ soort }) => soort),
    ['signaal'],
  );
  const first = await ask<{ items: Tijdlijnregel[]; volgende: string }>(
    MANAGER,
    'GET',
    `/aanbieders/${WORLD.provider}/tijdlijn?limit=5`,
  );
  const next = await ask<{ items: Tijdlijnregel[] }>(
    MANAGER,
    'GET',
    `/aanbieders/${WORLD.provider}/tijdlijn?limit=100&cursor=${encodeURIComponent(first.volgende)}`,
  );
  assert.equal(first.items.length + next.items.length, line.totaal);
  const csv = await server.ask(MANAGER, 'GET', `/aanbieders/${WORLD.provider}/tijdlijn/_exporteer?formaat=csv`);
  assert.match(csv.text, /Accountmanager: Caro Meijer/);
  const own = await ask<{ items: Tijdlijnregel[] }>(CARE, 'GET', '/eigen-dossier/tijdlijn');
  assert.ok(
    !own.items.some(({ soort }) => ['signaal', 'contractdossier', 'contactmoment', 'controle'].includes(soort)),
  );
  assert.ok(own.items.some(({ soort }) => soort === 'voorgelegd-signaal'));
});

test('another region, and roles without the right, see nothing of the file', async () => {
  await ask(ELSEWHERE, 'GET', `/aanbieders/${WORLD.provider}/dossier`, undefined, 403);
  await ask(OFFICER, 'GET', '/aanbieders', undefined, 403);
  await ask(ACCESS, 'GET', '/aanbieders', undefined, 403);
  assert.deepEqual(
    (await file()).onderdelen.map(({ titel }) => titel),
    ['Handhaving'],
    'what other modules keep is a part of it',
  );
});

test('the database: everything is appended, a provider sees only what was shared, and writes no steps of its own', async () => {
  for (const table of [
    'supplier_signal',
    'supplier_signal_step',
    'supplier_report',
    'condition_check',
    'account_manager',
    'supplier_meeting_record',
    'supplier_action_step',
  ])
    await assert.rejects(
      asOwner(db, (tx) => tx.execute(`delete from ${table}`)),
      /append-only|refuse|appended/i,
      table,
    );
  const counts = await withScope(db, SCOPES.provider, (tx) =>
    tx.one<{ signals: number; steps: number }>(
      `select (select count(*)::int from supplier_signal) as signals,
              (select count(*)::int from supplier_signal_step where kind not in ('shared', 'reply')) as steps`,
    ),
  );
  assert.deepEqual(counts, { signals: 0, steps: 0 });
  await assert.rejects(
    withScope(db, SCOPES.provider, (tx) =>
      tx.execute(
        `insert into supplier_signal_step (signal_id, region_id, provider_id, kind, text) values (1, 1, 30, 'answered', 'Zo')`,
      ),
    ),
    { code: '42501' },
  );
  const elsewhere = await withScope(db, SCOPES.officerElsewhere, (tx) =>
    tx.one<{ count: number }>(`select count(*)::int as count from supplier_report`),
  );
  assert.equal(elsewhere.count, 0);
});
