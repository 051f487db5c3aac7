import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { Role } from '../../../platform/auth/roles.ts';
import { withScope } from '../../../platform/db/index.ts';
import { contractYear } from '../domain/contract-year.ts';
import { buildThread } from '../domain/thread.ts';
import { presentToday } from '../http/present-today.ts';
import { gatherToday } from '../use-cases/gather-today.ts';
import { findContractUse } from './contract-utilisation.ts';
import { recordUtilisation } from './record-utilisation.ts';
import { loadThreadRows, type ThreadFilter } from './thread-rows.ts';

const today = plainDate('2026-11-23');
const db = await testDatabase();
before(() => loadSmallWorld(db));

type Scope = (typeof SCOPES)[keyof typeof SCOPES];
const filter: ThreadFilter = { year: 2026, throughMonth: 10 };

test('the thread shows each scope only its own euros', async () => {
  const table: readonly [keyof typeof SCOPES, bigint][] = [
    ['regionManager', 7_510_000n],
    ['purchaser', 7_510_000n],
    ['officerElsewhere', 990_000n],
    ['provider', 2_700_000n],
    ['otherProvider', 5_800_000n],
    ['nobody', 0n],
  ];
  for (const [name, expected] of table) {
    const rows = await withScope(db, SCOPES[name], (tx) => loadThreadRows(tx, filter));
    assert.equal(buildThread(rows, { namedContracts: 9 }).totalCents, expected, name);
  }
});

test('the month of care picks the goal; filters on goal, provider and municipality', async () => {
  const approved = async (change: Partial<ThreadFilter>) => {
    const rows = await withScope(db, SCOPES.regionManager, (tx) => loadThreadRows(tx, { ...filter, ...change }));
    return rows.map((row) => [row.goal?.name, row.contract.number, row.approvedCents]);
  };
  assert.deepEqual(await approved({ year: 2025, throughMonth: 12 }), [['Zo licht als kan', 'V-001', 500_000n]]);
  assert.deepEqual(await approved({ goalId: 1 }), [['Zo licht als kan', 'V-001', 200_000n]]);
  assert.deepEqual(await approved({ providerId: WORLD.otherProvider }), [['Thuis, tenzij', 'V-002', 5_800_000n]]);
  assert.deepEqual(await approved({ municipalityId: WORLD.neighbour }), [['Thuis, tenzij', 'V-001', 510_000n]]);
  assert.deepEqual(await approved({ throughMonth: 0 }), []);
});

test('R-280: a contract month by month against plan, budget and limit; outside the scope it does not exist', async () => {
  const use = await withScope(db, SCOPES.provider, (tx) => findContractUse(tx, WORLD.contract, 2026));
  assert.ok(use);
  const year = contractYear(use, 2026);
  assert.equal(year.budgetCents, 14_400_000n);
  assert.equal(year.limitCents, null, 'only one of two products has a limit');
  assert.equal(year.unit, '01');
  assert.deepEqual(year.months[0], {
    month: 1,
    volume: 10_000n,
    approvedCents: 1_000_000n,
    refusedCents: 100_000n,
    plannedVolume: 10_000n,
    plannedCents: 1_200_000n,
  });
  assert.equal(year.months[2]?.volume, 0n, 'day parts are not minutes');
  assert.equal(year.months[2]?.approvedCents, 200_000n);
  assert.equal(contractYear(use, 2026, WORLD.guidance).limitCents, 13_000_000n);
  assert.equal(await withScope(db, SCOPES.otherProvider, (tx) => findContractUse(tx, WORLD.contract, 2026)), undefined);
});

const homeOf = (scope: Scope, role: Role, kind: string, on = today) =>
  withScope(db, scope, async (tx) => {
    const actor = { role, organisation: { id: scope.organisationId ?? 0, name: '', kind } };
    return presentToday(await gatherToday(tx, { actor, scope }, on), new Date('2026-11-23T08:00:00Z'));
  });

test('R-287: the contract manager sees what is late first, then what runs off plan', async () => {
  const home = await homeOf(SCOPES.regionManager, 'contract-manager', 'region');
  assert.deepEqual(
    home.werklijst.map((work) => [work.code, work.onderwerp, work.uiterlijk, work.teLaat]),
    [
      ['obligation-due', 'Jeugdhulp De Linde · V-001', '2026-11-18', true],
      ['extension-to-decide', 'Jeugdhulp De Linde · V-001', '2026-11-30', false],
      ['behind-plan', 'Jeugdhulp De Linde · V-001', null, false],
      ['ahead-of-plan', 'Zorg aan de Beek · V-002', null, false],
      ['levels-reached', '1 contract', null, false],
    ],
  );
  assert.equal(home.samenvatting, '1 zaak is te laat, 1 moet deze week, 3 komen daarna.');
  assert.equal(home.werklijst[2]?.bedragCent, 12_000_000 - 1_710_000, 'distance from plan');
  assert.deepEqual(
    home.uitputting?.map((group) => [group.productgroep, group.percentage, group.planPercentage]),
    [
      ['Begeleiding', 40.6, 83.3],
      ['Daghulp', 8.3, 83.3],
    ],
  );
  assert.equal(home.gewijzigd.length, 2);
});

test('key figures stand beside plan or last year, and their parts add up to the number', async () => {
  for (const [scope, role, kind] of [
    [SCOPES.regionManager, 'contract-manager', 'region'],
    [SCOPES.officer, 'financial-officer', 'municipality'],
    [SCOPES.provider, 'care-administrator', 'provider'],
  ] as const) {
    const home = await homeOf(scope, role, kind);
    assert.ok(home.kerngetallen.length >= 3, role);
    for (const figure of home.kerngetallen.filter((one) => one.code !== 'verwacht')) {
      const sum = figure.uitleg.delen.reduce((total, part) => total + part.waarde.getal, 0);
      assert.equal(sum, figure.waarde.getal, `${role} ${figure.code}`);
    }
  }
  const officer = await homeOf(SCOPES.officer, 'financial-officer', 'municipality');
  assert.equal(officer.kerngetallen[0]?.waarde.getal, 7_000_000, 'own municipality only');
  const manager = await homeOf(SCOPES.regionManager, 'contract-manager', 'region');
  assert.equal(manager.kerngetallen[1]?.waarde.getal, 9_012_000, 'approved 75.100 of a plan of 170.000 out of 204.000');
});

test('every role gets an answer, also where nothing is recorded', async () => {
  const roles = [
    'purchaser',
    'policy-adviser',
    'alderman',
    'access-worker',
    'financial-officer',
    'care-administrator',
    'sales-adviser',
    'supervisor',
  ] as const;
  for (const role of roles) {
    const home = await homeOf(SCOPES.nobody, role, 'municipality');
    assert.notEqual(home.vraag, '', role);
    assert.deepEqual(home.kerngetallen, [], role);
    assert.equal(home.samenvatting, 'Er staat niets op uw werklijst.');
  }
  const worker = await homeOf(SCOPES.officer, 'access-worker', 'municipality', plainDate('2026-12-10'));
  assert.deepEqual(
    worker.werklijst.map((work) => [work.code, work.onderwerp]),
    [['allocations-end', '2 toewijzingen']],
  );
});

test('utilisation is added up, must close, and is written only for one’s own municipality', async () => {
  const row = (municipalityId: number, approved: bigint, refused: bigint, claimed = approved + refused) => ({
    contractId: WORLD.contract,
    productId: WORLD.guidance,
    municipalityId,
    month: plainDate('2026-09-01'),
    regionId: WORLD.region,
    providerId: WORLD.provider,
    lines: 1,
    refusedLines: refused > 0n ? 1 : 0,
    claimedCents: cents(claimed),
    approvedCents: cents(approved),
    refusedCents: cents(refused),
    heldCents: cents(0),
    paidCents: cents(0),
    approvedVolume: 10n,
  });
  await withScope(db, SCOPES.officer, async (tx) => {
    assert.equal(await recordUtilisation(tx, [row(10, 1000n, 0n), row(10, 0n, 500n), row(10, -200n, 0n)]), 1);
    assert.equal(await recordUtilisation(tx, [row(10, 100n, 0n)]), 1);
    const found = await tx.one(
      "select lines, approved_cents, refused_cents from utilisation where month = '2026-09-01'",
    );
    assert.deepEqual(found, { lines: 4, approved_cents: 900n, refused_cents: 500n });
  });
  const write = (bad: ReturnType<typeof row>) => withScope(db, SCOPES.officer, (tx) => recordUtilisation(tx, [bad]));
  await assert.rejects(write(row(11, 100n, 0n)), /row-level security/);
  await assert.rejects(write({ ...row(10, 100n, 0n, 101n), month: plainDate('2026-08-01') }), /check constraint/);
});
