import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { lastTwelve, movedDay, periodBetween, throughOf, wholeYear, yearsOf } from './period.ts';

const day = (text: string) => text as PlainDate;

test('a period is one to twelve whole months, and never turned round', () => {
  assert.deepEqual(periodBetween(day('2025-12-15'), day('2026-11-02')), { from: '2025-12-01', months: 12 });
  assert.equal(periodBetween(day('2025-12-01'), day('2026-12-01')), null);
  assert.equal(periodBetween(day('2026-03-01'), day('2026-02-01')), null);
  assert.equal(throughOf({ from: day('2025-12-01'), months: 3 }), '2026-02-28');
});

test('days move with their period by whole months and keep their order', () => {
  const period = { from: day('2025-12-01'), months: 12 };
  assert.deepEqual(
    ['2025-12-01', '2026-01-30', '2026-01-31', '2026-02-28'].map((one) => movedDay(day(one), period)),
    ['2025-01-01', '2025-02-28', '2025-02-28', '2025-03-28'],
  );
  assert.equal(movedDay(day('2025-07-31'), wholeYear(2025)), '2025-07-31');
});

test('a period over new year takes of each year its own months', () => {
  assert.deepEqual(yearsOf({ from: day('2025-12-01'), months: 12 }), [
    { year: 2025, months: 1 },
    { year: 2026, months: 11 },
  ]);
  assert.deepEqual(yearsOf(wholeYear(2025)), [{ year: 2025, months: 12 }]);
});

test('the default is the last twelve months with care, or fewer when there was less', () => {
  assert.deepEqual(lastTwelve(day('2024-01-01'), day('2026-10-01')), { from: '2025-11-01', months: 12 });
  assert.deepEqual(lastTwelve(day('2026-08-01'), day('2026-10-01')), { from: '2026-08-01', months: 3 });
});
