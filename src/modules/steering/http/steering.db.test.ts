import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { catalogueRoutes } from '../../catalogue/index.ts';
import { goalsRoutes } from '../../goals/index.ts';
import type { Draadbeeld, Uitputting, Vandaag } from '../api.ts';
import { steeringRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const ADMIN = 4;
const ELSEWHERE = 6;
const WORKER = 7;

const db = await testDatabase();
before(() => loadSmallWorld(db));
const server = await moduleServer(db, [
  ...steeringRoutes({ today }),
  ...goalsRoutes({ today }),
  ...catalogueRoutes({ today }),
]);
after(() => server.app.close());

test('R-287: each role has a home that answers its first question', async () => {
  for (const person of [MANAGER, OFFICER, CARE, WORKER, ADMIN]) {
    const reply = await server.ask(person, 'GET', '/overzichten/vandaag');
    assert.equal(reply.status, 200, reply.text);
    assert.notEqual((reply.json as Vandaag).vraag, '');
  }
  const administration = (await server.ask(ADMIN, 'GET', '/overzichten/vandaag')).json as Vandaag;
  assert.ok(administration.kerngetallen.every((figure) => figure.waarde.soort === 'aantal'));
  assert.equal(administration.uitputting, null);
});

test('R-160: a provider follows what was approved and how far its budgets are used', async () => {
  const { kerngetallen, uitputting } = (await server.ask(CARE, 'GET', '/overzichten/vandaag')).json as Vandaag;
  assert.ok(kerngetallen.some((figure) => figure.waarde.soort === 'geld'));
  assert.ok(uitputting && uitputting.length > 0);
});

test('R-131: evidence of its own that ends soon is work for a provider, and nothing of another provider is', async () => {
  await asOwner(db, (tx) =>
    tx.execute(
      `insert into provider_evidence (provider_id, kind, number, valid_from, valid_through) values
         ($1, 'tax', 'B-1', '2026-01-01', '2026-12-20'), ($1, 'insurance', 'P-1', '2026-01-01', '2027-12-31'),
         ($2, 'tax', 'B-2', '2026-01-01', '2026-12-20')`,
      [WORLD.provider, WORLD.otherProvider],
    ),
  );
  const { werklijst } = (await server.ask(CARE, 'GET', '/overzichten/vandaag')).json as Vandaag;
  const own = werklijst.filter(({ link }) => link === '/bewijsstukken');
  assert.deepEqual(
    own.map(({ titel, uiterlijk }) => [titel, uiterlijk]),
    [['Vernieuw uw bewijs: verklaring van de Belastingdienst, geldig tot en met 20 dec 2026', '2026-12-20']],
  );
});

test('R-003: a provider sees both customers, the young people it helps and who pays; others have no such block', async () => {
  const { klanten } = (await server.ask(CARE, 'GET', '/overzichten/vandaag')).json as Vandaag;
  assert.equal(klanten?.jeugdigen, 4, 'secret residence counts, for nobody is named');
  assert.deepEqual(
    klanten?.hulp.map((one) => [one.naam, one.jeugdigen]),
    [
      ['Begeleiding', 2],
      ['Begeleiding elders', 1],
      ['Daghulp', 1],
    ],
  );
  assert.deepEqual(
    klanten?.betalers.map((one) => [one.naam, one.jeugdigen, one.goedgekeurdCent]),
    [
      ['Aldermeer', 2, 1_200_000],
      ['Cranendijk', 1, 990_000],
      ['Berkenveld', 1, 510_000],
    ],
  );
  for (const person of [MANAGER, OFFICER, WORKER, ADMIN])
    assert.equal(((await server.ask(person, 'GET', '/overzichten/vandaag')).json as Vandaag).klanten, null);
});

test('R-280: the thread closes to the cent, says what a line stands for, and that results are not measured', async () => {
  const picture = (await server.ask(MANAGER, 'GET', '/draad')).json as Draadbeeld;
  const sum = (parts: readonly { bedragCent: number }[]) => parts.reduce((total, part) => total + part.bedragCent, 0);
  assert.equal(picture.totaalCent, 7_510_000);
  assert.equal(picture.afgewezenCent, 100_000);
  assert.equal(sum(picture.stromen), picture.totaalCent);
  for (const column of picture.kolommen) assert.equal(sum(column.knopen), picture.totaalCent, column.label);
  assert.deepEqual(
    picture.kolommen.map((column) => column.soort),
    ['doel', 'inkooptaak', 'product', 'contract', 'betaling', 'resultaat'],
  );
  assert.deepEqual(
    picture.kolommen.at(-1)?.knopen.map((node) => node.label),
    ['Nog niet gemeten'],
  );
  const lines = picture.totaalCent / 100 / picture.euroPerLijn;
  assert.ok(lines >= 100 && lines <= 250);
  const refused = (await server.ask(MANAGER, 'GET', '/draad?metAfgewezen=true')).json as Draadbeeld;
  assert.equal(refused.totaalCent, 7_610_000);
});

test('a followed thread is told in words, column by column', async () => {
  const { gevolgd } = (await server.ask(MANAGER, 'GET', '/draad?volg=contract-200')).json as Draadbeeld;
  assert.equal(gevolgd?.label, 'Jeugdhulp De Linde, V-001');
  assert.equal(gevolgd?.bedragCent, 1_710_000);
  assert.deepEqual(
    gevolgd?.perKolom.map((column) => column.kop),
    ['2 doelen', '2 inkooptaken', '2 producten', 'Jeugdhulp De Linde, V-001', 'Betaling', 'Nog niet gemeten'],
  );
  assert.equal(((await server.ask(MANAGER, 'GET', '/draad?volg=niets')).json as Draadbeeld).gevolgd, null);
});

test('the thread of another region or provider is not there; its file holds the same rows as the picture', async () => {
  assert.equal(((await server.ask(CARE, 'GET', '/draad')).json as Draadbeeld).totaalCent, 2_700_000);
  assert.equal(((await server.ask(ELSEWHERE, 'GET', '/draad')).json as Draadbeeld).totaalCent, 990_000);
  assert.equal((await server.ask(WORKER, 'GET', '/draad')).status, 403);
  const csv = await server.ask(MANAGER, 'GET', '/draad/_exporteer?formaat=csv');
  assert.equal(csv.status, 200, csv.text);
  const rows = csv.text.trim().split(/\r?\n/).slice(1);
  assert.equal(rows.length, 3);
  assert.ok(rows.every((row) => row.endsWith('Nog niet gemeten')));
  assert.doesNotMatch(csv.text, /D-001/);
});

test('a contract month by month', async () => {
  const use = (await server.ask(CARE, 'GET', `/contracten/${WORLD.contract}/uitputting?jaar=2026`)).json as Uitputting;
  assert.equal(use.maanden.length, 12);
  assert.deepEqual(
    [use.budgetCent, use.planPerMaandCent, use.eenheid, use.peilmaand],
    [14_400_000, 1_200_000, 'minuten', '2026-10'],
  );
  assert.equal((await server.ask(ELSEWHERE, 'GET', `/contracten/${WORLD.contract}/uitputting`)).status, 404);
});

test('goals, tasks and the product book are open', async () => {
  for (const path of ['/doelen', '/inkooptaken', '/producten?regio=1&zoek=begeleiding']) {
    const reply = await server.ask(null, 'GET', path);
    assert.equal(reply.status, 200, reply.text);
    assert.ok((reply.json as { totaal: number }).totaal > 0, path);
  }
});
