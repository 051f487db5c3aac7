import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, TODAY, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Dossier } from '../../suppliers/api.ts';
import { suppliersRoutes } from '../../suppliers/index.ts';
import type { Continuiteit, Incident, IncidentDetail } from '../api.ts';
import { continuitySection, incidentSection, incidentsRoutes, incidentWorkOf } from '../index.ts';

const [MANAGER, CARE, ELSEWHERE, OTHER_CARE, SUPERVISOR, NEIGHBOUR_SUPERVISOR, ACCESS] = [1, 3, 6, 9, 10, 11, 7];
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into organisation (id, kind, name, municipality_id, from_on) values (22, 'supervisor', 'Toezicht Berkenveld', 11, '2020-01-01')`,
    );
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values
         (9, 'ob', 'Ot Bos', 31), (10, 'tz', 'Tess Zoet', 21), (11, 'tb', 'Teun Berg', 22)`,
    );
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values
         (9, 'care-administrator', 31, '2020-01-01'), (10, 'supervisor', 21, '2020-01-01'), (11, 'supervisor', 22, '2020-01-01')`,
    );
  });
});
const server = await moduleServer(db, [
  ...incidentsRoutes({ today }),
  ...suppliersRoutes({ today, sections: [incidentSection, continuitySection] }),
]);
after(() => server.app.close());

const ask = async <Answer>(person: number, method: 'GET' | 'POST', path: string, body?: unknown, status?: number) => {
  const reply = await server.ask(person, method, path, body === undefined ? {} : { body });
  assert.equal(reply.status, status ?? (method === 'GET' ? 200 : 201), `${method} ${path}: ${reply.text}`);
  return reply.json as Answer;
};
const step = (person: number, id: number, soort: string, more: object = {}, status?: number) =>
  ask<IncidentDetail & { code: string }>(
    person,
    'POST',
    `/incidenten/${id}/stappen`,
    { soort, dag: TODAY, ...more },
    status,
  );
const CALAMITY = {
  soort: 'calamiteit',
  dag: TODAY,
  gemeenteId: WORLD.municipality,
  tekst: 'Brand in een behandelruimte; iedereen is veilig naar buiten gekomen.',
};

test('R-196: a provider reports, the region acknowledges, inspectorate and supervisor know, the provider accounts, the region closes', async () => {
  const told = await ask<IncidentDetail>(CARE, 'POST', '/incidenten', CALAMITY);
  assert.deepEqual([told.status, told.aanZet?.wie, told.aanbieder.id], ['gemeld', 'regio', WORLD.provider]);
  const acknowledged = await step(MANAGER, told.id, 'ontvangst-bevestigd', { uiterlijk: '2026-12-31' });
  assert.deepEqual([acknowledged.aanZet?.wie, acknowledged.aanZet?.wat], ['aanbieder', 'inspectie-informeren']);
  await step(MANAGER, told.id, 'notitie', { tekst: 'INTERN: ook de verzekeraar bellen' });
  const refused = await step(MANAGER, told.id, 'afgesloten', { tekst: 'Klaar' }, 422);
  assert.equal(refused.code, 'incidents.inspectorate-not-told');
  await step(CARE, told.id, 'inspectie-geinformeerd');
  assert.equal((await ask<{ totaal: number }>(NEIGHBOUR_SUPERVISOR, 'GET', '/incidenten')).totaal, 0, 'not there');
  const seen = await step(SUPERVISOR, told.id, 'toezichthouder-geinformeerd');
  assert.equal(seen.toezichthouderGeinformeerdOp, TODAY);
  await step(CARE, told.id, 'verantwoording', { tekst: 'De oorzaak was een lader; alle laders zijn vervangen.' });
  const own = await ask<IncidentDetail>(CARE, 'GET', `/incidenten/${told.id}`);
  assert.ok(!JSON.stringify(own).includes('INTERN'), 'a note stays with the region');
  assert.deepEqual(own.mag.stappen, ['aanvulling', 'verantwoording']);
  await step(MANAGER, told.id, 'vervolg-gevraagd', { uiterlijk: '2027-01-15', tekst: 'Stuur het keuringsrapport.' });
  await step(MANAGER, told.id, 'afgesloten', { tekst: 'Klaar' }, 409);
  await step(MANAGER, told.id, 'vervolg-gereed', { tekst: 'Rapport gelezen.' });
  const closed = await step(MANAGER, told.id, 'afgesloten', { tekst: 'Onderzocht en verbeterd.' });
  assert.deepEqual([closed.status, closed.aanZet, closed.mag.stappen], ['afgesloten', null, []]);
  await step(CARE, told.id, 'aanvulling', { tekst: 'Nog iets' }, 409);
});

test('an incident is about a known provider, of a day that was, without a number of a child, and is seen by nobody else', async () => {
  const bsn = await ask<{ code: string }>(CARE, 'POST', '/incidenten', { ...CALAMITY, tekst: 'Over 999900006' }, 422);
  assert.equal(bsn.code, 'incidents.text-holds-bsn');
  await ask(CARE, 'POST', '/incidenten', { ...CALAMITY, dag: '2026-11-24' }, 422);
  await ask(CARE, 'POST', '/incidenten', { ...CALAMITY, gemeenteId: WORLD.elsewhere }, 404);
  await ask(MANAGER, 'POST', '/incidenten', { ...CALAMITY, aanbiederId: 10 }, 404);
  await ask(MANAGER, 'POST', '/incidenten', CALAMITY, 404);
  await ask(SUPERVISOR, 'POST', '/incidenten', CALAMITY, 403);
  await ask(ACCESS, 'GET', '/incidenten', undefined, 403);
  const told = await ask<IncidentDetail>(MANAGER, 'POST', '/incidenten', {
    ...CALAMITY,
    aanbiederId: WORLD.provider,
    soort: 'ernstig-incident',
  });
  for (const person of [OTHER_CARE, NEIGHBOUR_SUPERVISOR])
    await ask(person, 'GET', `/incidenten/${told.id}`, undefined, 404);
  await ask(ELSEWHERE, 'GET', `/incidenten/${told.id}`, undefined, 403);
  await step(OTHER_CARE, told.id, 'aanvulling', { tekst: 'Wij ook' }, 404);
  await step(CARE, told.id, 'ontvangst-bevestigd', { uiterlijk: '2026-12-31' }, 403);
});

test('R-196: the list says who must move, can be narrowed and exported; the worklist of each party holds its own', async () => {
  const list = async (query: string) => (await ask<{ items: Incident[] }>(MANAGER, 'GET', `/incidenten${query}`)).items;
  assert.equal((await list('')).length, 2);
  assert.deepEqual(
    (await list('?status=afgesloten')).map(({ soort }) => soort),
    ['calamiteit'],
  );
  assert.deepEqual(
    (await list('?aanZet=regio')).map(({ aanZet }) => aanZet?.wat),
    ['ontvangst-bevestigen'],
  );
  assert.equal((await list('?zoek=behandelruimte')).length, 2);
  assert.equal((await list('?soort=geweld')).length, 0);
  const csv = await server.ask(MANAGER, 'GET', '/incidenten/_exporteer?formaat=csv&status=gemeld');
  assert.match(csv.text, /Ernstig incident/);
  const work = (scope: keyof typeof SCOPES, party: 'region' | 'provider' | 'supervisor') =>
    withScope(db, SCOPES[scope], (tx) => incidentWorkOf(tx, party));
  assert.deepEqual(
    (await work('regionManager', 'region')).map(({ title }) => title),
    ['Bevestig de ontvangst van een melding'],
  );
  assert.equal((await work('provider', 'provider')).length, 0);
});

test('R-203: continuity shows reasons with what else they may mean, to the region and to the provider itself', async () => {
  const none = await ask<Continuiteit>(MANAGER, 'GET', '/continuiteit');
  const of = (list: Continuiteit) => list.items.find(({ aanbieder }) => aanbieder.id === WORLD.provider);
  assert.deepEqual(
    of(none)?.waarschuwingen.map(({ code }) => code),
    ['declares-late', 'incidents'],
  );
  assert.ok(of(none)?.waarschuwingen.every(({ grens, anders }) => grens !== '' && anders !== ''));
  await ask(CARE, 'POST', '/eigen-dossier/meldingen', {
    soort: 'financiele-meldplicht',
    dag: TODAY,
    tekst: 'Liquiditeit krap in december',
  });
  const told = await ask<Continuiteit>(MANAGER, 'GET', '/continuiteit?indicator=duty-reported');
  assert.equal(told.items.length, 1);
  const own = await ask<Dossier>(CARE, 'GET', '/eigen-dossier');
  assert.deepEqual(
    own.onderdelen.map(({ sleutel }) => sleutel),
    ['incidenten', 'continuiteit'],
  );
  assert.equal(own.onderdelen[1]?.regels.length, 3);
  await ask(CARE, 'GET', '/continuiteit', undefined, 403);
  const line = await ask<{ items: { titel: string; link: string }[] }>(
    CARE,
    'GET',
    '/eigen-dossier/tijdlijn?soort=stap-bij-incident',
  );
  assert.ok(line.items.some(({ titel, link }) => titel === 'Incident afgesloten' && link.startsWith('/calamiteiten/')));
  assert.ok(!JSON.stringify(line).includes('INTERN'), 'R-283: one file, and a note stays with the region');
});

test('the database: steps are appended, of the own party, and not after closing', async () => {
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('delete from incident_step')),
    /append-only|refuse|appended/i,
  );
  const insert = (kind: string, organisation: number, incident: number) =>
    `insert into incident_step (incident_id, region_id, provider_id, kind, on_day, text, organisation_id)
     select id, region_id, provider_id, '${kind}', '2026-11-23', 'Zo', ${organisation} from incident where id = ${incident}`;
  const ids = await asOwner(db, (tx) => tx.query<{ id: number }>('select id from incident order by id'));
  const [closed = 0, open = 0] = ids.map(({ id }) => id);
  const as = (scope: keyof typeof SCOPES, statement: string) =>
    withScope(db, SCOPES[scope], (tx) => tx.execute(statement));
  await assert.rejects(as('provider', insert('note', 30, open)), { code: '42501' });
  await assert.rejects(as('provider', insert('supplement', 30, closed)), { code: '42501' });
  await assert.rejects(as('regionManager', insert('account', 1, open)), { code: '42501' });
});
