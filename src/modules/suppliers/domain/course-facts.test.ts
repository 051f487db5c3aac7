import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CourseCounts, courseFactsOf } from './course-facts.ts';

const COUNTS: CourseCounts = {
  waited: 10,
  waitDays: 254,
  endedPlanned: 9,
  endedAgreed: 1,
  endedByClient: 3,
  endedByProvider: 1,
  endedUnclear: 1,
};

test('R-106, R-110: waiting and how help ended are measured over starts and ends', () => {
  assert.deepEqual(courseFactsOf(COUNTS), { 'waiting-days': 25.4, 'ended-as-planned': 60, dropout: 20 });
});

test('R-258: what rests on fewer than ten is not known, and never nought', () => {
  const few = courseFactsOf({ ...COUNTS, waited: 9, endedPlanned: 3 });
  assert.deepEqual(few, { 'waiting-days': null, 'ended-as-planned': null, dropout: null });
  assert.deepEqual(courseFactsOf(undefined), { 'waiting-days': null, 'ended-as-planned': null, dropout: null });
});
