import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { addMonths, contractStatus, tariffStatus } from './contract-status.ts';
import { planYearOf, planYearOn } from './plan.ts';

const day = plainDate;

test('status of a contract follows from its days only', () => {
  const table = [
    ['before it begins', '2025-12-31', null, 'draft'],
    ['on the first day', '2026-01-01', null, 'running'],
    ['three months and a day before the end', '2026-09-30', null, 'running'],
    ['three months before the end', '2026-10-01', null, 'ends-soon'],
    ['on the last day', '2026-12-31', null, 'ends-soon'],
    ['after the end', '2027-01-01', null, 'ended'],
    ['terminated, long before that day', '2026-02-01', '2026-08-31', 'running'],
    ['terminated, within three months', '2026-06-01', '2026-08-31', 'ends-soon'],
    ['after the termination', '2026-09-01', '2026-08-31', 'terminated'],
    ['terminated on the day it ends anyway', '2027-01-01', '2026-12-31', 'ended'],
  ] as const;
  for (const [name, today, terminated, status] of table) {
    const days = {
      from: day('2026-01-01'),
      through: day('2026-12-31'),
      terminatedOn: terminated === null ? null : day(terminated),
    };
    assert.equal(contractStatus(days, day(today)), status, name);
  }
});

test('a month later stays within the month', () => {
  assert.equal(addMonths(day('2026-11-30'), 3), '2027-02-28');
  assert.equal(addMonths(day('2026-12-15'), 1), '2027-01-15');
});

test('a tariff version is past, current or coming', () => {
  const period = { from: day('2026-01-01'), through: day('2026-12-31') };
  assert.equal(tariffStatus(period, day('2025-12-31')), 'coming');
  assert.equal(tariffStatus(period, day('2026-12-31')), 'current');
  assert.equal(tariffStatus(period, day('2027-01-01')), 'past');
  assert.equal(tariffStatus({ ...period, through: null }, day('2099-01-01')), 'current');
});

test('the plan counts months whose care can have been declared', () => {
  assert.deepEqual(planYearOn(day('2026-11-23')), { year: 2026, throughMonth: 10 });
  assert.deepEqual(planYearOn(day('2026-01-05')), { year: 2025, throughMonth: 12 });
  assert.deepEqual(planYearOf(2025, day('2026-11-23')), { year: 2025, throughMonth: 12 });
  assert.deepEqual(planYearOf(2027, day('2026-11-23')), { year: 2027, throughMonth: 0 });
});
