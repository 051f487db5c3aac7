import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, TODAY, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES } from '../../../../test/support/small-world.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { homeOf } from '../../steering/index.ts';
import { listWork, type Werkmerken } from '../api.ts';
import { deskRoutes } from '../index.ts';

const [MANAGER, OFFICER, COLLEAGUE] = [1, 2, 9];
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (9, 'pc', 'Bo Collega', 1)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (9, 'purchaser', 1, '2020-01-01')`,
    );
    await tx.execute(
      `insert into contract_event (contract_id, kind, on_day, due_on, title, text) select id, 'obligation', '2026-01-01', $1::date + n, 'Plicht ' || n, '' from contract, generate_series(3, 5) n where id = (select min(id) from contract)`,
      [TODAY],
    );
  });
});
const server = await moduleServer(
  db,
  deskRoutes({ today, now: () => new Date(`${TODAY}T06:00:00Z`), sendsMail: false }),
);
after(() => server.app.close());
const PATH = '/werklijst/handelingen';
const marks = async (person: number) => (await server.ask(person, 'GET', PATH)).json as Werkmerken;
const act = async (person: number, body: object) => {
  const { status, json } = await server.ask(person, 'POST', PATH, { body });
  return status === 201 ? (json as { aantal: number }).aantal : (json as { code: string }).code;
};
const undo = async (person: number) =>
  (
    await server.app.inject({
      method: 'DELETE',
      url: `/v1${PATH}/laatste`,
      headers: { 'x-requested-with': 'rode-draad', 'sec-fetch-site': 'same-origin', 'x-test-person': String(person) },
    })
  ).statusCode;
const keys = async () => {
  const organisation = { id: 1, name: 'Regio Veldzicht', kind: 'region' } as const;
  const { werklijst } = await withScope(db, SCOPES.regionManager, (tx) =>
    homeOf(
      tx,
      { actor: { role: 'contract-manager', organisation }, scope: SCOPES.regionManager },
      TODAY,
      new Date(`${TODAY}T06:00:00Z`),
    ),
  );
  return listWork(werklijst, [], MANAGER, TODAY)
    .filter(({ line }) => line.titel.startsWith('Plicht') || line.code === 'obligation-due')
    .map(({ key }) => key);
};

test('R-287: several lines are seen, put off or handed over at once: all, or none', async () => {
  const own = await keys();
  assert.ok(own.length >= 3, 'the stage has lines');
  assert.equal(
    await act(MANAGER, { handeling: 'gezien', sleutels: [...own, 'niet|van|deze|lijst'] }),
    'desk.work-unknown',
  );
  assert.deepEqual((await marks(MANAGER)).merken, [], 'none');
  assert.equal(await act(MANAGER, { handeling: 'gezien', sleutels: own }), own.length);
  const put = { handeling: 'uitgesteld', sleutels: own.slice(0, 2), tot: addDays(TODAY, 2) };
  assert.equal(await act(MANAGER, put), 'desk.reason-missing');
  assert.equal(await act(MANAGER, { ...put, tekst: 'Over 999900006' }), 'desk.work-text-holds-bsn');
  assert.equal(
    await act(MANAGER, { ...put, tekst: 'Wacht op antwoord', tot: addDays(TODAY, 60) }),
    'desk.beyond-deadline',
  );
  assert.equal(await act(MANAGER, { ...put, tekst: 'Wacht op antwoord' }), 2);
  const { laatste } = await marks(MANAGER);
  assert.deepEqual([laatste?.handeling, laatste?.aantal], ['uitgesteld', 2]);
});

test('R-287: undoing goes back an act at a time, and only over one’s own', async () => {
  assert.equal(await undo(COLLEAGUE), 422);
  assert.equal(await undo(MANAGER), 204);
  assert.equal((await marks(MANAGER)).laatste?.handeling, 'gezien');
  assert.equal(await undo(MANAGER), 204);
  assert.deepEqual(await marks(MANAGER).then(({ merken, laatste }) => [merken, laatste]), [[], null]);
});

test('R-287: a line is handed to a colleague who looks after the same only, who sees it with who gave it; others see nothing', async () => {
  const [key = ''] = await keys();
  assert.deepEqual(
    (await marks(MANAGER)).collegas.map(({ id }) => id),
    [COLLEAGUE],
  );
  const give = (aan: number) => act(MANAGER, { handeling: 'overgedragen', sleutels: [key], aan, tekst: 'Jij kent ze' });
  assert.equal(await give(OFFICER), 'desk.colleague-unknown');
  assert.equal(await give(COLLEAGUE), 1);
  const [given] = (await marks(COLLEAGUE)).merken;
  assert.deepEqual([given?.door.id, given?.aan?.id, given?.tekst], [MANAGER, COLLEAGUE, 'Jij kent ze']);
  assert.deepEqual((await marks(OFFICER)).merken, []);
  assert.equal(await act(COLLEAGUE, { handeling: 'genoteerd', sleutels: [key], tekst: 'Gebeld met de directie' }), 1);
  assert.ok((await marks(MANAGER)).merken.some(({ tekst }) => tekst === 'Gebeld met de directie'));
  assert.equal(await undo(MANAGER), 204);
  assert.deepEqual(
    (await marks(COLLEAGUE)).merken.map(({ handeling }) => handeling),
    ['genoteerd'],
    'what was taken back is with nobody',
  );
});
