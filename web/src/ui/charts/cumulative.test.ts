import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cumulate, isBehind } from './cumulative.ts';

const year = (amounts: readonly number[], planFrom = 1) =>
  Array.from({ length: 12 }, (_, index) => ({
    maand: `2026-${String(index + 1).padStart(2, '0')}`,
    volume: 0,
    goedgekeurdCent: amounts[index] ?? 0,
    afgewezenCent: 0,
    afgesprokenVolume: null,
    planCent: index + 1 >= planFrom ? 100 : 0,
  }));

const base = { jaar: 2026, budgetCent: 1200, planPerMaandCent: 100, grensCent: null, eenheid: 'minuten' };

test('months add up through the reference month, the plan runs over the year, the forecast goes straight on', () => {
  const use = cumulate({ ...base, peilmaand: '2026-02', maanden: year([90, 60, 5]) });
  assert.deepEqual(use.actual, [0, 90, 150]);
  assert.equal(use.plan?.at(-1), 1200);
  assert.equal(use.forecast, 900);
});

test('months before the contract began do not lower the forecast', () => {
  const use = cumulate({ ...base, peilmaand: '2026-08', maanden: year([0, 0, 0, 0, 0, 0, 60, 60], 7) });
  assert.equal(use.forecast, 360);
});

test('nothing counts yet: no forecast; without a plan no plan line; a full year has no forecast either', () => {
  const early = cumulate({ ...base, planPerMaandCent: null, peilmaand: null, maanden: year([]) });
  assert.deepEqual([early.actual, early.plan, early.forecast], [[0], undefined, undefined]);
  assert.equal(cumulate({ ...base, peilmaand: '2026-12', maanden: year([1]) }).forecast, undefined);
});

test('behind is below seventy per cent of what was agreed', () => {
  assert.equal(isBehind(69_999, 100_000), true);
  assert.equal(isBehind(70_000, 100_000), false);
  assert.equal(isBehind(0, null), false);
});
