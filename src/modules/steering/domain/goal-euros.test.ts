import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalEuros } from './goal-euros.ts';
import { buildThread, type ThreadRow } from './thread.ts';

const row = (goal: number | null, approvedCents: bigint): ThreadRow => ({
  goal: goal === null ? null : { id: goal, name: `Doel ${goal}` },
  task: null,
  product: { id: 1, name: 'Hulp' },
  contract: { id: 1, number: 'C-1' },
  provider: { id: 1, name: 'De Linde' },
  approvedCents,
  refusedCents: 5n,
  paidCents: approvedCents / 2n,
});

test('R-279: euros per goal are those of the thread, to the cent, also those without a goal', () => {
  const rows = [row(1, 100n), row(2, 250n), row(1, 50n), row(null, 100n), row(3, 0n)];
  const goals = goalEuros(rows);
  assert.deepEqual(
    goals.map(({ name, approvedCents, sharePercent }) => [name, approvedCents, sharePercent]),
    [
      ['Doel 2', 250n, 50],
      ['Doel 1', 150n, 30],
      [null, 100n, 20],
    ],
  );
  const thread = buildThread(rows, { namedContracts: 5 });
  assert.equal(
    goals.reduce((sum, { approvedCents }) => sum + approvedCents, 0n),
    thread.totalCents,
  );
});
