import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { contractStatus } from '../domain/contract-status.ts';
import { planYearOn } from '../domain/plan.ts';
import { addToFile } from '../use-cases/add-to-file.ts';
import { gatherContract } from '../use-cases/gather-contract.ts';
import {
  type ContractFilter,
  contractsListed,
  exportContracts,
  listContracts,
  totalContracts,
} from './list-contracts.ts';
import { loadTariffs } from './load-tariffs.ts';
import { listPublicProducts, listPublicProviders } from './public-offer.ts';
import { searchEverything } from './search.ts';

const today = plainDate('2026-11-23');
const plan = planYearOn(today);
const db = await testDatabase();
before(() => loadSmallWorld(db));

type Scope = (typeof SCOPES)[keyof typeof SCOPES];
const everything = { after: undefined, limit: 50 };
const byNumber = { column: 'number', type: 'text' } as const;
const numbers = (rows: readonly { number: string }[]) => rows.map((row) => row.number);

const listAs = (scope: Scope, filter: ContractFilter = {}) =>
  withScope(db, scope, async (tx) => {
    const listed = contractsListed(filter, today, plan);
    const found = await listContracts(tx, listed, byNumber, everything);
    assert.equal(found.total, found.rows.length);
    assert.deepEqual(numbers(await exportContracts(tx, listed)), numbers(found.rows));
    return { ...found, totals: await totalContracts(tx, listed) };
  });

test('each scope lists, exports, opens and finds only its own contracts', async () => {
  const table: readonly [keyof typeof SCOPES, readonly string[]][] = [
    ['regionManager', ['A-001', 'V-001', 'V-002']],
    ['officer', ['A-001', 'V-001', 'V-002']],
    ['officerElsewhere', ['D-001']],
    ['provider', ['D-001', 'V-001']],
    ['otherProvider', ['A-001', 'V-002']],
    ['nobody', []],
  ];
  for (const [name, expected] of table) {
    assert.deepEqual(numbers((await listAs(SCOPES[name])).rows), expected, name);
    const opened = await withScope(db, SCOPES[name], (tx) => gatherContract(tx, WORLD.contractElsewhere, today));
    assert.equal(opened.ok, expected.includes('D-001'), `${name} opens D-001`);
    const found = await withScope(db, SCOPES[name], (tx) => searchEverything(tx, 'De Linde'));
    const contracts = found.filter((one) => one.kind === 'contract').map((one) => one.id);
    assert.equal(contracts.includes(WORLD.contractElsewhere), expected.includes('D-001'), `${name} finds D-001`);
  }
});

test('R-283: the file of a contract belongs to the region; a provider does not see it', async () => {
  const filesOf = async (scope: Scope) => {
    const found = await withScope(db, scope, (tx) => gatherContract(tx, WORLD.contract, today));
    assert.ok(found.ok);
    return found.value.file.length;
  };
  assert.equal(await filesOf(SCOPES.regionManager), 1);
  assert.equal(await filesOf(SCOPES.provider), 0);
});

test('filters keep what was asked for, and the totals are those of the whole list', async () => {
  const table: readonly [ContractFilter, readonly string[]][] = [
    [{ search: 'beek' }, ['A-001', 'V-002']],
    [{ search: 'V-00' }, ['V-001', 'V-002']],
    [{ search: '%' }, []],
    [{ segment: 'heavy' }, ['A-001']],
    [{ variant: 'output' }, ['V-002']],
    [{ status: 'ends-soon' }, ['V-001']],
    [{ status: 'ended' }, ['A-001']],
    [{ productId: WORLD.daycare }, ['V-001']],
    [{ providerId: WORLD.otherProvider }, ['A-001', 'V-002']],
    [{ municipalityId: WORLD.neighbour }, ['V-001', 'V-002']],
    [{ municipalityId: WORLD.municipality }, ['A-001', 'V-001', 'V-002']],
    [{ municipalityId: WORLD.elsewhere }, []],
  ];
  for (const [filter, expected] of table) {
    assert.deepEqual(numbers((await listAs(SCOPES.regionManager, filter)).rows), expected, JSON.stringify(filter));
  }
  const { totals } = await listAs(SCOPES.regionManager);
  assert.deepEqual(totals, { budgetCents: 20_400_000n, approvedCents: 7_510_000n });
});

test('pages follow each other without gaps or repeats, in every order and direction', async () => {
  const orders = [
    { column: 'sortName', type: 'text' },
    { column: 'number', type: 'text' },
    { column: 'budgetCents', type: 'bigint' },
    { column: 'usedPerMille', type: 'bigint' },
    { column: 'throughOn', type: 'date' },
  ] as const;
  await withScope(db, SCOPES.regionManager, async (tx) => {
    const listed = contractsListed({}, today, plan);
    for (const order of orders) {
      for (const descending of [false, true]) {
        const whole = await listContracts(tx, listed, { ...order, descending }, everything);
        const seen: string[] = [];
        let after: readonly [string, string] | undefined;
        do {
          const { rows } = await listContracts(tx, listed, { ...order, descending }, { after, limit: 1 });
          const [row] = rows;
          assert.ok(row);
          seen.push(row.number);
          after = rows.length > 1 ? [row.keysetValue, String(row.id)] : undefined;
        } while (after);
        assert.deepEqual(seen, numbers(whole.rows), `${order.column} ${descending}`);
      }
    }
  });
});

test('the status in SQL is the status of the domain, on every day that matters', async () => {
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into contract (region_id, provider_id, purchaser_id, number, name, segment, variant, procedure,
      from_on, through_on, terminated_on) values (2, 31, 2, 'X-1', 'X', 'light', 'task', '', '2026-01-01', '2026-12-31', '2026-08-31')`);
  });
  const days = [
    '2023-12-31',
    '2024-10-01',
    '2025-01-01',
    '2026-05-31',
    '2026-06-01',
    '2026-08-31',
    '2026-09-01',
    '2026-09-30',
    '2026-10-01',
    '2027-01-01',
    '2028-01-01',
  ];
  const all = { ...SCOPES.regionManager, regionIds: [1, 2] };
  for (const day of days.map(plainDate)) {
    const rows = await withScope(db, all, (tx) => exportContracts(tx, contractsListed({}, day, plan)));
    assert.equal(rows.length, 5);
    for (const row of rows) {
      const expected = contractStatus(
        { from: row.fromOn, through: row.throughOn, terminatedOn: row.terminatedOn },
        day,
      );
      assert.equal(row.status, expected, `${row.number} on ${day}`);
    }
  }
  await asOwner(db, (tx) => tx.execute("delete from contract where number = 'X-1'"));
});

test('tariffs for a declaration: only of agreements that serve the municipality in the period, with clause and year', async () => {
  const ask = (providerId: number, municipalityId: number, from = '2025-12-01', through = '2026-01-31') =>
    withScope(db, SCOPES.officer, (tx) =>
      loadTariffs(tx, { providerId, municipalityId, from: plainDate(from), through: plainDate(through) }),
    );
  const own = await ask(WORLD.provider, WORLD.municipality);
  assert.deepEqual(
    own.tariffs.map((one) => [one.tariffId, one.contractNumber, one.clauseNumber, one.tariffCents, one.municipalityId]),
    [
      [1, 'V-001', '7.2', 95n, null],
      [2, 'V-001', '7.2', 100n, null],
      [4, 'V-001', '7.2', 2000n, null],
    ],
  );
  assert.deepEqual(
    own.products.map((one) => [one.productId, one.year, one.budgetCents, one.limitCents]),
    [
      [WORLD.guidance, 2025, 12_000_000n, null],
      [WORLD.guidance, 2026, 12_000_000n, 13_000_000n],
      [WORLD.daycare, 2026, 2_400_000n, null],
    ],
  );
  const neighbour = await ask(WORLD.provider, WORLD.neighbour, '2026-01-01');
  assert.deepEqual(
    neighbour.tariffs.map((one) => one.tariffId),
    [3, 2, 4],
    'its own tariff goes before the one for all',
  );
  assert.deepEqual((await ask(WORLD.provider, WORLD.elsewhere)).tariffs, [], 'served by a contract outside this scope');
  const bought = await ask(WORLD.otherProvider, WORLD.neighbour, '2026-01-01');
  assert.deepEqual(
    bought.tariffs.map((one) => one.contractNumber),
    ['V-002'],
    'the region bought for all its members',
  );
});

test('R-283: an entry is added by the contract manager and closes an obligation once', async () => {
  const entry = {
    kind: 'contact',
    onDay: today,
    dueOn: null,
    title: 'Cijfers ontvangen',
    text: '',
    clauseId: null,
    closesId: 1,
  } as const;
  const by = { personId: 1, role: 'contract-manager', today };
  const add = () => withScope(db, SCOPES.regionManager, (tx) => addToFile(tx, by, WORLD.contract, entry));
  assert.equal((await add()).ok, true);
  assert.deepEqual(await add(), { ok: false, refusal: { code: 'contracts.already-done' } });
  const elsewhere = await withScope(db, SCOPES.regionManager, (tx) =>
    addToFile(tx, by, WORLD.contractElsewhere, entry),
  );
  assert.deepEqual(elsewhere, { ok: false, refusal: { code: 'contracts.contract-unknown' } });
});

test('everybody may know who offers what and where, without signing in and without amounts', async () => {
  await withScope(db, SCOPES.nobody, async (tx) => {
    const providers = await listPublicProviders(tx, { onDay: today });
    assert.deepEqual(
      providers.map((one) => [one.name, one.products.map((p) => p.name), one.municipalities.map((g) => g.name)]),
      [
        [
          'Jeugdhulp De Linde',
          ['Begeleiding', 'Begeleiding elders', 'Daghulp'],
          ['Aldermeer', 'Berkenveld', 'Cranendijk'],
        ],
        ['Zorg aan de Beek', ['Begeleiding'], ['Aldermeer', 'Berkenveld']],
      ],
    );
    const products = await listPublicProducts(tx, { onDay: today, municipalityId: WORLD.elsewhere });
    assert.deepEqual(
      products.map((one) => [one.name, one.providers]),
      [['Begeleiding elders', [{ id: WORLD.provider, name: 'Jeugdhulp De Linde' }]]],
    );
  });
});
