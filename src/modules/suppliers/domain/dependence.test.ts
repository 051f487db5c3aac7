import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dependenceOf, type GoalVolume } from './dependence.ts';

const row = (goalId: number, providerId: number, cents: number): GoalVolume => ({
  goalId,
  goalCode: `D${goalId}`,
  goalName: `Doel ${goalId}`,
  providerId,
  providerName: `Aanbieder ${providerId}`,
  approvedCents: BigInt(cents),
});

test('R-352: the share of goal volume per provider, and whether three bring more than half', () => {
  const [few, many] = dependenceOf([
    row(1, 1, 40),
    row(1, 2, 30),
    row(1, 3, 20),
    row(1, 4, 10),
    ...Array.from({ length: 10 }, (_, n) => row(2, n + 1, 10)),
  ]);
  assert.deepEqual([few?.totalCents, few?.providers, few?.top3Percent, few?.dependent], [100n, 4, 90, true]);
  assert.deepEqual(
    few?.largest.map(({ sharePercent }) => sharePercent),
    [40, 30, 20],
  );
  assert.deepEqual([many?.top3Percent, many?.dependent], [30, false]);
});
