import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type {
  Beleidskader,
  Contactmoment,
  Inkoopniveau,
  Organisatiecontrole,
  Relatie,
  Samenwerkingstaak,
  Werkgroeplid,
} from '../api.ts';
import { partiesRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const ADMIN = 4;
const ADVISER = 60;
const LOCAL_ADVISER = 61;
const ADVISER_ELSEWHERE = 62;
const GI = 40;

type List<Item> = { items: Item[]; totaal: number };

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into organisation (id, kind, name, municipality_id, from_on) values
      (40, 'certified-body', 'GI De Brug', 10, '2020-01-01')`);
    await tx.execute(`insert into person (id, subject, name, organisation_id) values
      (60, 'ba', 'Lot Vermeer', 1), (61, 'bl', 'Ies Bos', 11), (62, 'be', 'Jip Duin', 2)`);
    await tx.execute(`insert into person_role (person_id, role, organisation_id, from_on) values
      (60, 'policy-adviser', 1, '2020-01-01'), (61, 'policy-adviser', 11, '2020-01-01'),
      (62, 'policy-adviser', 2, '2020-01-01')`);
  });
});
const server = await moduleServer(db, partiesRoutes({ today }));
after(() => server.app.close());

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
const refusal = (reply: { json: never }) => (reply.json as { code: string }).code;

const TASK = {
  taak: 'Leveranciersmanagement',
  uitvoering: 'regio',
  samenwerking: 'gezamenlijk',
  grond: 'gekozen',
  toelichting: 'Positie op de markt',
  afwijkenMag: false,
  mandaatTaak: 'leveranciersmanagement',
};

test('R-008, R-011: a task is put on the cooperation map by the region, and changed as it was seen', async () => {
  assert.equal((await server.ask(MANAGER, 'POST', '/samenwerkingstaken', { body: TASK })).status, 403);
  const local = await server.ask(LOCAL_ADVISER, 'POST', '/samenwerkingstaken', { body: TASK });
  assert.equal(refusal(local), 'parties.not-yours');
  const made = await server.ask(ADVISER, 'POST', '/samenwerkingstaken', { body: TASK });
  assert.equal(made.status, 201, made.text);
  const task = made.json as Samenwerkingstaak;
  assert.equal(task.grond, 'gekozen');
  // the mandates stand beside it; one of the two lacks people.
  assert.deepEqual(task.mandaat, { taak: 'leveranciersmanagement', bijRegio: 1, bijGemeente: 1, onvolledig: 1 });
  const path = `/samenwerkingstaken/${task.id}`;
  const change = { body: { afwijkenMag: true, afwijkingsclausule: 'Artikel 3' } };
  assert.equal((await server.ask(ADVISER, 'PATCH', path, change)).status, 428);
  const elsewhere = { ...change, headers: ifMatch(task.versie) };
  assert.equal((await server.ask(ADVISER_ELSEWHERE, 'PATCH', path, elsewhere)).status, 404);
  const changed = await server.ask(ADVISER, 'PATCH', path, { ...change, headers: ifMatch(task.versie) });
  assert.equal(changed.status, 200, changed.text);
  const now = changed.json as Samenwerkingstaak;
  assert.deepEqual([now.afwijkenMag, now.afwijkingsclausule, now.taak], [true, 'Artikel 3', TASK.taak]);
  assert.equal((await server.ask(ADVISER, 'PATCH', path, { ...change, headers: ifMatch(task.versie) })).status, 412);
});

test('R-008, R-015: a municipality does it otherwise, and sees the map from where it stands', async () => {
  const [task] = ((await server.ask(ADVISER, 'GET', '/samenwerkingstaken')).json as List<Samenwerkingstaak>).items;
  const path = `/samenwerkingstaken/${task?.id}/afwijkingen`;
  const body = { gemeenteId: 11, wat: 'Eigen accountmanager', inContract: true, van: '2026-01-01' };
  const added = await server.ask(LOCAL_ADVISER, 'POST', path, { body });
  assert.equal(added.status, 201, added.text);
  assert.equal((await server.ask(ADVISER, 'POST', path, { body })).status, 409, 'twice');
  const other = await server.ask(LOCAL_ADVISER, 'POST', path, { body: { ...body, gemeenteId: 10 } });
  assert.equal(other.status, 403, 'for another municipality');
  const outside = await server.ask(ADVISER, 'POST', path, { body: { ...body, gemeenteId: 12 } });
  assert.equal(refusal(outside), 'parties.link-not-a-member');
  const view = async (query: string) => {
    const reply = await server.ask(LOCAL_ADVISER, 'GET', `/samenwerkingstaken${query}`);
    const [seen] = (reply.json as List<Samenwerkingstaak>).items;
    return [seen?.mandaat?.bijRegio, seen?.mandaat?.bijGemeente, seen?.afwijkingen.map((one) => one.gemeente.naam)];
  };
  assert.deepEqual(await view(''), [1, 1, ['Berkenveld']]);
  assert.deepEqual(await view('?gemeente=10'), [1, 0, []]);
  assert.deepEqual(await view('?gemeente=11'), [0, 1, ['Berkenveld']]);
  const [deviation] = (added.json as Samenwerkingstaak).afwijkingen;
  const end = { body: { tot: '2026-11-01' } };
  assert.equal((await server.ask(ADVISER, 'POST', `${path}/${deviation?.id}/beeindigingen`, end)).status, 200);
  assert.deepEqual(await view('?gemeente=11'), [0, 1, []]);
});

test('R-008: where deviating is not agreed, none is recorded', async () => {
  const body = { ...TASK, taak: 'Veilig Thuis', grond: 'verplicht' };
  const task = (await server.ask(ADVISER, 'POST', '/samenwerkingstaken', { body })).json as Samenwerkingstaak;
  const deviation = { gemeenteId: 11, wat: 'Zelf', inContract: false, van: '2026-01-01' };
  const refused = await server.ask(ADVISER, 'POST', `/samenwerkingstaken/${task.id}/afwijkingen`, { body: deviation });
  assert.equal(refusal(refused), 'parties.deviation-not-agreed');
});

test('R-009: per form of help the level at which it is bought, from near to far', async () => {
  for (const [hulpvorm, niveau] of [
    ['Specialistische hulp', 'landelijk'],
    ['Preventie', 'lokaal'],
  ]) {
    const body = { hulpvorm, niveau, reden: 'Afgesproken' };
    assert.equal((await server.ask(ADVISER, 'POST', '/inkoopniveaus', { body })).status, 201);
  }
  const twice = { hulpvorm: 'preventie', niveau: 'regionaal', reden: 'Nog eens' };
  assert.equal((await server.ask(ADVISER, 'POST', '/inkoopniveaus', { body: twice })).status, 409);
  const list = (await server.ask(LOCAL_ADVISER, 'GET', '/inkoopniveaus')).json as List<Inkoopniveau>;
  assert.deepEqual(
    list.items.map((one) => [one.hulpvorm, one.niveau]),
    [
      ['Preventie', 'lokaal'],
      ['Specialistische hulp', 'landelijk'],
    ],
  );
  const [first] = list.items;
  const change = { body: { niveau: 'regionaal' }, headers: ifMatch(first?.versie ?? 0) };
  const changed = await server.ask(ADVISER, 'PATCH', `/inkoopniveaus/${first?.id}`, change);
  assert.deepEqual(
    [(changed.json as Inkoopniveau).niveau, (changed.json as Inkoopniveau).reden],
    ['regionaal', 'Afgesproken'],
  );
  assert.deepEqual(((await server.ask(ADVISER_ELSEWHERE, 'GET', '/inkoopniveaus')).json as List<unknown>).items, []);
});

test('R-012: a council decision with its date binds goals of the own region', async () => {
  const body = {
    organisatieId: 10,
    besloten: '2026-06-30',
    titel: 'Motie',
    bindt: 'Resultaatgericht',
    doelIds: [1, 2],
  };
  const made = await server.ask(ADVISER, 'POST', '/beleidskaders', { body });
  assert.equal(made.status, 201, made.text);
  const frame = made.json as Beleidskader;
  assert.deepEqual(
    frame.doelen.map((goal) => goal.naam),
    ['Zo licht als kan', 'Thuis, tenzij'],
  );
  const foreign = await server.ask(ADVISER, 'POST', '/beleidskaders', { body: { ...body, doelIds: [3] } });
  assert.equal(refusal(foreign), 'parties.goal-of-another');
  const future = await server.ask(ADVISER, 'POST', '/beleidskaders', { body: { ...body, besloten: '2026-12-01' } });
  assert.equal(refusal(future), 'parties.decision-in-future');
  assert.equal((await server.ask(LOCAL_ADVISER, 'POST', '/beleidskaders', { body })).status, 403, 'of a neighbour');
  const change = { body: { doelIds: [2] }, headers: ifMatch(frame.versie) };
  const changed = (await server.ask(ADVISER, 'PATCH', `/beleidskaders/${frame.id}`, change)).json as Beleidskader;
  assert.deepEqual([changed.titel, changed.doelen.map((goal) => goal.id)], ['Motie', [2]]);
  assert.equal(((await server.ask(LOCAL_ADVISER, 'GET', '/beleidskaders')).json as List<Beleidskader>).totaal, 1);
});

test('R-014: the working group, each with a field of knowledge, comes and goes', async () => {
  const body = { naam: 'F. Ooms', organisatieId: 10, kennisveld: 'financien', van: '2026-01-01' };
  const made = await server.ask(ADVISER, 'POST', '/werkgroepleden', { body });
  assert.equal(made.status, 201, made.text);
  const outside = await server.ask(ADVISER, 'POST', '/werkgroepleden', { body: { ...body, organisatieId: 12 } });
  assert.equal(outside.status, 403);
  const path = `/werkgroepleden/${(made.json as Werkgroeplid).id}/beeindigingen`;
  assert.equal((await server.ask(ADVISER, 'POST', path, { body: { tot: '2026-06-30' } })).status, 200);
  assert.equal((await server.ask(ADVISER, 'POST', path, { body: { tot: '2026-07-30' } })).status, 409);
  const [member] = ((await server.ask(MANAGER, 'GET', '/werkgroepleden')).json as List<Werkgroeplid>).items;
  assert.deepEqual([member?.kennisveld, member?.tot], ['financien', '2026-06-30']);
});

const CONTACT = {
  belanghebbende: 'Redactie krant',
  dag: '2026-11-20',
  onderwerp: 'Wachttijden',
  uitkomst: 'Feiten gedeeld',
  kanaal: 'media',
  aard: 'escalatie',
  aanbiederId: WORLD.provider,
  contractId: WORLD.contract,
  gemeenteId: WORLD.municipality,
};

test('R-013, R-320: a contact is recorded with its channel and links, and found by them', async () => {
  const made = await server.ask(ADVISER, 'POST', '/contactmomenten', { body: CONTACT });
  assert.equal(made.status, 201, made.text);
  const contact = made.json as Contactmoment;
  assert.deepEqual(
    [contact.kanaal, contact.namensOns, contact.aanbieder?.naam, contact.contract?.naam, contact.gemeente?.naam],
    ['media', 'Lot Vermeer', 'Jeugdhulp De Linde', 'V-001', 'Aldermeer'],
  );
  const count = async (person: number, query = '') =>
    ((await server.ask(person, 'GET', `/contactmomenten${query}`)).json as List<Contactmoment>).totaal;
  assert.equal(await count(LOCAL_ADVISER), 1, 'a member reads along');
  assert.equal(await count(ADVISER_ELSEWHERE), 0, 'another region does not');
  for (const query of [
    '?kanaal=media',
    '?aard=escalatie',
    '?aanbieder=30',
    '?gemeente=10',
    '?contract=200',
    '?zoek=krant',
  ])
    assert.equal(await count(ADVISER, query), 1, query);
  for (const query of ['?kanaal=raad', '?aanbieder=31', '?zoek=bestaat-niet'])
    assert.equal(await count(ADVISER, query), 0);
  assert.equal((await server.ask(CARE, 'GET', '/contactmomenten')).status, 403);
  assert.equal((await server.ask(OFFICER, 'GET', '/contactmomenten')).status, 403);
  assert.equal((await server.ask(ADMIN, 'POST', '/contactmomenten', { body: CONTACT })).status, 403);
  const csv = await server.ask(ADVISER, 'GET', '/contactmomenten/_exporteer?formaat=csv&kanaal=media');
  assert.match(csv.text, /Redactie krant;Lot Vermeer;Wachttijden/);
});

test('R-013: a correction is a next version; the one before stays, and two do not cross', async () => {
  const [contact] = ((await server.ask(ADVISER, 'GET', '/contactmomenten')).json as List<Contactmoment>).items;
  const path = `/contactmomenten/${contact?.id}`;
  const body = { ...CONTACT, onderwerp: 'Wachttijden en tarieven' };
  assert.equal((await server.ask(ADVISER, 'POST', `${path}/verbeteringen`, { body })).status, 428);
  const first = await server.ask(MANAGER, 'POST', `${path}/verbeteringen`, { body, headers: ifMatch(1) });
  assert.equal(first.status, 201, first.text);
  assert.equal((first.json as Contactmoment).versie, 2);
  const late = await server.ask(ADVISER, 'POST', `${path}/verbeteringen`, { body, headers: ifMatch(1) });
  assert.equal(late.status, 412);
  const list = (await server.ask(ADVISER, 'GET', '/contactmomenten')).json as List<Contactmoment>;
  assert.deepEqual(
    list.items.map((one) => [one.onderwerp, one.versie]),
    [['Wachttijden en tarieven', 2]],
  );
  const versions = (await server.ask(ADVISER, 'GET', `${path}/versies`)).json as List<Contactmoment>;
  assert.deepEqual(
    versions.items.map((one) => [one.versie, one.onderwerp, one.vastgelegdDoor?.naam]),
    [
      [2, 'Wachttijden en tarieven', 'Caro Meijer'],
      [1, 'Wachttijden', 'Lot Vermeer'],
    ],
  );
  const elsewhere = { body, headers: ifMatch(2) };
  assert.equal((await server.ask(ADVISER_ELSEWHERE, 'POST', `${path}/verbeteringen`, elsewhere)).status, 404);
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`update stakeholder_contact set subject = 'weg'`)),
    /append-only/,
  );
});

test('R-320: the same key records a contact once', async () => {
  const same = { headers: { 'idempotency-key': 'contact-once' }, body: { ...CONTACT, onderwerp: 'Eén keer' } };
  await server.ask(ADVISER, 'POST', '/contactmomenten', same);
  await server.ask(ADVISER, 'POST', '/contactmomenten', same);
  const list = (await server.ask(ADVISER, 'GET', '/contactmomenten?zoek=Eén keer')).json as List<Contactmoment>;
  assert.equal(list.totaal, 1);
});

test('row security keeps another region out of the contact log, also for writing', async () => {
  const scope = { ...SCOPES.purchaser, regionIds: [2] };
  assert.deepEqual(await withScope(db, scope, (tx) => tx.query('select id from stakeholder_contact')), []);
  for (const table of [
    `stakeholder_contact (region_id, stakeholder, on_day, subject, channel) values (1, 'x', '2026-01-01', 'x', 'media')`,
    `working_group_member (region_id, organisation_id, name, knowledge_field, from_on) values (1, 10, 'x', 'policy', '2026-01-01')`,
    `organisation_check (region_id, organisation_id, check_name, outcome, checked_on) values (1, 30, 'trade-register', 'in-order', '2026-01-01')`,
  ]) {
    await assert.rejects(
      withScope(db, scope, (tx) => tx.execute(`insert into ${table}`)),
      /row-level security/,
    );
  }
});

test('R-321: a certified body has its own checks, and its purchase problems in the same log', async () => {
  const path = `/organisaties/${GI}/controles`;
  const outcomes = async () =>
    ((await server.ask(ADVISER, 'GET', path)).json as List<Organisatiecontrole>).items.map((one) => one.uitkomst);
  assert.deepEqual(await outcomes(), ['niet-van-toepassing', null, 'niet-van-toepassing', null]);
  const norm = { controle: 'normenkader', uitkomst: 'in-orde', gecontroleerdOp: '2026-11-01' };
  assert.equal((await server.ask(ADVISER, 'POST', path, { body: norm })).status, 403, 'not the work of an adviser');
  assert.equal((await server.ask(MANAGER, 'POST', path, { body: norm })).status, 201);
  const mark = { ...norm, controle: 'kwaliteitskeurmerk' };
  assert.equal(refusal(await server.ask(MANAGER, 'POST', path, { body: mark })), 'parties.check-without-reason');
  const withReason = { ...mark, reden: 'Heeft het vrijwillig' };
  assert.equal((await server.ask(MANAGER, 'POST', path, { body: withReason })).status, 201);
  assert.deepEqual(await outcomes(), ['niet-van-toepassing', null, 'in-orde', 'in-orde']);
  const { contractId: _, ...problem } = { ...CONTACT, aard: 'inkoopprobleem', aanbiederId: GI, kanaal: 'overleg' };
  const logged = await server.ask(MANAGER, 'POST', '/contactmomenten', { body: problem });
  assert.equal(logged.status, 201, logged.text);
});

test('R-002: a relation between two actors is laid down and ended by the administrator', async () => {
  const body = { vanId: 1, naarId: 30, soort: 'contract-en-betaling', geldtVan: '2026-01-01' };
  assert.equal((await server.ask(ADVISER, 'POST', '/relaties', { body })).status, 403);
  const made = await server.ask(ADMIN, 'POST', '/relaties', { body });
  assert.equal(made.status, 201, made.text);
  assert.equal((await server.ask(ADMIN, 'POST', '/relaties', { body })).status, 409);
  const user = await server.ask(ADMIN, 'POST', '/relaties', { body: { ...body, soort: 'afname-zonder-betaling' } });
  assert.equal(refusal(user), 'parties.payer-is-user');
  const { geldtVan, ...ends } = body;
  const end = { body: { ...ends, geldtVan, tot: '2026-12-31' } };
  assert.equal((await server.ask(ADMIN, 'POST', '/relaties/beeindigingen', end)).status, 200);
  const [relation] = ((await server.ask(OFFICER, 'GET', '/relaties?organisatie=30')).json as List<Relatie>).items;
  assert.deepEqual([relation?.van.naam, relation?.geldtTot], ['Regio Veldzicht', '2026-12-31']);
});
