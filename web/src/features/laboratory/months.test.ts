import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsBetween, periodName, shiftMonth } from './months.ts';

test('months go over new year both ways, and a list stands with the newest first', () => {
  assert.equal(shiftMonth('2025-12', 1), '2026-01');
  assert.equal(shiftMonth('2026-01', -1), '2025-12');
  assert.deepEqual(monthsBetween('2025-11-03', '2026-01-31'), ['2026-01', '2025-12', '2025-11']);
  assert.equal(periodName({ van: '2025-12-01', tot: '2026-11-30' }), 'december 2025 tot en met november 2026');
  assert.equal(periodName({ van: '2026-02-01', tot: '2026-02-28' }), 'februari 2026');
});
