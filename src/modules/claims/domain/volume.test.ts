import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, plainDate } from '../../../kernel/plain-date.ts';
import { allocation as example, tariff } from './example.fixture.ts';
import { calendarMonth, productPeriodIn } from './product-period.ts';
import {
  allocatedVolume,
  type CountingVariant,
  countingVariant,
  measuredUnit,
  measuredVolume,
  timesInAllocation,
  timesInPeriod,
  wholeHours,
} from './volume.ts';

/** The official worked examples of volume per week: source, variant, allocation, weeks per month, weeks in all. */
const EXAMPLES: readonly [string, CountingVariant, string, string, Record<string, number>, number][] = [
  [
    'IV076 effort, 3 hours a week',
    'effort',
    '2022-07-11',
    '2022-09-04',
    { '2022-07': 3, '2022-08': 5, '2022-09': 1 },
    8,
  ],
  [
    'IV076 output, ends on Sunday',
    'output',
    '2022-07-11',
    '2022-09-04',
    { '2022-07': 3, '2022-08': 4, '2022-09': 1 },
    8,
  ],
  [
    'IV077 effort, May touches six weeks',
    'effort',
    '2022-04-13',
    '2022-06-30',
    { '2022-04': 3, '2022-05': 6, '2022-06': 5 },
    12,
  ],
  [
    'IV077 effort, over the turn of the year',
    'effort',
    '2025-10-07',
    '2025-12-30',
    { '2025-10': 4, '2025-11': 5, '2025-12': 5 },
    13,
  ],
  [
    'IV077 output, ends on Saturday',
    'output',
    '2022-04-15',
    '2022-06-04',
    { '2022-04': 2, '2022-05': 6, '2022-06': 0 },
    8,
  ],
  [
    'IV077 output, October to December',
    'output',
    '2022-10-11',
    '2022-12-31',
    { '2022-10': 3, '2022-11': 4, '2022-12': 5 },
    12,
  ],
  ['IV078 effort, a broken week counts whole', 'effort', '2021-10-12', '2021-12-13', { '2021-10': 3 }, 10],
  [
    'IV077 output, begins on its last Sunday: the broken week goes with that Sunday',
    'output',
    '2026-05-31',
    '2026-06-03',
    { '2026-05': 2, '2026-06': 0 },
    2,
  ],
  ['our derivation: output without any Sunday', 'output', '2026-10-05', '2026-10-08', { '2026-10': 1 }, 1],
];

for (const [name, variant, from, through, months, total] of EXAMPLES)
  test(`weeks: ${name}`, () => {
    const allocation = { ...example, from: plainDate(from), through: plainDate(through) };
    const counted = Object.keys(months).map((month) => {
      const period = productPeriodIn(calendarMonth(plainDate(`${month}-01`)), allocation);
      return [month, period && timesInPeriod('2', variant, period, allocation)];
    });
    assert.deepEqual(Object.fromEntries(counted), months);
    assert.equal(timesInAllocation('2', allocation), total);
  });

test('IV089: product periods follow the allocation, not start and stop of care', () => {
  const allocation = { ...example, from: plainDate('2022-04-08'), through: plainDate('2022-06-17') };
  const periods = ['2022-03', '2022-04', '2022-05', '2022-06', '2022-07'].map((month) => {
    const period = productPeriodIn(calendarMonth(plainDate(`${month}-01`)), allocation);
    return period && `${period.from}/${period.through}`;
  });
  assert.deepEqual(periods, [null, '2022-04-08/2022-04-30', '2022-05-01/2022-05-31', '2022-06-01/2022-06-17', null]);
});

test('per day counts days, per month counts months touched, a total counts once (IV078 and our derivation)', () => {
  const { from, through } = { from: plainDate('2026-07-15'), through: plainDate('2026-09-02') };
  assert.equal(timesInAllocation('1', { from, through }), 50);
  assert.equal(timesInAllocation('4', { from, through }), 3);
  assert.equal(timesInAllocation('6', { from, through: null }), 1);
  assert.equal(timesInAllocation('4', { from, through: null }), null);
  assert.equal(timesInPeriod('4', 'effort', { from, through: plainDate('2026-07-31') }, { from, through }), 1);
});

test('IV079: minutes are added first and rounded once, 30 up, at least one hour', () => {
  assert.equal(wholeHours(4 * 95), 6);
  assert.deepEqual([1, 89, 90, 29].map(wholeHours), [1, 1, 2, 1]);
});

test('TR321: a product period has its days, its weeks, one month; a total has no bound in it; no end, no broken last week', () => {
  const october = calendarMonth(plainDate('2026-10-15'));
  const endless = { from: plainDate('2026-10-01'), through: null };
  assert.equal(timesInPeriod('1', 'effort', october, example), 31);
  assert.equal(timesInPeriod('6', 'effort', october, example), null);
  assert.equal(timesInPeriod('2', 'output', october, endless), 4);
  assert.equal(timesInPeriod('2', 'output', october, { ...endless, through: plainDate('2026-10-27') }), 5);
});

test('TR322: months are counted over the turn of the year', () => {
  const winter = { from: plainDate('2026-11-30'), through: plainDate('2027-02-01') };
  assert.equal(timesInAllocation('4', winter), 4);
});

test('TR341: hours are added up as minutes, every other unit as it is', () => {
  assert.deepEqual([measuredVolume(3, '04'), measuredUnit('04')], [180, '01']);
  assert.deepEqual([measuredVolume(3, '14'), measuredUnit('14')], [3, '14']);
  assert.equal(allocatedVolume({ ...example, volume: 10, unit: '04' }), 600);
  for (const part of ['volume', 'unit', 'frequency']) assert.equal(allocatedVolume({ ...example, [part]: null }), null);
});

test('the label of the contract says how weeks are counted; without one, or for a task, the unit does', () => {
  assert.equal(countingVariant({ ...tariff, variant: 'output' }, '01'), 'output');
  assert.equal(countingVariant({ ...tariff, variant: 'effort' }, '82'), 'effort');
  for (const none of [null, { ...tariff, variant: 'task' as const }]) {
    assert.deepEqual(
      (['82', '83', '01'] as const).map((unit) => countingVariant(none, unit)),
      ['output', 'output', 'effort'],
    );
  }
});

test('TR387, TR388: an allocation of a day at the edge of a month still has that day', () => {
  const october = calendarMonth(plainDate('2026-10-15'));
  const on = (from: string, through: string) =>
    productPeriodIn(october, { ...example, from: plainDate(from), through: plainDate(through) });
  assert.deepEqual(on('2026-10-31', '2026-12-31'), { from: '2026-10-31', through: '2026-10-31' });
  assert.deepEqual(on('2026-07-01', '2026-10-01'), { from: '2026-10-01', through: '2026-10-01' });
  assert.equal(on('2026-11-01', '2026-12-31'), null);
  assert.equal(on('2026-07-01', '2026-09-30'), null);
  assert.equal(on('2026-10-01', '2026-10-31'), october, 'the month itself, not a copy');
});

test('the months of a century keep apart, and the same month is remembered', () => {
  for (let year = 1950; year < 2050; year++) {
    for (let month = 1; month <= 12; month++) {
      const first = `${year}-${String(month).padStart(2, '0')}-01`;
      assert.equal(calendarMonth(plainDate(first)).from, first);
      assert.equal(calendarMonth(plainDate(first)), calendarMonth(addDays(plainDate(first), 27)));
    }
  }
  for (let year = 1950; year < 2030; year++)
    assert.equal(calendarMonth(plainDate(`${year}-10-31`)).from, `${year}-10-01`);
});
