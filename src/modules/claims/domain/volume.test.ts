import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { allocation as example } from './example.fixture.ts';
import { calendarMonth, productPeriodIn } from './product-period.ts';
import { type CountingVariant, timesInAllocation, timesInPeriod, wholeHours } from './volume.ts';

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
    assert.equal(timesInAllocation('2', variant, allocation), total);
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
  assert.equal(timesInAllocation('1', 'effort', { from, through }), 50);
  assert.equal(timesInAllocation('4', 'effort', { from, through }), 3);
  assert.equal(timesInAllocation('6', 'effort', { from, through: null }), 1);
  assert.equal(timesInAllocation('4', 'effort', { from, through: null }), null);
  assert.equal(timesInPeriod('4', 'effort', { from, through: plainDate('2026-07-31') }, { from, through }), 1);
});

test('IV079: minutes are added first and rounded once, 30 up, at least one hour', () => {
  assert.equal(wholeHours(4 * 95), 6);
  assert.deepEqual([1, 89, 90, 29].map(wholeHours), [1, 1, 2, 1]);
});
