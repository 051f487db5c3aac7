import assert from 'node:assert/strict';
import test from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type ContinuityFacts, comparedMonths, indicatorsOf } from './continuity.ts';

const today = plainDate('2026-11-23');
const CALM: ContinuityFacts = {
  runningContracts: 1,
  claimedNowCents: 9_000_000n,
  claimedBeforeCents: 10_000_000n,
  lastMonth: plainDate('2026-09-01'),
  reportedOn: null,
  advances: { count: 0, cents: 0n, lastOn: null },
  expired: [],
  incidents: { count: 1, open: 1 },
};

test('R-203: an indicator counts from its stated line, and not just before it', () => {
  const rows: [string, Partial<ContinuityFacts>, string][] = [
    ['all is calm', {}, ''],
    ['a fall of a quarter', { claimedNowCents: 7_500_000n }, 'declared-falls'],
    ['a little less than a quarter', { claimedNowCents: 7_510_000n }, ''],
    ['a fall of a small amount', { claimedNowCents: 0n, claimedBeforeCents: 999_999n }, ''],
    ['growth', { claimedNowCents: 20_000_000n }, ''],
    ['no contract runs', { claimedNowCents: 0n, runningContracts: 0, lastMonth: plainDate('2026-01-01') }, ''],
    ['August declared', { lastMonth: plainDate('2026-08-01') }, ''],
    ['July declared last', { lastMonth: plainDate('2026-07-01') }, 'declares-late'],
    ['told half a year ago', { reportedOn: plainDate('2026-05-27') }, 'duty-reported'],
    ['told longer ago', { reportedOn: plainDate('2026-05-26') }, ''],
    ['an advance', { advances: { count: 1, cents: 5n, lastOn: plainDate('2026-10-01') } }, 'advances'],
    ['an old advance', { advances: { count: 1, cents: 5n, lastOn: plainDate('2025-10-01') } }, ''],
    ['expired evidence', { expired: [{ title: 'Polis', on: plainDate('2026-10-01') }] }, 'evidence-expired'],
    ['two incidents', { incidents: { count: 2, open: 0 } }, 'incidents'],
  ];
  for (const [name, change, code] of rows)
    assert.equal(
      indicatorsOf({ ...CALM, ...change }, today)
        .map((one) => one.code)
        .join(),
      code,
      name,
    );
});

test('the months that are compared are three and the three before, with two months to declare in', () => {
  assert.deepEqual(comparedMonths(today), {
    now: { from: '2026-07-01', through: '2026-09-01' },
    before: { from: '2026-04-01', through: '2026-06-01' },
  });
});
