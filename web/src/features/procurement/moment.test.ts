import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK_TIME, closingToPropose, instantOf } from './moment.ts';

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

test('a time of the clock is recognised', () => {
  for (const good of ['12:00', '9.30', '00:00', '23:59']) assert.match(good, CLOCK_TIME);
  for (const bad of ['24:00', '12', '12:60', 'noon']) assert.doesNotMatch(bad, CLOCK_TIME);
});

test('a proposed closing moment is noon on the day after the earliest, also late in the evening', () => {
  assert.deepEqual(closingToPropose('2026-12-12T12:13:20.000Z'), { dag: '2026-12-13', tijd: '12:00' });
  assert.deepEqual(closingToPropose('2026-12-12T23:30:00.000Z'), { dag: '2026-12-14', tijd: '12:00' });
});
