import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, TODAY, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Geschiedenis, Onderdeel, Onderdelen, Strategie, Strategiedocument, Zelftesten } from '../api.ts';
import { strategyRoutes } from '../index.ts';
import { hashOf } from '../use-cases/act-on-strategy.ts';

const [MANAGER, CARE, ELSEWHERE, ACCESS, POLICY, BUYER, BOARD] = [1, 3, 6, 7, 9, 10, 11];
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values
         (9, 'ba', 'Bea Adviseur', 1), (10, 'ik', 'Iris Koper', 1), (11, 'wh', 'Wil Houder', 10)`,
    );
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values
         (9, 'policy-adviser', 1, '2020-01-01'), (10, 'purchaser', 1, '2020-01-01'), (11, 'alderman', 10, '2020-01-01')`,
    );
  });
});
const server = await moduleServer(db, strategyRoutes({ today }));
after(() => server.app.close());

const ask = async <Answer>(
  person: number,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  status?: number,
  headers: Readonly<Record<string, string>> = {},
) => {
  const reply = await server.ask(person, method, path, { ...(body === undefined ? {} : { body }), headers });
  assert.equal(reply.status, status ?? (method === 'POST' ? 201 : 200), `${method} ${path}: ${reply.text}`);
  return reply.json as Answer;
};
type No = { readonly code: string; readonly errors?: readonly { readonly path?: string; readonly detail: string }[] };
const begin = (more: object = {}) =>
  ask<Strategie>(POLICY, 'POST', '/strategieen', {
    titel: 'Inkoop 2028',
    van: '2028-01-01',
    tot: '2031-12-31',
    ...more,
  });
const write = (id: number, sectie: string, content: object, status?: number, person = POLICY) =>
  ask<Onderdeel & No>(person, 'POST', `/strategieen/${id}/onderdelen`, { sectie, ...content }, status);
const step = (person: number, id: number, soort: string, more: object = {}, status?: number) =>
  ask<Strategie & No>(person, 'POST', `/strategieen/${id}/stappen`, { soort, ...more }, status);

/** Everything that a strategy needs before it may be proposed. */
async function complete(id: number) {
  for (const soort of ['kernvraagstuk', 'doel', 'werkwijze', 'draagvlak'])
    await write(id, 'kern', { soort, titel: `Dit is het ${soort}` });
  const { piramide } = await ask<Strategie>(POLICY, 'GET', `/strategieen/${id}`);
  for (const { blok } of piramide) await write(id, 'score-nu', { soort: blok, score: 2, reden: 'Zo ging het' });
  await ask(POLICY, 'POST', `/strategieen/${id}/voorbeelden`, { sectie: 'uitgangspunten' });
  await write(id, 'reikwijdte', { soort: 'valt-eronder', titel: 'Ambulante hulp' });
  await write(id, 'reikwijdte', { soort: 'valt-erbuiten', titel: 'Vervoer', reden: 'Eigen aanbesteding' });
  await ask(POLICY, 'POST', `/strategieen/${id}/voorbeelden`, { sectie: 'lokale-ruimte' });
  await write(id, 'legitimatie', { soort: 'strategie', titel: 'Traject', tekst: 'Past bij thuis, tenzij' });
}

test('R-019, R-022: a strategy goes from concept through both consultations to adopted, by another person, and then stands', async () => {
  const { id } = await begin({ eigenaarId: POLICY });
  await complete(id);
  await step(POLICY, id, 'voorgelegd', {}, 422);
  await step(POLICY, id, 'interne-consultatie', {}, 422);
  const internal = await step(POLICY, id, 'interne-consultatie', { reageerVoor: '2026-12-20' });
  assert.deepEqual(
    [internal.status, internal.reageerVoor, internal.bewerkbaar],
    ['interne-consultatie', '2026-12-20', false],
  );
  assert.equal((await write(id, 'kern', { soort: 'doel', titel: 'Nee' }, 409)).code, 'strategy.still-put-out');
  await ask(CARE, 'GET', `/strategieen/${id}`, undefined, 404);
  await ask(ACCESS, 'POST', `/strategieen/${id}/reacties`, { paragraaf: 'core', tekst: 'Denk aan de wachttijd.' });
  await step(POLICY, id, 'externe-consultatie', { reageerVoor: '2027-01-20' });

  const seen = await ask<Strategiedocument>(CARE, 'GET', `/strategieen/${id}/document`);
  assert.equal(seen.magReageren, true);
  assert.deepEqual(seen.reacties, [], 'a provider reads its own reactions only');
  assert.deepEqual((await ask<Strategie>(CARE, 'GET', `/strategieen/${id}`)).piramide, []);
  assert.deepEqual(
    (await ask<Onderdelen>(CARE, 'GET', `/strategieen/${id}/onderdelen`)).secties.flatMap(({ items }) => items),
    [],
    'a provider reads no item',
  );
  const bsn = { paragraaf: 'core', tekst: 'Bijvoorbeeld 999900006' };
  assert.equal((await ask<No>(CARE, 'POST', `/strategieen/${id}/reacties`, bsn, 422)).code, 'strategy.text-holds-bsn');
  await ask(CARE, 'POST', `/strategieen/${id}/reacties`, { paragraaf: 'verzonnen', tekst: 'x' }, 404);
  await ask(CARE, 'POST', `/strategieen/${id}/reacties`, { paragraaf: 'starting-point', tekst: 'Twee jaar is kort.' });

  const refused = await step(POLICY, id, 'voorgelegd', {}, 422);
  assert.deepEqual(
    refused.errors?.map(({ detail }) => detail),
    ['2 reacties zijn nog niet afgewogen.'],
  );
  const { reacties } = await ask<Strategiedocument>(POLICY, 'GET', `/strategieen/${id}/document`);
  for (const { id: reactieId } of reacties)
    await ask(POLICY, 'POST', `/strategieen/${id}/afwegingen`, {
      reactieId,
      uitkomst: 'overgenomen',
      reden: 'Terecht',
    });
  assert.equal(
    (await ask<Strategiedocument>(CARE, 'GET', `/strategieen/${id}/document`)).reacties[0]?.afweging?.reden,
    'Terecht',
  );
  await step(POLICY, id, 'voorgelegd', { tekst: 'Klaar' });
  assert.equal((await step(BUYER, id, 'vastgesteld', { tekst: 'Goed' }, 403)).code, 'strategy.not-allowed-to-decide');
  await step(BOARD, id, 'vastgesteld', {}, 422);
  const adopted = await step(BOARD, id, 'vastgesteld', { tekst: 'Het college is akkoord.' });
  assert.deepEqual([adopted.status, adopted.mag], ['vastgesteld', []]);
  assert.equal((await write(id, 'kern', { soort: 'doel', titel: 'Nee' }, 409)).code, 'strategy.still-put-out');
  await write(id, 'risicos', { soort: 'beheersen', titel: 'Te weinig mensen', tekst: 'Werven', stand: 'open' });
  const whole = await ask<Strategiedocument>(CARE, 'GET', `/strategieen/${id}/document`);
  assert.match(whole.controlegetal ?? '', /^[0-9a-f]{64}$/);
  assert.equal(whole.stand, 'Versie 3, vastgesteld');
  for (const [formaat, start] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ])
    assert.ok(
      (await server.ask(CARE, 'GET', `/strategieen/${id}/document/_exporteer?formaat=${formaat}`)).text.startsWith(
        start ?? '-',
      ),
    );
  const stored = await asOwner(db, (tx) =>
    tx.query<{ document: object; hash: string }>(
      `select document, hash from strategy_version where strategy_id = ${id}`,
    ),
  );
  for (const { document, hash } of stored) assert.equal(hashOf(document as never), hash, 'kept as it was put out');
});

test('R-019: nobody adopts what they proposed themselves, not even past the application', async () => {
  const { id } = await begin();
  await asOwner(db, async (tx) => {
    const { id: version } = await tx.one<{ id: number }>(
      `insert into strategy_version (strategy_id, number, audience, document, hash) values (${id}, 1, 'internal', '{}', repeat('a', 64)) returning id`,
    );
    const act = (word: string) =>
      tx.execute(
        `insert into strategy_act (strategy_id, act, on_day, version_id, person_id, organisation_id) values (${id}, '${word}', '${TODAY}', ${version}, 11, 10)`,
      );
    await act('proposed');
    await assert.rejects(act('adopted'), /another person/);
  });
});

test('R-030, R-331: what stays out has a reason, and every fault is told at its field', async () => {
  const { id } = await begin();
  const no = await write(id, 'reikwijdte', { soort: 'valt-erbuiten', titel: 'Vervoer' }, 422);
  assert.deepEqual(
    no.errors?.map(({ path }) => path),
    ['reden'],
  );
  const both = await write(id, 'score-nu', { soort: 'iets', reden: 'x', dag: '2027-01-01' }, 422);
  assert.deepEqual(both.errors?.map(({ path }) => path).toSorted(), ['dag', 'soort']);
  await write(id, 'legitimatie', { soort: 'prikkel', titel: 'Bonus', tekst: 'Dat helpt' });
  const { bevindingen } = await ask<Strategie>(POLICY, 'GET', `/strategieen/${id}`);
  assert.ok(bevindingen.some(({ code, nodig }) => code === 'only-incentives' && nodig));
  const bsn = await write(id, 'besluiten', { titel: 'Over 999900006', dag: '2027-01-01', reden: 'x' }, 422);
  assert.deepEqual(
    bsn.errors?.map(({ path }) => path),
    ['titel'],
  );
});

test('R-016: one score for each block; a stale change is refused and each change keeps how it was', async () => {
  const { id } = await begin();
  const made = await write(id, 'score-nu', { soort: 'marktanalyse', score: 2, reden: 'Geen cijfers' });
  assert.equal(
    (await write(id, 'score-nu', { soort: 'marktanalyse', score: 3, reden: 'Nogmaals' }, 409)).code,
    'strategy.already-of-this-kind',
  );
  const path = `/strategieen/${id}/onderdelen/${made.id}`;
  const changed = { sectie: 'score-nu', soort: 'marktanalyse', score: 4, reden: 'Nu wel cijfers' };
  await ask(POLICY, 'PUT', path, changed, 412, { 'if-match': '"9"' });
  await ask(POLICY, 'PUT', path, changed, 200, { 'if-match': '"1"' });
  const { items } = await ask<Geschiedenis>(MANAGER, 'GET', `${path}/geschiedenis`);
  assert.deepEqual(
    items.map(({ soort, velden }) => [soort, velden.find(({ label }) => label === 'Score')?.was]),
    [
      ['gewijzigd', '2'],
      ['toegevoegd', ''],
    ],
  );
  const { piramide } = await ask<Strategie>(MANAGER, 'GET', `/strategieen/${id}`);
  assert.equal(piramide.find(({ blok }) => blok === 'marktanalyse')?.nu?.score, 4);
});

test('R-310: the self-test scores each habit, and a next time shows the trend', async () => {
  const { id } = await begin();
  const path = `/strategieen/${id}/zelftesten`;
  const { gewoonten } = await ask<Zelftesten>(POLICY, 'GET', path);
  assert.deepEqual(
    gewoonten.map(({ punten }) => punten.length),
    [5, 6, 5, 6, 3, 3, 3],
  );
  const fill = (antwoord: string) =>
    gewoonten.flatMap(({ punten }) => punten.map(({ sleutel }) => ({ punt: sleutel, antwoord })));
  await ask(POLICY, 'POST', path, { antwoorden: [] }, 422);
  await ask(POLICY, 'POST', path, { antwoorden: [{ punt: 'H9-9', antwoord: 'ja' }] }, 404);
  await ask(POLICY, 'POST', path, { antwoorden: fill('deels') });
  const { testen } = await ask<Zelftesten>(POLICY, 'POST', path, { antwoorden: fill('ja') });
  assert.deepEqual(
    testen.map(({ totaal }) => totaal),
    [50, 100],
  );
  await ask(MANAGER, 'POST', path, { antwoorden: fill('ja') }, 403);
});

test('a strategy is of its region: another region sees nothing of it, a municipality reads and does not write', async () => {
  const { id } = await begin();
  await ask(ELSEWHERE, 'GET', `/strategieen/${id}`, undefined, 404);
  assert.equal((await ask<{ totaal: number }>(ELSEWHERE, 'GET', '/strategieen')).totaal, 1, 'what was adopted is open');
  assert.equal((await ask<Strategie>(ACCESS, 'GET', `/strategieen/${id}`)).bewerkbaar, false);
  await write(id, 'kern', { soort: 'doel', titel: 'x' }, 403, ACCESS);
  await step(ACCESS, id, 'interne-consultatie', { reageerVoor: '2027-01-01' }, 403);
  const stranger = { ...SCOPES.nobody, personId: ELSEWHERE, organisationId: WORLD.otherRegion, role: 'purchaser' };
  const there = { ...stranger, regionIds: [WORLD.otherRegion] };
  assert.deepEqual(await withScope(db, there, (tx) => tx.query(`select 1 from strategy_item`)), []);
  await assert.rejects(
    withScope(db, there, (tx) =>
      tx.execute(`insert into strategy_item (strategy_id, section, place, title) values (${id}, 'core', 1, 'x')`),
    ),
    /row-level security/,
  );
});

test('a next round takes over what stays the same, and the period must be a period', async () => {
  const first = await begin();
  await ask(POLICY, 'POST', `/strategieen/${first.id}/voorbeelden`, { sectie: 'risicos' });
  await write(first.id, 'besluiten', { titel: 'Nu', dag: '2027-01-01', reden: 'x' });
  const next = await begin({ titel: 'Volgende ronde', vanId: first.id });
  const { secties } = await ask<Onderdelen>(POLICY, 'GET', `/strategieen/${next.id}/onderdelen`);
  const count = (sectie: string) => secties.find((one) => one.sectie === sectie)?.items.length;
  assert.deepEqual([count('risicos'), count('besluiten')], [12, 0]);
  const reversed = { titel: 'x', van: '2028-01-01', tot: '2027-01-01' };
  assert.equal((await ask<No>(POLICY, 'POST', '/strategieen', reversed, 422)).code, 'strategy.period-reversed');
});
