import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Mandaat, Organisatie, Persoon, PersoonRol, RegioLid, Toegangsregel } from '../api.ts';
import { createPeoplePort, partiesRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const ADMIN = 4;
const NEIGHBOUR = 5;

type List<Item> = { items: Item[]; volgende: string | null; totaal: number };

const db = await testDatabase();
before(() => loadSmallWorld(db));
const server = await moduleServer(db, partiesRoutes({ today }));
after(() => server.app.close());

test('sign-in finds who somebody is and whose rows they see today', async () => {
  const people = createPeoplePort(today);
  const find = (subject: string) =>
    withScope(db, SCOPES.nobody, (tx) => people.findPersonBySubject(tx, 'https://issuer.example', subject));
  const manager = await find('cm');
  assert.deepEqual(manager, {
    personId: 1,
    name: 'Caro Meijer',
    memberships: [
      {
        role: 'contract-manager',
        organisation: { id: 1, name: 'Regio Veldzicht', kind: 'region' },
        visible: { regionIds: [1], municipalityIds: [10], providerIds: [] },
      },
    ],
  });
  assert.deepEqual((await find('za'))?.memberships[0]?.visible, {
    regionIds: [],
    municipalityIds: [],
    providerIds: [30],
  });
  assert.equal(await find('nobody-knows'), undefined);
});

test('a role that ended yesterday, or a person who left, is nobody', async () => {
  const people = createPeoplePort(today);
  const find = () => withScope(db, SCOPES.nobody, (tx) => people.findPersonById(tx, 6));
  assert.ok(await find());
  await asOwner(db, (tx) => tx.execute("update person_role set through_on = '2026-11-22' where person_id = 6"));
  assert.equal(await find(), undefined);
  await asOwner(db, (tx) => tx.execute('update person_role set through_on = null where person_id = 6'));
  await asOwner(db, (tx) => tx.execute('update person set active = false where id = 6'));
  assert.equal(await find(), undefined);
  await asOwner(db, (tx) => tx.execute('update person set active = true where id = 6'));
});

test('R-001: the register of actors is searched, filtered, sorted and paged', async () => {
  const list = async (query: string) =>
    (await server.ask(MANAGER, 'GET', `/organisaties?${query}`)).json as List<Organisatie>;
  assert.equal((await list('')).totaal, 9);
  assert.deepEqual(
    (await list('soort=aanbieder')).items.map((one) => one.naam),
    ['Jeugdhulp De Linde', 'Zorg aan de Beek'],
  );
  assert.deepEqual(
    (await list('soort=aanbieder&sorteer=-naam')).items.map((one) => one.id),
    [31, 30],
  );
  assert.deepEqual(
    (await list('zoek=99000002')).items.map((one) => one.id),
    [31],
  );
  assert.deepEqual(
    (await list('gemeente=10')).items.map((one) => one.naam),
    ['Accountant Aldermeer', 'Wijkteam Aldermeer'],
  );
  const seen: number[] = [];
  let cursor = '';
  do {
    const page = await list(`limit=2&sorteer=soort${cursor ? `&cursor=${cursor}` : ''}`);
    seen.push(...page.items.map((one) => one.id));
    cursor = page.volgende ?? '';
  } while (cursor);
  assert.equal(new Set(seen).size, 9);
  assert.equal(seen.length, 9);
  const wrong = await server.ask(MANAGER, 'GET', '/organisaties?cursor=abc');
  assert.equal(wrong.status, 400);
});

test('an organisation is added, changed as it was seen, and closed; never by who may not', async () => {
  const wanted = { soort: 'aanbieder', naam: 'Kleine Zorg', agbCode: '99000009' };
  assert.equal((await server.ask(MANAGER, 'POST', '/organisaties', { body: wanted })).status, 403);
  const made = await server.ask(ADMIN, 'POST', '/organisaties', { body: wanted });
  assert.equal(made.status, 201, made.text);
  const { id } = made.json as Organisatie;
  assert.equal((await server.ask(ADMIN, 'POST', '/organisaties', { body: wanted })).status, 409, 'same AGB code');
  const etag = String(made.headers.etag);
  const change = { body: { naam: 'Grotere Zorg' } };
  assert.equal((await server.ask(ADMIN, 'PATCH', `/organisaties/${id}`, change)).status, 428);
  const changed = await server.ask(ADMIN, 'PATCH', `/organisaties/${id}`, { ...change, headers: { 'if-match': etag } });
  assert.equal((changed.json as Organisatie).naam, 'Grotere Zorg');
  const late = await server.ask(ADMIN, 'PATCH', `/organisaties/${id}`, { ...change, headers: { 'if-match': etag } });
  assert.equal(late.status, 412);
  const end = { body: { tot: '2026-12-31' }, headers: { 'if-match': String(changed.headers.etag) } };
  const closed = await server.ask(ADMIN, 'POST', `/organisaties/${id}/beeindigingen`, end);
  assert.equal((closed.json as Organisatie).tot, '2026-12-31', closed.text);
  const elsewhere = { ...end, headers: { 'if-match': '"1"' } };
  assert.equal(
    (await server.ask(ADMIN, 'POST', `/organisaties/${WORLD.elsewhere}/beeindigingen`, elsewhere)).status,
    403,
  );
});

test('TR006: the telephone number of an organisation is kept as it is dialled, taken away, and refused when it is none', async () => {
  const wanted = { soort: 'aanbieder', naam: 'Bereikbare Zorg', agbCode: '99000010' };
  const wrong = await server.ask(ADMIN, 'POST', '/organisaties', { body: { ...wanted, telefoon: 'bel ons' } });
  assert.match(wrong.text, /Vul een Nederlands telefoonnummer in: tien cijfers/);
  const made = await server.ask(ADMIN, 'POST', '/organisaties', {
    body: { ...wanted, telefoon: '+31 (0)412 62 99 11' },
  });
  assert.equal((made.json as Organisatie).telefoon, '0412629911', made.text);
  const { id } = made.json as Organisatie;
  let etag = String(made.headers.etag);
  const change = async (body: object) => {
    const reply = await server.ask(ADMIN, 'PATCH', `/organisaties/${id}`, { body, headers: { 'if-match': etag } });
    if (reply.status === 200) etag = String(reply.headers.etag);
    return { status: reply.status, telefoon: (reply.json as Organisatie).telefoon };
  };
  assert.equal((await change({ telefoon: '0412' })).status, wrong.status);
  assert.equal((await change({ naam: 'Altijd Bereikbaar' })).telefoon, '0412629911', 'a new name leaves the number');
  assert.equal((await change({ telefoon: '14 0412' })).telefoon, '140412');
  assert.equal((await change({ telefoon: null })).telefoon, null);
});

test('R-005: members of a region come and go over time', async () => {
  const members = async (query = '') =>
    ((await server.ask(ADMIN, 'GET', `/regios/1/leden${query}`)).json as List<RegioLid>).items.map((one) => [
      one.gemeente.naam,
      one.tot,
    ]);
  assert.deepEqual(await members(), [
    ['Aldermeer', null],
    ['Berkenveld', null],
  ]);
  const join = { body: { gemeenteId: WORLD.elsewhere, van: '2027-01-01' } };
  assert.equal((await server.ask(ADMIN, 'POST', '/regios/1/leden', join)).status, 201);
  assert.equal((await server.ask(ADMIN, 'POST', '/regios/1/leden', join)).status, 409, 'twice');
  assert.equal((await server.ask(ADMIN, 'POST', '/regios/2/leden', join)).status, 403, 'another region');
  assert.deepEqual(await members('?peildatum=2026-12-31'), [
    ['Aldermeer', null],
    ['Berkenveld', null],
  ]);
  const leave = { body: { tot: '2027-06-30' } };
  const left = await server.ask(ADMIN, 'POST', `/regios/1/leden/${WORLD.elsewhere}/beeindigingen`, leave);
  assert.equal(left.status, 200, left.text);
  assert.deepEqual((await members()).at(-1), ['Cranendijk', '2027-06-30']);
});

test('R-287: roles are given and taken within reach, never to oneself, never where they do not exist', async () => {
  const person = { naam: 'Nieuw Mens', kenmerk: 'nm', organisatieId: WORLD.municipality };
  assert.equal((await server.ask(OFFICER, 'POST', '/personen', { body: person })).status, 403);
  const made = await server.ask(ADMIN, 'POST', '/personen', { body: person });
  assert.equal(made.status, 201, made.text);
  const { id } = made.json as Persoon;
  const give = (who: number, rol: string, organisatieId: number) =>
    server.ask(ADMIN, 'POST', `/personen/${who}/rollen`, { body: { rol, organisatieId, van: '2026-01-01' } });
  const table: readonly [number, string, number, number][] = [
    [id, 'financieel-medewerker', WORLD.municipality, 201],
    [id, 'financieel-medewerker', WORLD.municipality, 409],
    [id, 'zorgadministratie', WORLD.municipality, 422],
    [id, 'financieel-medewerker', WORLD.elsewhere, 403],
    [ADMIN, 'contractmanager', WORLD.region, 422],
    [6, 'financieel-medewerker', WORLD.municipality, 404],
  ];
  for (const [who, rol, where, status] of table) {
    const reply = await give(who, rol, where);
    assert.equal(reply.status, status, `${who} ${rol} ${where}: ${reply.text}`);
  }
  const [role] = ((await server.ask(ADMIN, 'GET', `/personen/${id}/rollen`)).json as List<PersoonRol>).items;
  const taken = await server.ask(ADMIN, 'POST', `/personen/${id}/rollen/${role?.id}/beeindigingen`, {
    body: { tot: '2026-11-22' },
  });
  assert.equal(taken.status, 200, taken.text);
  const list = (await server.ask(ADMIN, 'GET', '/personen?zoek=nieuw')).json as List<Persoon>;
  assert.deepEqual(
    list.items.map((one) => one.rollen),
    [[]],
  );
});

test('people of other regions do not exist for an administrator', async () => {
  const list = (await server.ask(ADMIN, 'GET', '/personen?limit=200')).json as List<Persoon>;
  assert.equal(
    list.items.some((one) => one.id === 6),
    false,
  );
  assert.equal((await server.ask(ADMIN, 'GET', '/personen/6')).status, 404);
  assert.equal((await server.ask(MANAGER, 'GET', '/personen')).status, 403);
});

test('R-006, R-007: the mandate register is public, one holder per task, incomplete ones flagged', async () => {
  const open = (await server.ask(null, 'GET', '/openbaar/mandaten?gemeente=11')).json as List<Mandaat>;
  assert.deepEqual(
    open.items.map((one) => [one.taak, one.houder, one.ontbreekt]),
    [['leveranciersmanagement', 'gemeente', ['bezetting', 'inrichting']]],
  );
  assert.equal(((await server.ask(MANAGER, 'GET', '/mandaten')).json as List<Mandaat>).items.length, 3);
  const wanted = {
    gemeenteId: 11,
    taak: 'leveranciersmanagement',
    houder: 'regio',
    vastgesteldOp: '2026-11-01',
    besluit: 'Raad 2026-11',
    van: '2027-01-01',
  };
  assert.equal((await server.ask(MANAGER, 'POST', '/mandaten', { body: wanted })).status, 403);
  assert.equal((await server.ask(ADMIN, 'POST', '/mandaten', { body: wanted })).status, 409);
  const [old] = open.items;
  const end = { body: { tot: '2026-12-31' }, headers: { 'if-match': `"${old?.versie}"` } };
  assert.equal((await server.ask(ADMIN, 'POST', `/mandaten/${old?.id}/beeindigingen`, end)).status, 200);
  const made = await server.ask(ADMIN, 'POST', '/mandaten', { body: wanted });
  assert.equal(made.status, 201, made.text);
});

test('NEN 7513: the log shows the own organisation only, and its chain can be checked', async () => {
  assert.equal((await server.ask(OFFICER, 'GET', '/toegangsregels')).status, 403);
  await server.ask(NEIGHBOUR, 'GET', '/organisaties');
  const log = (await server.ask(ADMIN, 'GET', '/toegangsregels?limit=3')).json as List<Toegangsregel>;
  assert.equal(log.items.length, 3);
  assert.ok(log.volgende);
  const own = await server.ask(ADMIN, 'GET', '/toegangsregels?limit=200');
  assert.ok((own.json as List<Toegangsregel>).items.every((one) => one.persoon?.id !== NEIGHBOUR));
  const byPerson = (await server.ask(ADMIN, 'GET', `/toegangsregels?persoon=${MANAGER}&handeling=mandates.read`))
    .json as List<Toegangsregel>;
  assert.ok(byPerson.items.length >= 1);
  assert.ok(byPerson.items.every((one) => one.persoon?.naam === 'Caro Meijer' && one.handeling === 'mandates.read'));
  assert.deepEqual(
    ((await server.ask(ADMIN, 'GET', '/toegangsregels?dag=2020-01-01')).json as List<Toegangsregel>).items,
    [],
  );
  const check = await server.ask(ADMIN, 'GET', '/toegangsregels/controle');
  assert.equal((check.json as { sluitend: boolean }).sluitend, true, check.text);
  await asOwner(db, async (tx) => {
    await tx.execute('alter table access_log disable trigger access_log_append_only');
    await tx.execute(
      "update access_log set action = 'nothing' where id = (select min(id) + 2 from access_log where organisation_id = 1)",
    );
    await tx.execute('alter table access_log enable trigger access_log_append_only');
  });
  const broken = (await server.ask(ADMIN, 'GET', '/toegangsregels/controle')).json as {
    sluitend: boolean;
    eersteFout: number;
  };
  assert.equal(broken.sluitend, false, 'a changed entry is noticed');
});
