import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Eisenset, Gereedheid, Inkoopprocedure, InkoopprocedureItem, Logboek, Planning } from '../api.ts';
import { formulaRoutes } from './formula-routes.ts';
import { logRoutes } from './log-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { procedureRoutes } from './procedure-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { requirementRoutes } from './requirement-routes.ts';

const MANAGER = 1;
const CARE = 3;
const BUYER = 8;
const OTHER_BUYER = 9;

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (8, 'ik', 'Imre Kok', 1), (9, 'ou', 'Oda Uil', 2)`,
    );
    await tx.execute(`insert into person_role (person_id, role, organisation_id, from_on) values
      (8, 'purchaser', 1, '2020-01-01'), (9, 'purchaser', 2, '2020-01-01')`);
  });
});
let clock = '2026-01-05T08:00:00.000Z';
const options = { now: () => new Date(clock) } as Parameters<typeof procedureRoutes>[0];
const server = await moduleServer(db, [
  ...procedureRoutes(options),
  ...logRoutes(options),
  ...planRoutes(options),
  ...formulaRoutes(options),
  ...requirementRoutes(options),
  ...publicRoutes(options),
]);
after(() => server.app.close());

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';
async function asked<T>(person: number | null, method: Method, path: string, body?: unknown, headers = {}): Promise<T> {
  const reply = await server.ask(person, method, path, { ...(body === undefined ? {} : { body }), headers });
  assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`);
  return reply.json as T;
}
const codeOf = async (person: number | null, method: Method, path: string, body?: unknown, headers = {}) => {
  const reply = await server.ask(person, method, path, { ...(body === undefined ? {} : { body }), headers });
  return (reply.json as { code?: string }).code ?? `status ${reply.status}`;
};
let made = 0;
const NEW = {
  soort: 'semi-open',
  titel: 'Begeleiding',
  omschrijving: 'Begeleiding dichtbij',
  segment: 'licht',
  geraamdeWaardeCent: null,
  contractenVanaf: '2027-01-01',
  contractenTotEnMet: '2028-12-31',
  planningVanaf: '2026-01-05',
  producten: [WORLD.guidance],
  eisensets: [],
};
const make = (change: object = {}): Promise<Inkoopprocedure> =>
  asked(BUYER, 'POST', '/inkoopprocedures', { ...NEW, nummer: `I-${++made}`, ...change });
const step = (id: number, body: object): Promise<Inkoopprocedure> =>
  asked(BUYER, 'POST', `/inkoopprocedures/${id}/stappen`, body);
const stepCode = (id: number, body: object) => codeOf(BUYER, 'POST', `/inkoopprocedures/${id}/stappen`, body);

test('a procedure shows where it stands, what can be done now and why another step cannot', async () => {
  clock = '2026-01-05T08:00:00.000Z';
  const one = await make();
  assert.equal(one.stand, 'in-voorbereiding');
  assert.deepEqual(
    one.lopen[0]?.stappen.map(({ stap, fase, kan }) => [stap, fase, kan]),
    [['fase-beginnen', 'preparation', true]],
  );
  await step(one.id, { stap: 'fase-beginnen', ronde: null, fase: 'preparation' });
  const [item] = (await asked<{ items: InkoopprocedureItem[] }>(BUYER, 'GET', '/inkoopprocedures')).items.filter(
    ({ id }) => id === one.id,
  );
  assert.equal(item?.fase, 'Voorbereiding');
  assert.deepEqual(item?.teDoen.slice(0, 1), ['Besluit of de procedure doorgaat.']);
  assert.equal(await stepCode(one.id, { stap: 'openen' }), 'procurement.step-incomplete');
  assert.equal(await stepCode(one.id, { stap: 'ronde-beginnen' }), 'procurement.run-not-possible');
});

test('R-365: points that are open before publication are listed; a start with them needs a reason, which is in the log', async () => {
  clock = '2026-01-05T08:00:00.000Z';
  const one = await make({ omschrijving: '', contractenVanaf: null, contractenTotEnMet: null });
  await step(one.id, { stap: 'fase-beginnen', fase: 'preparation' });
  const { gereed, punten } = await asked<Gereedheid>(BUYER, 'GET', `/inkoopprocedures/${one.id}/gereedheid`);
  assert.equal(gereed, false);
  assert.deepEqual(
    punten.map(({ code }) => code),
    ['description-missing', 'contract-start-missing', 'product-undescribed', 'tariff-missing', 'requirements-missing'],
  );
  const publish = { stap: 'fase-beginnen', fase: 'questions' };
  assert.equal(await stepCode(one.id, publish), 'procurement.not-ready');
  const after = await step(one.id, { ...publish, reden: 'De tarieven volgen in week 8.' });
  assert.equal(after.openbaarSinds, clock);
  const log = await asked<Logboek>(BUYER, 'GET', `/inkoopprocedures/${one.id}/logboek`);
  assert.equal(log.heel, true);
  assert.ok(
    log.regels.some(({ zin, door }) => zin.endsWith('Reden: De tarieven volgen in week 8.') && door === 'Imre Kok'),
  );
});

test('R-288: a decision not to go on names the fallback, and nothing goes on until it is decided again', async () => {
  const one = await make();
  await step(one.id, { stap: 'fase-beginnen', fase: 'preparation' });
  const terugval = 'Inkopen zoals in 2025.';
  const stopped = await step(one.id, { stap: 'besluit-doorgaan', doorgaan: false, voorwaarden: [], terugval });
  assert.deepEqual(stopped.besluit, { doorgaan: false, voorwaarden: [], terugval, op: '2026-01-05T08:00:00.000Z' });
  assert.ok(stopped.lopen[0]?.stappen.every(({ kan, waaromNiet }) => !kan && waaromNiet?.includes(terugval)));
  const reden = 'toch';
  assert.equal(await stepCode(one.id, { stap: 'fase-beginnen', fase: 'questions', reden }), 'procurement.no-go');
  await step(one.id, { stap: 'besluit-doorgaan', doorgaan: true, voorwaarden: ['Tarieven vastgesteld'], terugval });
  await step(one.id, { stap: 'fase-beginnen', fase: 'questions', reden });
});

test('R-183, R-191: two procedures share a set; a version is public from one moment and stands while applicants are treated', async () => {
  clock = '2026-01-05T08:00:00.000Z';
  const set = await asked<Eisenset>(BUYER, 'POST', '/eisensets', {
    naam: 'Licht en zwaar',
    uitBibliotheek: ['ex-tax', 'su-registered', 'co-case-meeting'],
  });
  assert.deepEqual(
    set.lijst.map(({ code, versies }) => [code, versies[0]?.status]),
    [
      ['U2', 'voorbeeld'],
      ['G1', 'voorbeeld'],
      ['C10', 'voorbeeld'],
    ],
  );
  const [light, heavy] = [await make({ eisensets: [set.id] }), await make({ eisensets: [set.id], segment: 'zwaar' })];
  assert.equal((await asked<Eisenset>(BUYER, 'GET', `/eisensets/${set.id}`)).procedures.length, 2);
  const reden = 'Proef';
  await step(light.id, { stap: 'fase-beginnen', fase: 'preparation' });
  assert.equal(await codeOf(CARE, 'GET', `/eisensets/${set.id}`), 'procurement.requirement-set-unknown');
  clock = '2026-01-06T08:00:00.000Z';
  await step(light.id, { stap: 'fase-beginnen', fase: 'questions', reden });
  const seen = await asked<Eisenset>(CARE, 'GET', `/eisensets/${set.id}`);
  assert.deepEqual(seen.lijst[0]?.versies[0]?.gepubliceerd, clock);

  const [requirement] = seen.lijst;
  assert.ok(requirement);
  const { titel, bewijs, weging } = requirement.versies[0] as Eisenset['lijst'][number]['versies'][number];
  const next = { titel, bewijs, weging, tekst: 'De verklaring is niet ouder dan drie maanden.', status: 'definitief' };
  const path = `/eisen/${requirement.id}/versies`;
  assert.equal(await codeOf(BUYER, 'POST', path, next), 'procurement.change-without-reason');
  assert.equal(await codeOf(OTHER_BUYER, 'POST', path, { ...next, reden }), 'procurement.not-yours');
  await asked(BUYER, 'POST', path, { ...next, reden: 'Naar aanleiding van vraag 12.' });
  assert.equal(
    (await asked<Eisenset>(CARE, 'GET', `/eisensets/${set.id}`)).lijst[0]?.versies.length,
    1,
    'still a concept',
  );

  clock = '2026-02-02T08:00:00.000Z';
  await asked(BUYER, 'POST', `/eisensets/${set.id}/publicaties`);
  assert.equal(await codeOf(BUYER, 'POST', `/eisensets/${set.id}/publicaties`), 'procurement.nothing-to-publish');
  await step(light.id, { stap: 'ronde-beginnen' });
  const enrol = {
    stap: 'fase-beginnen',
    ronde: 'round:1',
    fase: 'enrolment',
    sluitOp: '2026-03-30T10:00:00.000Z',
    reden,
  };
  await step(light.id, enrol);
  await asked(BUYER, 'POST', path, { ...next, status: 'concept', reden: 'Nog een keer.' });
  clock = '2026-04-01T08:00:00.000Z';
  assert.equal(await codeOf(BUYER, 'POST', `/eisensets/${set.id}/publicaties`), 'procurement.requirements-stand');
  await step(heavy.id, { stap: 'fase-beginnen', fase: 'preparation' });
  await step(heavy.id, { stap: 'fase-beginnen', fase: 'questions', reden });
  const stillSeen = await asked<Eisenset>(CARE, 'GET', `/eisensets/${set.id}`);
  assert.equal(
    stillSeen.lijst[0]?.versies[0]?.versie,
    2,
    'the other procedure does not publish over the heads of applicants',
  );
});

test('R-179: a requirement says which goal and purchase task it serves, its text stays; a goal of another region is none', async () => {
  const naam = 'Waarvoor';
  const set = await asked<Eisenset>(BUYER, 'POST', '/eisensets', { naam, uitBibliotheek: ['ex-tax'] });
  const [requirement] = set.lijst;
  assert.ok(requirement);
  const [goal, task] = await asOwner(db, async (tx) => [
    await tx.one<{ id: number }>('select id from goal where region_id = 1 order by id limit 1'),
    await tx.one<{ id: number }>('select id from purchase_task where region_id = 1 order by id limit 1'),
  ]);
  const path = `/eisen/${requirement.id}/doel`;
  const purpose = { doelId: goal?.id ?? null, inkooptaakId: task?.id ?? null };
  const [bound] = (await asked<Eisenset>(BUYER, 'PUT', path, purpose)).lijst;
  assert.deepEqual([bound?.doel?.id, bound?.inkooptaak?.id], [goal?.id, task?.id]);
  assert.deepEqual(bound?.versies, requirement.versies);
  assert.equal(await codeOf(BUYER, 'PUT', path, { ...purpose, doelId: 999_999 }), 'procurement.choice-not-of-region');
  assert.equal(await codeOf(OTHER_BUYER, 'PUT', path, purpose), 'procurement.requirement-unknown');
  const [free] = (await asked<Eisenset>(BUYER, 'PUT', path, { doelId: null, inkooptaakId: null })).lijst;
  assert.deepEqual([free?.doel, free?.inkooptaak], [null, null]);
});

test('the database refuses who is not of the region: requirements, versions, products and published texts', async () => {
  const tries = [
    `insert into requirement (requirement_set_id, code, kind, theme) select id, 'X', 'condition', 'x' from requirement_set limit 1`,
    `insert into requirement_version (requirement_id, version, title, text, status, published_at)
     select id, 9, 'x', 'x', 'final', now() from requirement limit 1`,
    `insert into procedure_product (procedure_id, product_id) select id, ${WORLD.daycare} from procedure limit 1`,
    `insert into procedure_requirement_set (procedure_id, requirement_set_id)
     select p.id, s.id from procedure p, requirement_set s limit 1`,
  ];
  const provider = {
    ...SCOPES.nobody,
    personId: CARE,
    organisationId: WORLD.provider,
    role: 'sales-adviser' as const,
    providerIds: [WORLD.provider],
  };
  for (const sql of tries)
    await assert.rejects(
      withScope(db, provider, (tx) => tx.execute(sql)),
      { code: '42501' },
      sql,
    );
  const region = {
    ...SCOPES.nobody,
    personId: BUYER,
    organisationId: WORLD.region,
    role: 'purchaser' as const,
    regionIds: [WORLD.region],
  };
  await assert.rejects(
    withScope(db, region, (tx) =>
      tx.execute(`update requirement_version set published_at = now() where published_at is not null`),
    ),
    /does not change/,
  );
});

test('R-289, R-291, R-293, R-294: a planning with terms by law, work packages and what each municipality must have ready', async () => {
  clock = '2026-01-05T08:00:00.000Z';
  const one = await make({ soort: 'european-tender-dialogue' });
  const path = `/inkoopprocedures/${one.id}/planning`;
  const plan = await asked<Planning>(BUYER, 'POST', `${path}/standaard`, { werkpakketten: true, gemeenten: true });
  assert.equal(plan.gemeenten.length, 2);
  const find = (from: Planning, key: string) => from.onderdelen.find(({ sleutel }) => sleutel === key);
  const request = find(plan, 'request');
  assert.deepEqual([request?.dagen, request?.telling, request?.minimumDagen], [30, 'kalenderdagen', 30]);
  assert.match(request?.minimumBron ?? '', /artikel 2\.71/);
  assert.deepEqual(find(plan, 'market-dialogue')?.na, ['go-decision']);
  assert.ok(plan.onderdelen.some(({ soort }) => soort === 'communicatie'));
  assert.equal(find(plan, 'open-ends')?.nietVoor, '2027-01-01');
  assert.ok((find(plan, 'contracting')?.totEnMet ?? '9') <= '2026-12-31', JSON.stringify(plan.fouten));

  assert.ok(request);
  const etag = { 'if-match': `"${request.versie}"` };
  const short = await asked<Planning>(BUYER, 'PATCH', `/planonderdelen/${request.id}`, { dagen: 20 }, etag);
  assert.match(short.fouten[0]?.zin ?? '', /ten minste 30 dagen/);
  assert.equal(
    await codeOf(BUYER, 'PATCH', `/planonderdelen/${request.id}`, { dagen: 30 }, etag),
    'http.version-differs',
  );
  const circle = { 'if-match': `"${request.versie + 1}"` };
  assert.equal(
    await codeOf(BUYER, 'PATCH', `/planonderdelen/${request.id}`, { na: ['contracting'] }, circle),
    'procurement.plan-circle',
  );
  const prep = find(short, 'preparation');
  assert.ok(prep);
  const late = await asked<Planning>(
    BUYER,
    'PATCH',
    `/planonderdelen/${prep.id}`,
    { gereedOp: '2026-05-01' },
    { 'if-match': '"1"' },
  );
  assert.equal(find(late, 'go-decision')?.van, '2026-05-04', 'the working day after what it waited for was done');
  const calendar = await server.ask(BUYER, 'GET', `${path}/agenda`);
  assert.match(calendar.text, /BEGIN:VEVENT/);
  assert.equal(await codeOf(CARE, 'GET', path), 'procurement.procedure-unknown');
  await step(one.id, { stap: 'fase-beginnen', fase: 'preparation' });
  for (const fase of ['selection', 'assessment']) {
    const criteria = [{ sleutel: 'c1', naam: 'Aanpak', weging: '1', hoogste: 10 }];
    const formula = { fase, criteria, prijs: { soort: 'geen' }, plaatsen: 3 };
    assert.equal(await codeOf(BUYER, 'POST', `/inkoopprocedures/${one.id}/formules`, formula), 'status 201');
  }
  await step(one.id, { stap: 'fase-beginnen', fase: 'questions', reden: 'Proef' });
  assert.equal(
    await codeOf(CARE, 'GET', path),
    'procurement.not-yours',
    'a planning is of the region, also once announced',
  );
  assert.equal((await asked<Inkoopprocedure>(CARE, 'GET', `/inkoopprocedures/${one.id}`)).planningVanaf, null);
  const gone = await server.app.inject({
    method: 'DELETE',
    url: `/v1/planonderdelen/${request.id}`,
    headers: {
      'x-test-person': String(BUYER),
      'if-match': circle['if-match'],
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
    },
  });
  assert.equal(gone.statusCode, 200, gone.body);
  const left = gone.json<Planning>();
  assert.ok(left.onderdelen.every(({ na }) => !na.includes('request')));
});

test('what was announced stands: products, sets and duration change no more, its words do', async () => {
  const one = await make();
  await step(one.id, { stap: 'fase-beginnen', fase: 'preparation' });
  await step(one.id, { stap: 'fase-beginnen', fase: 'questions', reden: 'Proef' });
  const path = `/inkoopprocedures/${one.id}`;
  const etag = { 'if-match': `"${one.versie}"` };
  assert.equal(
    await codeOf(BUYER, 'PATCH', path, { producten: [WORLD.daycare] }, etag),
    'procurement.announced-already',
  );
  const renamed = await asked<Inkoopprocedure>(BUYER, 'PATCH', path, { titel: 'Begeleiding licht' }, etag);
  assert.equal(renamed.titel, 'Begeleiding licht');
  assert.equal(
    await codeOf(OTHER_BUYER, 'PATCH', path, { titel: 'x' }, { 'if-match': '"2"' }),
    'procurement.not-yours',
  );
  assert.equal(
    await codeOf(MANAGER, 'POST', `${path}/stappen`, { stap: 'stoppen', reden: 'x' }),
    'access.role-lacks-right',
  );
});

test('everybody reads an announced procedure; the log is checked by an outsider with the script alone', async (t) => {
  clock = '2026-01-05T08:00:00.000Z';
  const one = await make({ eisensets: [] });
  assert.equal(await codeOf(null, 'GET', `/openbaar/inkoopprocedures/${one.id}`), 'procurement.procedure-unknown');
  await step(one.id, { stap: 'fase-beginnen', fase: 'preparation' });
  await step(one.id, { stap: 'fase-beginnen', fase: 'questions', reden: 'Proef' });
  const shown = await asked<{ titel: string; verloop: { zin: string }[]; producten: unknown[] }>(
    null,
    'GET',
    `/openbaar/inkoopprocedures/${one.id}`,
  );
  assert.equal(shown.titel, 'Begeleiding');
  assert.equal(shown.producten.length, 1);
  assert.ok(shown.verloop.length >= 3);

  await asOwner(db, (tx) =>
    tx.execute(`insert into procedure_event (procedure_id, place, event, previous_hash, hash)
      select procedure_id, place + 1, '{"kind":"received","applicationId":1}', hash, repeat('c', 64) from procedure_event
       where procedure_id = ${one.id} order by place desc limit 1`),
  );
  const publicLog = await server.ask(null, 'GET', `/openbaar/inkoopprocedures/${one.id}/logboek`);
  assert.doesNotMatch(publicLog.text, /applicationId/);
  const checker = await server.ask(null, 'GET', '/openbaar/controleprogramma');
  const folder = await mkdtemp(join(tmpdir(), 'procedure-log-'));
  t.after(() => rm(folder, { recursive: true }));
  const at = join(folder, 'log');
  await writeFile(`${at}.mjs`, checker.text);
  const check = async (log: string): Promise<string> => {
    await writeFile(`${at}.json`, log);
    const run = promisify(execFile)(process.execPath, [`${at}.mjs`, `${at}.json`]);
    return run.then(
      ({ stdout }) => stdout,
      (error: { stderr: string }) => error.stderr,
    );
  };
  assert.match(await check(publicLog.text), /de keten is heel\.\nVan 1 regels/);
  assert.match(
    await check(
      publicLog.text.replace('Begeleiding"', 'Anders"').replace('"title": "Begeleiding"', '"title": "Anders"'),
    ),
    /Regel 1 klopt niet/,
  );
  const own = await server.ask(BUYER, 'GET', `/inkoopprocedures/${one.id}/logboek/bestand`);
  assert.match(await check(own.text), /Regel 5 klopt niet/, 'a line made up by hand is found in the whole log');
});
