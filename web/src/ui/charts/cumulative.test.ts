import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cumulate, isBehind } from './cumulative.ts';

const month = (maand: string, goedgekeurdCent: number) => ({
  maand,
  volume: 0,
  goedgekeurdCent,
  afgewezenCent: 0,
  afgesprokenVolume: null,
});

test('months add up, the plan runs over twelve months, the forecast goes straight on', () => {
  const use = cumulate({
    jaar: 2026,
    budgetCent: 1200,
    planPerMaandCent: 100,
    eenheid: 'minuut',
    maanden: [month('2026-01', 90), month('2026-02', 60)],
  });
  assert.deepEqual(use.actual, [0, 90, 150]);
  assert.equal(use.plan?.at(-1), 1200);
  assert.equal(use.forecast, 900);
});

test('without months there is no forecast, without a plan no plan line', () => {
  const use = cumulate({ jaar: 2026, budgetCent: null, planPerMaandCent: null, eenheid: 'stuks', maanden: [] });
  assert.deepEqual(use, { actual: [0], plan: undefined, forecast: undefined });
});

test('behind is below seventy per cent of what was agreed', () => {
  assert.equal(isBehind(69_999, 100_000), true);
  assert.equal(isBehind(70_000, 100_000), false);
  assert.equal(isBehind(0, null), false);
});
