import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../../test/support/module-server.ts';
import { NEW_CONTRACT } from '../../../../../test/support/new-contract.ts';
import { loadSmallWorld, WORLD } from '../../../../../test/support/small-world.ts';
import { asOwner } from '../../../../platform/db/index.ts';
import type { NieuweBepalingtoets, TeToetsenBepaling } from '../../api.ts';
import { contractsRoutes } from '../../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;

const db = await testDatabase();
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

const SAID = {
  uitvoering: 'De contractmanager kijkt elk kwartaal naar de cijfers.',
  afspraken: 'De afspraak over cijfers per kwartaal hoort erbij.',
  inzet: 'Twee dagen per kwartaal.',
  kostenPerJaarCent: 480_000,
  verschil: 'Te weinig gebruik valt een half jaar eerder op.',
  resultaat: 'Geen contract zonder hulp.',
  oordeel: 'in-verhouding',
} as const;
const send = (which: Partial<NieuweBepalingtoets>, person = MANAGER) =>
  server.ask(person, 'POST', '/bepalingtoetsen', {
    body: { sleutel: null, nummer: null, titel: null, ...SAID, ...which },
  });
const list = async () =>
  ((await server.ask(MANAGER, 'GET', '/bepalingtoetsen')).json as { items: TeToetsenBepaling[] }).items;
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;

before(async () => {
  await loadSmallWorld(db);
  const reply = await server.ask(MANAGER, 'POST', '/contracten', { body: NEW_CONTRACT });
  assert.equal(reply.status, 201, reply.text);
});

test('R-361: what is in force and never tested is open and comes first; what nobody uses asks nothing', async () => {
  const all = await list();
  const open = all.filter((one) => one.open);
  assert.deepEqual(all.slice(0, open.length), open);
  const of = (key: string) => all.find(({ sleutel }) => sleutel === key);
  assert.deepEqual([of('extension')?.open, of('extension')?.contracten], [true, 1]);
  assert.deepEqual([of('bonus-malus')?.open, of('bonus-malus')?.contracten], [false, 0]);
  const own = all.find((one) => one.sleutel === null && one.nummer === '7.2');
  assert.deepEqual([own?.titel, own?.open, own?.contractId], ['Tarieven', true, WORLD.contract]);
});

test('R-361: a test is a dated note with investment, difference and result; the last one counts', async () => {
  assert.equal((await send({ sleutel: 'notice' })).status, 204);
  assert.equal((await send({ sleutel: 'notice', oordeel: 'niet-in-verhouding', kostenPerJaarCent: null })).status, 204);
  assert.equal((await send({ nummer: '7.2', titel: 'Tarieven' })).status, 204);
  const all = await list();
  const notice = all.find(({ sleutel }) => sleutel === 'notice');
  assert.deepEqual(
    [notice?.open, notice?.toets?.oordeel, notice?.toets?.kostenPerJaarCent, notice?.toets?.door],
    [false, 'niet-in-verhouding', null, 'Caro Meijer'],
  );
  const own = all.find((one) => one.sleutel === null && one.nummer === '7.2');
  assert.equal(own?.toets?.uitvoering, SAID.uitvoering);
  await assert.rejects(asOwner(db, (tx) => tx.execute("update clause_set_up_test set practice = 'x'")));
});

test('a test is about one clause that exists, and is recorded by who buys only', async () => {
  assert.equal(codeOf(await send({})), 'contracts.tested-clause-unknown');
  assert.equal(codeOf(await send({ sleutel: 'nothing' })), 'contracts.tested-clause-unknown');
  assert.equal(codeOf(await send({ sleutel: 'notice', nummer: '1', titel: 'x' })), 'contracts.tested-clause-unknown');
  assert.equal(codeOf(await send({ nummer: '7.2' })), 'contracts.tested-clause-unknown');
  assert.equal(codeOf(await send({ nummer: '7.2', titel: 'Iets anders' })), 'contracts.tested-clause-unknown');
  for (const person of [OFFICER, CARE]) assert.equal((await send({ sleutel: 'notice' }, person)).status, 403);
  assert.equal((await server.ask(CARE, 'GET', '/bepalingtoetsen')).status, 403);
});
