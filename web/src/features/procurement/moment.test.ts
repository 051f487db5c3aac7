import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK_TIME, clockOf, instantOf, typedMoment } from './moment.ts';

test('a closing moment is typed in Dutch time and sent in UTC, summer and winter', () => {
  assert.equal(instantOf('2026-12-11', '12:00'), '2026-12-11T11:00:00.000Z');
  assert.equal(instantOf('2026-07-01', '12.00'), '2026-07-01T10:00:00.000Z');
  assert.equal(instantOf('2026-07-01', '9:05'), '2026-07-01T07:05:00.000Z');
});

test('on the day the clock changes, both sides of the change are right', () => {
  assert.equal(instantOf('2026-03-29', '01:30'), '2026-03-29T00:30:00.000Z');
  assert.equal(instantOf('2026-03-29', '03:30'), '2026-03-29T01:30:00.000Z');
  assert.equal(instantOf('2026-10-25', '04:00'), '2026-10-25T03:00:00.000Z');
});

test('what is read back is what was typed', () => {
  for (const [day, clock] of [
    ['2026-12-11', '12:00'],
    ['2026-07-01', '23:59'],
    ['2027-01-01', '00:00'],
  ] as const) {
    const instant = instantOf(day, clock);
    assert.deepEqual(typedMoment(instant), { dag: day, tijd: clock });
    assert.equal(clockOf(instant), clock);
  }
});

test('a time of the clock is recognised', () => {
  for (const good of ['12:00', '9.30', '00:00', '23:59']) assert.match(good, CLOCK_TIME);
  for (const bad of ['24:00', '12', '12:60', 'noon']) assert.doesNotMatch(bad, CLOCK_TIME);
});
