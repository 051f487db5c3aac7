import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { NEW_CONTRACT } from '../../../../test/support/new-contract.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { withScope } from '../../../platform/db/index.ts';
import type { BepalingSoort, Bibliotheekbepaling, Register } from '../api.ts';
import { contractsRoutes, loadTariffs } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const ADMIN = 4;

const db = await testDatabase();
before(() => loadSmallWorld(db));
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

const registerOf = async (id: number, person = MANAGER) =>
  (await server.ask(person, 'GET', `/contracten/${id}/register`)).json as Register;
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;

let made = 0;

test('the library tells each clause with its reference, and what each kind asks to fill in', async () => {
  const { items, soorten } = (await server.ask(CARE, 'GET', '/contractbepalingen')).json as {
    items: Bibliotheekbepaling[];
    soorten: BepalingSoort[];
  };
  assert.ok(items.every((one) => one.verwijzing.length > 10));
  assert.deepEqual(
    items.filter((one) => one.ontwikkel).map((one) => one.sleutel),
    ['development'],
    'R-122: marked as a duty to develop',
  );
  assert.equal(soorten.length, 14);
  const share = soorten.find((one) => one.soort === 'eigen-aandeel')?.velden;
  assert.deepEqual(
    share?.map((one) => [one.sleutel, one.type, one.minimum, one.maximum]),
    [['deel', 'percentage', 0, 100]],
  );
});

test('R-132: a contract is made with parties, partners, prices and clauses, and lists where it deviates', async () => {
  const reply = await server.ask(MANAGER, 'POST', '/contracten', { body: NEW_CONTRACT });
  assert.equal(reply.status, 201, reply.text);
  const contract = reply.json as Register;
  made = contract.id;
  assert.deepEqual([contract.status, contract.versie, contract.waardeCent], ['concept', 1, 20_000_000]);
  assert.deepEqual(
    contract.partners.map((one) => [one.rol, one.naam, one.voor]),
    [
      ['combinant', 'Zorg samen', null],
      ['onderaannemer', 'Klein Begin', 'Zorg samen'],
    ],
  );
  const numbers = contract.bepalingen.map((one) => one.nummer);
  assert.ok(
    numbers.includes('4.2') && numbers.includes('5.2') && !numbers.includes('2.5'),
    'switches that are on only',
  );
  assert.deepEqual(
    contract.bepalingen.filter((one) => one.afwijking).map((one) => [one.nummer, one.afwijking?.waarden]),
    [['4.2', [{ naam: 'Signaal bij dit deel', standaard: '70%', hier: '80%' }]]],
  );
  assert.ok(contract.nietOpgenomen.some((one) => one.sleutel === 'low-use'));
  const { tariffs, products } = await withScope(db, { ...SCOPES.regionManager, purpose: 'contract-management' }, (tx) =>
    loadTariffs(tx, {
      providerId: WORLD.provider,
      municipalityId: WORLD.municipality,
      from: plainDate('2027-01-01'),
      through: plainDate('2027-12-31'),
    }),
  );
  const own = tariffs.filter((one) => one.contractId === made);
  assert.deepEqual(
    own.map((one) => [one.tariffCents, one.clauseNumber]),
    [[110n, '3.1']],
  );
  assert.deepEqual(
    products.filter((one) => one.contractId === made).map((one) => one.budgetCents),
    [10_000_000n],
  );
});

test('what cannot be a contract is refused, each with its own reason', async () => {
  const refused = async (change: object, person = MANAGER) =>
    codeOf(await server.ask(person, 'POST', '/contracten', { body: { ...NEW_CONTRACT, nummer: 'N-002', ...change } }));
  assert.equal(await refused({ nummer: 'N-001' }), 'contracts.number-taken');
  assert.equal(await refused({ gemeenteIds: [WORLD.elsewhere] }), 'contracts.party-unknown');
  assert.equal(await refused({ opdrachtgeverId: WORLD.otherRegion, gemeenteIds: [] }), 'contracts.not-the-purchaser');
  assert.equal(
    await refused({ producten: [{ ...NEW_CONTRACT.producten[0], productId: WORLD.productElsewhere }] }),
    'contracts.product-unknown',
  );
  assert.equal(
    await refused({
      bepalingen: [{ sleutel: 'own-delivery', werkend: { soort: 'eigen-aandeel', waarden: { deel: 120 } } }],
    }),
    'contracts.clause-value-wrong',
  );
  assert.equal(
    await refused({ variant: 'taak' }),
    'contracts.model-clause-unknown',
    'spending room is not for the task variant',
  );
  assert.equal(await refused({ vorm: 'per-jeugdige' }), 'contracts.client-reference-missing');
  const single = await server.ask(MANAGER, 'POST', '/contracten', {
    body: { ...NEW_CONTRACT, nummer: 'N-003', vorm: 'per-jeugdige', kenmerk: 'traject 77', bovenliggendId: made },
  });
  assert.equal(single.status, 201, single.text);
  assert.equal((single.json as Register).bovenliggend?.id, made, 'R-136');
  for (const person of [OFFICER, CARE, ADMIN])
    assert.equal((await server.ask(person, 'POST', '/contracten', { body: NEW_CONTRACT })).status, 403);
});

test('the provider reads its contract and writes nothing, not past the routes either; others see nothing', async () => {
  const seen = await registerOf(made, CARE);
  assert.equal(seen.magWijzigen, false);
  assert.equal((await server.ask(CARE, 'GET', `/contracten/${WORLD.otherContract}/register`)).status, 404);
  assert.equal((await server.ask(MANAGER, 'GET', `/contracten/${WORLD.contractElsewhere}/register`)).status, 404);
  assert.equal((await server.ask(ADMIN, 'GET', `/contracten/${made}/register`)).status, 403);
  const statements = [
    `insert into contract_clause (contract_id, number, kind, title, text) values (${made}, '99', 'other', 'x', 'x')`,
    `insert into contract_product (contract_id, product_id, clause_id, year, budget_cents) select ${made}, 100, id, 2029, 1 from contract_clause where contract_id = ${made} limit 1`,
    `insert into contract_partner (contract_id, role, name) values (${made}, 'subcontractor', 'x')`,
    `insert into contract_variant (contract_id, product_id, variant) values (${made}, 101, 'task')`,
    `insert into contract_amendment (contract_id, version, reason_code, explanation, effective_on, before, after, effects, value_change_cents) values (${made}, 99, 'correction', 'x', '2027-01-01', '{}', '{}', '[]', 0)`,
    `insert into contract_fact (contract_id, kind, on_day, holds) values (${made}, 'scarce', '2026-01-01', true)`,
  ];
  for (const scope of [SCOPES.provider, SCOPES.officer])
    for (const statement of statements)
      await assert.rejects(
        withScope(db, scope, (tx) => tx.execute(statement)),
        /row-level security/,
        statement,
      );
  for (const scope of [SCOPES.provider, SCOPES.officer]) {
    const touched = (statement: string) => withScope(db, scope, (tx) => tx.execute(statement));
    assert.equal(await touched(`update contract_clause set text = 'x' where contract_id = ${made}`), 0);
    assert.equal(await touched(`update contract_product set budget_cents = 0 where contract_id = ${made}`), 0);
    assert.equal(await touched(`delete from contract_partner where contract_id = ${made}`), 0);
  }
});
