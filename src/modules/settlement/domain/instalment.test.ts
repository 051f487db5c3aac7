import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type ContractInstalment, withinWindows } from './instalment.ts';

const day = plainDate;
const quarter: ContractInstalment = {
  contractId: 1,
  partKey: 'crisis',
  kind: 'instalment',
  dueOn: day('2026-03-31'),
  month: day('2026-01-01'),
  months: 3,
  amountCents: cents(10_000),
};
const window = (from: string, through: string) => ({ from: day(from), through: day(through) });

test('an instalment is whole while terms pay the contract on the first day of each of its months', () => {
  assert.deepEqual(withinWindows(quarter, [window('2025-01-01', '2027-12-31')]), quarter);
});

test('a contract that began in February gets two of the three months; one that ended before gets nothing', () => {
  assert.deepEqual(withinWindows(quarter, [window('2026-02-01', '2027-12-31')]), {
    ...quarter,
    month: day('2026-02-01'),
    months: 2,
    amountCents: cents(6_667),
  });
  assert.equal(withinWindows(quarter, [window('2024-01-01', '2025-12-31')]), null);
  assert.equal(withinWindows(quarter, []), null);
});

test('a month that changes contract halfway is paid once, by what holds on its first day', () => {
  const before = withinWindows(quarter, [window('2024-01-01', '2026-02-14')]);
  const after = withinWindows(quarter, [window('2026-02-15', '2027-12-31')]);
  assert.deepEqual([before?.months, after?.months], [2, 1]);
  assert.equal((before?.amountCents ?? 0n) + (after?.amountCents ?? 0n), 10_000n);
});
