import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { Doel, Doelenboom, Ontwikkelpunten, Wijzigingen } from '../../goals/api.ts';
import { goalsRoutes } from '../../goals/index.ts';
import { gatherStanding, marketRoutes } from '../index.ts';

const CARE = 3;
const OFFICER = 2;
const ADVISER = 60;
const LOCAL_ADVISER = 61;

const db = await testDatabase();
const routes = [...goalsRoutes({ today, standing: gatherStanding }), ...marketRoutes({ today })];
const server = await moduleServer(db, routes);
after(() => server.app.close());
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values
      (60, 'ba', 'Lot Vermeer', 1), (61, 'bl', 'Ies Bos', 11)`);
    await tx.execute(`insert into person_role (person_id, role, organisation_id, from_on) values
      (60, 'policy-adviser', 1, '2020-01-01'), (61, 'policy-adviser', 11, '2020-01-01')`);
  });
});

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;
const tree = async (person = ADVISER) => (await server.ask(person, 'GET', '/doelenboom')).json as Doelenboom;
const goal = async (id: number) => {
  const found = (await tree()).doelen.find((one) => one.id === id);
  assert.ok(found);
  return found;
};

const NEW = {
  code: 'W1',
  naam: 'Eenvoudiger stelsel',
  omschrijving: 'Eenvoudiger, efficiënter en effectiever',
  bron: 'Jeugdwet',
  soort: 'wettelijk-doel',
  reden: 'Eerste boom',
};

test('R-326: an aim of the law comes above the ambitions, by the region itself only', async () => {
  assert.equal((await server.ask(CARE, 'GET', '/doelenboom')).status, 403, 'a provider');
  assert.equal((await server.ask(OFFICER, 'POST', '/doelen', { body: NEW })).status, 403);
  assert.equal(codeOf(await server.ask(LOCAL_ADVISER, 'POST', '/doelen', { body: NEW })), 'goals.not-yours');
  const made = await server.ask(ADVISER, 'POST', '/doelen', { body: NEW });
  assert.equal(made.status, 201, made.text);
  assert.equal((await server.ask(ADVISER, 'POST', '/doelen', { body: NEW })).status, 409, 'the same code again');
  const law = made.json as Doel;
  const child = await goal(1);
  const hung = await server.ask(ADVISER, 'PATCH', '/doelen/1', {
    body: { bovenliggendId: law.id, reden: 'Onder de wet gehangen' },
    headers: ifMatch(child.versie),
  });
  assert.equal(hung.status, 200, hung.text);
  const turned = await server.ask(ADVISER, 'PATCH', `/doelen/${law.id}`, {
    body: { bovenliggendId: 1, reden: 'x' },
    headers: ifMatch(1),
  });
  assert.equal(codeOf(turned), 'goals.parent-lower');
  assert.equal((await tree(OFFICER)).magWijzigen, false, 'a municipality reads it');
  assert.equal((await tree()).magWijzigen, true);
});

test('R-049, R-325: a goal is made concrete; what it was, why it changed and who did it stays known', async () => {
  const before = await goal(1);
  assert.ok(before.ontbreekt.includes('Er is geen streefdatum.'));
  const body = {
    soort: 'doel',
    gebruik: 'beinvloeden',
    indicator: 'Toewijzingen',
    richting: 'omlaag',
    gemetenMet: 'own-help',
    startOp: '2026-01-01',
    streefdatum: '2029-12-31',
    haalbaar: 'onder-voorwaarden',
    haalbaarToelichting: 'Als er genoeg lichte hulp is.',
    aanbiedersWillen: 'deels',
    snelBereikt: 'Eerst bellen',
    reden: 'Marktconsultatie',
  };
  const send = (change: object, version: number) =>
    server.ask(ADVISER, 'PATCH', '/doelen/1', { body: { ...body, ...change }, headers: ifMatch(version) });
  assert.equal(codeOf(await send({ streefdatum: '2025-01-01' }, before.versie)), 'goals.target-before-base');
  assert.equal(codeOf(await send({ streefwaarde: 10 }, before.versie)), 'goals.value-without-unit');
  assert.equal((await send({}, before.versie - 1)).status, 412);
  assert.equal((await send({}, before.versie)).status, 200);
  const now = await goal(1);
  assert.deepEqual(now.ontbreekt, ['Er is nog geen achterban gehoord.']);
  const history = (await server.ask(ADVISER, 'GET', '/doelen/1/wijzigingen')).json as Wijzigingen;
  assert.deepEqual([history.items[0]?.reden, history.items[0]?.door], ['Marktconsultatie', 'Lot Vermeer']);
  assert.ok(
    history.items[0]?.velden.some(({ veld, was, werd }) => veld === 'Soort' && was === 'ambitie' && werd === 'doel'),
  );
  await assert.rejects(
    asOwner(db, (tx) => tx.execute("update goal_change set reason = 'x'")),
    /append-only|refuse|may not/i,
  );
});

test('R-339, R-338: who was heard and promised what; the start situation per product', async () => {
  const heard = { dag: '2026-10-01', wie: 'Jongerenraad', gezegd: 'Eerder beginnen', beloofd: null };
  const late = await server.ask(ADVISER, 'POST', '/doelen/1/raadplegingen', { body: { ...heard, dag: '2027-01-01' } });
  assert.equal(codeOf(late), 'goals.day-in-future');
  assert.equal((await server.ask(ADVISER, 'POST', '/doelen/1/raadplegingen', { body: heard })).status, 204);
  const start = {
    soort: 'startsituatie',
    dag: '2026-01-01',
    waarde: 120,
    eenheid: 'jeugdigen',
    productId: 101,
    bron: 'Beleidsplan',
  };
  assert.equal((await server.ask(ADVISER, 'POST', '/doelen/1/metingen', { body: start })).status, 204);
  const other = await server.ask(ADVISER, 'POST', '/doelen/1/metingen', { body: { ...start, productId: 102 } });
  assert.equal(codeOf(other), 'goals.product-unknown', 'a product of another region');
  const now = await goal(1);
  assert.deepEqual(now.ontbreekt, []);
  assert.deepEqual(
    now.raadplegingen.map(({ wie }) => wie),
    ['Jongerenraad'],
  );
  assert.deepEqual(
    now.metingen.map(({ product, waarde }) => [product, waarde]),
    [['Daghulp', 120]],
  );
});

test('R-050: a goal that euros hang on is not ended, and nothing erases it', async () => {
  const { versie } = await goal(1);
  const end = { body: { beeindigdOp: '2026-11-01', reden: 'Klaar' }, headers: ifMatch(versie) };
  const refused = await server.ask(ADVISER, 'PATCH', '/doelen/1', end);
  assert.equal(codeOf(refused), 'goals.euros-hang-on');
  assert.match(refused.text, /Daghulp/);
  await assert.rejects(asOwner(db, (tx) => tx.execute('delete from goal where id = 1')));
});

test('R-050: orphans both ways, and a person who says what a clause serves', async () => {
  const before = await tree();
  const goals = new Map(before.doelen.map((one) => [one.id, one]));
  assert.deepEqual(
    goals.get(1)?.bepalingen.map(({ nummer, door }) => [nummer, door]),
    [['7.2', 'euros']],
  );
  const orphan = before.bepalingenZonderDoel.find(({ nummer }) => nummer === '7.10');
  assert.deepEqual(orphan, { sleutel: null, nummer: '7.10', titel: 'Volume', contracten: 1 });
  const body = {
    sleutel: null,
    nummer: '7.10',
    titel: 'Volume',
    doelId: 1,
    dient: true,
    hoe: 'Ruimte voor lichte hulp',
  };
  assert.equal((await server.ask(CARE, 'POST', '/bepalingdoelen', { body })).status, 403);
  assert.equal(
    codeOf(await server.ask(ADVISER, 'POST', '/bepalingdoelen', { body: { ...body, doelId: 3 } })),
    'market.goal-unknown',
  );
  assert.equal(
    codeOf(await server.ask(ADVISER, 'POST', '/bepalingdoelen', { body: { ...body, nummer: '9' } })),
    'market.clause-unknown',
  );
  assert.equal((await server.ask(ADVISER, 'POST', '/bepalingdoelen', { body })).status, 204);
  assert.ok(!(await tree()).bepalingenZonderDoel.some(({ nummer }) => nummer === '7.10'));
  assert.deepEqual(
    (await goal(1)).bepalingen.map(({ nummer, door }) => [nummer, door]),
    [
      ['7.2', 'euros'],
      ['7.10', 'persoon'],
    ],
  );
  assert.equal((await server.ask(ADVISER, 'POST', '/bepalingdoelen', { body: { ...body, dient: false } })).status, 204);
  assert.ok((await tree()).bepalingenZonderDoel.some(({ nummer }) => nummer === '7.10'));
});

test('R-050: a purchase task serves goals of its region; a pair that products name stays', async () => {
  const [task] = (await tree()).taken;
  assert.ok(task);
  const path = `/inkooptaken/${task.id}`;
  const change = (doelIds: number[], version = task.versie) =>
    server.ask(ADVISER, 'PATCH', path, { body: { doelIds, reden: 'Anders verdeeld' }, headers: ifMatch(version) });
  assert.equal(codeOf(await change([2])), 'goals.pair-in-use');
  assert.equal(codeOf(await change([1, 3])), 'goals.goal-of-another');
  assert.equal((await change([1, 2])).status, 200);
  assert.equal((await change([1])).status, 412);
  const made = await server.ask(ADVISER, 'POST', '/inkooptaken', {
    body: {
      code: 'T9',
      naam: 'Eenvoudig',
      omschrijving: 'Zo eenvoudig als kan',
      bron: null,
      beeindigdOp: null,
      doelIds: [],
      reden: 'Nieuw',
    },
  });
  assert.equal(made.status, 201, made.text);
});

test('R-045 to R-048: points from the library and of its own, leading to goals or left with a reason', async () => {
  const list = async (person = ADVISER) =>
    (await server.ask(person, 'GET', '/ontwikkelpunten')).json as Ontwikkelpunten;
  assert.deepEqual(
    [(await list()).punten.length, new Set((await list()).bibliotheek.map(({ thema }) => thema)).size],
    [0, 5],
  );
  const take = () =>
    server.ask(ADVISER, 'POST', '/ontwikkelpunten/_overnemen', {
      body: { sleutel: 'content-home', reden: 'Werksessie 2' },
    });
  assert.equal((await take()).status, 201);
  assert.equal(codeOf(await take()), 'goals.already-taken');
  const own = {
    thema: 'toegang',
    naam: 'Sneller bellen',
    omschrijving: 'Binnen een dag',
    bron: 'Werksessie 1',
    waaromNiet: null,
    doelIds: [3],
    reden: 'x',
  };
  assert.equal(codeOf(await server.ask(ADVISER, 'POST', '/ontwikkelpunten', { body: own })), 'goals.goal-of-another');
  assert.equal((await server.ask(ADVISER, 'POST', '/ontwikkelpunten', { body: { ...own, doelIds: [] } })).status, 201);
  const taken = (await list()).punten.find(({ uitBibliotheek }) => uitBibliotheek);
  assert.ok(taken);
  const changed = await server.ask(ADVISER, 'PATCH', `/ontwikkelpunten/${taken.id}`, {
    body: { doelIds: [2], reden: 'Hoort bij thuis' },
    headers: ifMatch(taken.versie),
  });
  assert.equal(changed.status, 200, changed.text);
  assert.deepEqual((await list()).punten.map(({ staat }) => staat).toSorted(), ['leidt-tot-doelen', 'open']);
  assert.deepEqual(
    (await goal(2)).ontwikkelpunten.map(({ naam }) => naam),
    ['Thuis, tenzij'],
  );
  assert.equal((await list(OFFICER)).punten.length, 2, 'a municipality of the region reads along');
  assert.equal((await server.ask(CARE, 'GET', '/ontwikkelpunten')).status, 403, 'a provider does not');
  assert.equal((await list()).regio.id, WORLD.region);
});
