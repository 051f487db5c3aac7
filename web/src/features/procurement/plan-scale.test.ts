import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timelineOf } from './plan-scale.ts';

test('R-288: items stand on one line of days, both ends included', () => {
  const line = timelineOf({
    vanaf: '2026-11-01',
    onderdelen: [
      { van: '2026-11-01', totEnMet: '2026-11-05' },
      { van: '2026-11-06', totEnMet: '2026-11-10' },
      { van: null, totEnMet: null },
    ],
  });
  assert.equal(line.place('2026-11-01'), 0);
  assert.equal(line.width('2026-11-01', '2026-11-05'), 50);
  assert.equal(line.place('2026-11-06'), 50);
  assert.equal(line.place('2026-11-06') + line.width('2026-11-06', '2026-11-10'), 100);
});

test('a day before the planning lies left of the line; an empty planning is one day long', () => {
  const line = timelineOf({ vanaf: '2026-11-01', onderdelen: [] });
  assert.ok(line.place('2026-10-31') < 0);
  assert.equal(line.width('2026-11-01', '2026-11-01'), 100);
});
