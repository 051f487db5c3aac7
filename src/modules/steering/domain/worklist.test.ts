import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, plainDate } from '../../../kernel/plain-date.ts';
import { forecastCents } from './today.ts';
import {
  type ContractOfYear,
  isLate,
  ownWorkOfContracts,
  sortWork,
  type Work,
  workOfContracts,
  workOfForecast,
  workOfLevels,
  workOfMessages,
  workOfUndeclared,
} from './worklist.ts';

const today = plainDate('2026-11-23');
const plan = { year: 2026, throughMonth: 10 };
const contract: ContractOfYear = {
  id: 1,
  number: 'C-1',
  name: 'Contract',
  providerName: 'De Linde',
  fromOn: plainDate('2025-01-01'),
  lastDay: plainDate('2028-12-31'),
  terminated: false,
  extensionOptions: null,
  extensionDecideBy: null,
  budgetCents: 12_000n,
  plannedCents: 10_000n,
  limitCents: null,
  approvedCents: 10_000n,
};

test('what a contract asks for: one row per reason, each differing by one thing', () => {
  const table: readonly [string, Partial<ContractOfYear>, readonly Work['code'][]][] = [
    ['on plan', {}, []],
    ['just under 5 points ahead', { approvedCents: 10_570n }, []],
    ['5 points ahead', { approvedCents: 10_600n }, ['ahead-of-plan']],
    ['5 points behind', { approvedCents: 9_390n }, ['behind-plan']],
    ['89% of the limit', { limitCents: 11_236n }, []],
    ['90% of the limit', { limitCents: 11_111n }, ['limit-near']],
    ['the limit goes before being ahead', { limitCents: 11_111n, approvedCents: 10_800n }, ['limit-near']],
    ['extension in 60 days', { extensionDecideBy: addDays(today, 60) }, ['extension-to-decide']],
    ['extension in 61 days', { extensionDecideBy: addDays(today, 61) }, []],
    ['ends in 90 days without an extension', { lastDay: addDays(today, 90) }, ['contract-ends']],
    ['ends in 91 days', { lastDay: addDays(today, 91) }, []],
    ['terminated: no extension to decide', { extensionDecideBy: today, terminated: true }, []],
    ['ended yesterday', { lastDay: addDays(today, -1), approvedCents: 0n }, []],
    ['no budget', { budgetCents: 0n, plannedCents: 0n }, []],
  ];
  for (const [name, change, codes] of table) {
    const work = workOfContracts([{ ...contract, ...change }], plan, today);
    assert.deepEqual(
      work.map((one) => one.code),
      codes,
      name,
    );
  }
});

test('a provider is not asked to decide on an extension, nor on a limit: that is of who buys', () => {
  const soon = { ...contract, extensionDecideBy: addDays(today, 30) };
  const codes = ownWorkOfContracts([soon, { ...contract, limitCents: 11_111n }], plan, today).map(({ code }) => code);
  assert.deepEqual(codes, ['extension-awaited']);
});

test('a declaration is answered within ten working days of its arrival', () => {
  const message = { id: 1n, providerName: 'De Linde', receivedOn: plainDate('2026-11-13') };
  const [work] = workOfMessages([message]);
  assert.equal(work?.dueOn, '2026-11-27');
  const [overChristmas] = workOfMessages([{ ...message, receivedOn: plainDate('2026-12-18') }]);
  assert.equal(overChristmas?.dueOn, '2027-01-05', 'Christmas and New Year are no working days');
});

test('the month that has ended is declared in the month after it', () => {
  const undeclared = { month: plainDate('2026-10-01'), municipalityNames: ['Boekel', 'Oss'] };
  const [work] = workOfUndeclared(undeclared, today);
  assert.deepEqual([work?.code, work?.dueOn], ['declare-month', '2026-11-30']);
  assert.deepEqual(workOfUndeclared({ ...undeclared, municipalityNames: [] }, today), []);
});

test('late comes first, then by day, then what has no day', () => {
  const work = (dueOn: string | null, amountCents: bigint | null): Work => ({
    code: 'allocations-end',
    count: 1,
    dueOn: dueOn === null ? null : plainDate(dueOn),
    amountCents,
  });
  const sorted = sortWork([work(null, 5n), work('2026-12-01', null), work(null, 9n), work('2026-11-20', null)]);
  assert.deepEqual(
    sorted.map((one) => [one.dueOn, one.amountCents, isLate(one, today)]),
    [
      ['2026-11-20', null, true],
      ['2026-12-01', null, false],
      [null, 9n, false],
      [null, 5n, false],
    ],
  );
});

test('the forecast is approved divided by the part of the plan that has passed', () => {
  assert.equal(forecastCents({ budgetCents: 12_000n, plannedCents: 10_000n, approvedCents: 10_000n }), 12_000n);
  assert.equal(forecastCents({ budgetCents: 12_000n, plannedCents: 10_000n, approvedCents: 5_001n }), 6_001n);
  assert.equal(forecastCents({ budgetCents: 12_000n, plannedCents: 0n, approvedCents: 5_000n }), undefined);
});

test('R-264: what is expected to pass its bound is one task, due on the day of the first', () => {
  const over = {
    count: 3,
    cents: 900n,
    firstName: 'De Linde, Daghulp',
    firstOn: plainDate('2026-12-05'),
    probability: 0.8,
  };
  assert.deepEqual(workOfForecast(over), [
    { code: 'expected-over', over, toAct: true, dueOn: '2026-12-05', amountCents: 900n },
  ]);
  assert.equal(workOfForecast(over, false).map((work) => work.code === 'expected-over' && work.toAct)[0], false);
  assert.deepEqual(workOfForecast(undefined), []);
});

test('R-265: one task for the highest percentage of the region that contracts reached, of budget or limit', () => {
  const reached = (used: readonly bigint[], change: Partial<ContractOfYear> = {}) =>
    workOfLevels(
      used.map((approvedCents) => ({ ...contract, approvedCents, ...change })),
      [70, 85, 100],
      today,
    ).map((work) => work.code === 'levels-reached' && [work.level, work.count, work.lower]);
  assert.deepEqual(reached([8_000n]), [], 'two thirds of the budget');
  assert.deepEqual(reached([8_400n, 10_200n, 10_300n]), [[85, 2, 1]]);
  assert.deepEqual(reached([8_000n], { limitCents: 8_000n }), [[100, 1, 0]], 'the limit is nearer');
  assert.deepEqual(reached([12_000n], { lastDay: addDays(today, -1) }), [], 'a contract that ended asks nothing');
});
