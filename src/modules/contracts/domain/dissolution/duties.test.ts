import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type DutyFacts, dutiesOf } from './duties.ts';
import { type Check, groundStates } from './supervision.ts';

const today = plainDate('2026-11-22');
const check = (id: number, key: string, on: string, met: boolean): Check => ({
  id,
  key,
  kind: 'suitability',
  title: key,
  onDay: plainDate(on),
  met,
  reason: 'Gezien.',
  personName: null,
});
const facts = (checks: readonly Check[], more: Partial<DutyFacts> = {}): DutyFacts => ({
  grounds: groundStates([], checks, { from: plainDate('2024-01-01'), today }),
  evidence: [],
  asked: [],
  dissolutionPrepared: false,
  ...more,
});
const said = (given: DutyFacts) => dutiesOf(given, today).map((one) => [one.code, one.on]);

test('R-131: a check is due again after twelve months; together they are one duty, on the day of the first', () => {
  assert.deepEqual(said(facts([check(1, 'a', '2025-11-23', true)])), []);
  assert.deepEqual(dutiesOf(facts([check(1, 'a', '2025-11-22', true), check(2, 'b', '2025-06-01', true)]), today), [
    { code: 'checks-due', on: '2026-06-01', count: 2 },
  ]);
});

test('R-131: a ground that is not met asks for an act until a dissolution is prepared on it, or it is met again', () => {
  const failed = [check(1, 'a', '2026-11-01', false)];
  assert.deepEqual(said(facts(failed)), [['ground-not-met', '2026-11-01']]);
  assert.deepEqual(said(facts(failed, { dissolutionPrepared: true })), []);
  assert.deepEqual(said(facts([...failed, check(2, 'a', '2026-11-02', true)])), []);
});

test('evidence asks for attention two months before its last day, unless newer evidence of its kind holds longer', () => {
  const until = (validThrough: string | null) => ({
    kind: 'insurance',
    validThrough: validThrough === null ? null : plainDate(validThrough),
  });
  assert.deepEqual(said(facts([], { evidence: [until('2027-01-23')] })), []);
  assert.deepEqual(said(facts([], { evidence: [until('2027-01-22')] })), [['evidence-ends', '2027-01-22']]);
  assert.deepEqual(said(facts([], { evidence: [until('2026-10-01')] })), [['evidence-ends', '2026-10-01']]);
  assert.deepEqual(said(facts([], { evidence: [until('2026-10-01'), until(null)] })), []);
});

test('a subcontractor that is asked for is decided on before the day on which it is to begin', () => {
  const asked = [{ name: 'Vervoer', from: plainDate('2026-12-01') }];
  assert.deepEqual(said(facts([], { asked })), [['consent-asked', '2026-12-01']]);
});
