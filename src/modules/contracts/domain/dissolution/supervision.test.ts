import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type Check, decidePrepare, evidenceStates, type Ground, groundStates, stillGrounded } from './supervision.ts';

const from = plainDate('2025-01-01');
const today = plainDate('2026-11-23');
const days = { from, today };
const bankrupt: Ground = { key: 'U1', kind: 'exclusion', title: 'Niet failliet' };
const staff: Ground = { key: 'G1', kind: 'suitability', title: 'Geregistreerde professionals' };
const check = (ground: Ground, id: number, day: string, met: boolean): Check => ({
  ...ground,
  id,
  onDay: plainDate(day),
  met,
  reason: 'gezien',
  personName: null,
});
const stateOf = (checks: Check[]) =>
  groundStates([bankrupt, staff], checks, days).map(({ ground, state }) => [ground.key, state]);

test('R-131: each ground is checked again every year, and the last check counts', () => {
  assert.deepEqual(stateOf([]), [
    ['U1', 'due'],
    ['G1', 'due'],
  ]);
  assert.deepEqual(stateOf([check(bankrupt, 1, '2026-02-01', true), check(staff, 2, '2025-11-23', true)]), [
    ['U1', 'met'],
    ['G1', 'due'],
  ]);
  const lapsed = [check(bankrupt, 1, '2026-02-01', true), check(bankrupt, 2, '2026-11-20', false)];
  assert.deepEqual(stateOf(lapsed)[0], ['U1', 'not-met']);
  assert.deepEqual(stateOf([...lapsed, check(bankrupt, 3, '2026-11-21', true)])[0], ['U1', 'met']);
});

test('R-131: dissolution can be prepared as soon as a ground holds, at once, and not twice', () => {
  const states = groundStates([bankrupt, staff], [check(bankrupt, 1, '2026-11-20', false)], days);
  const at = { effectiveOn: today, today, lastDay: plainDate('2026-12-31') };
  const prepared = decidePrepare(states, false, at);
  assert.ok(prepared.ok);
  assert.deepEqual(
    prepared.value.map(({ key, checkedOn }) => [key, checkedOn]),
    [['U1', '2026-11-20']],
  );
  const code = (result: ReturnType<typeof decidePrepare>) => (result.ok ? 'ok' : result.refusal.code);
  assert.equal(code(decidePrepare(states, true, at)), 'contracts.already-prepared');
  assert.equal(code(decidePrepare(groundStates([staff], [], days), false, at)), 'contracts.no-ground-to-dissolve');
  const back = { ...at, effectiveOn: plainDate('2026-11-22') };
  assert.equal(code(decidePrepare(states, false, back)), 'contracts.dissolution-outside-contract');
  assert.equal(stillGrounded(prepared.value, states), true);
  const mended = groundStates(
    [],
    [check(bankrupt, 1, '2026-11-20', false), check(bankrupt, 2, '2026-11-22', true)],
    days,
  );
  assert.equal(stillGrounded(prepared.value, mended), false);
});

test('evidence that expires is told in time; of each kind the one that holds longest counts', () => {
  const of = (kind: string, validThrough: string | null) => ({
    kind,
    validThrough: validThrough ? plainDate(validThrough) : null,
  });
  const states = evidenceStates(
    [
      of('tax', '2026-11-22'),
      of('kvk', '2026-01-01'),
      of('kvk', '2027-01-23'),
      of('agb', null),
      of('vog', '2027-01-24'),
    ],
    today,
  );
  assert.deepEqual(
    states.map(({ evidence, state }) => [evidence.kind, state]),
    [
      ['tax', 'expired'],
      ['kvk', 'expires-soon'],
      ['agb', 'valid'],
      ['vog', 'valid'],
    ],
  );
});
