import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { CONDITIONS } from '../library/index.ts';
import { type ConditionFigures, shareMet, statesOf } from './conditions.ts';

const unknown: ConditionFigures = {
  'sends-messages': null,
  'few-refused': null,
  'declares-monthly': null,
};
const check = (condition: string, state: 'met' | 'not-met' | 'not-applicable') => ({
  condition,
  state,
  onDay: plainDate('2026-11-01'),
  evidence: 'Ingezien',
  personName: 'Caro Meijer',
});

test('R-192 to R-203: every condition of the seeds has a way to be judged, and none is judged by nothing', () => {
  const wanted = Array.from({ length: 12 }, (_, n) => `R-${192 + n}`);
  assert.deepEqual(
    CONDITIONS.map(({ requirement }) => requirement),
    wanted,
  );
  assert.equal(new Set(CONDITIONS.map(({ key }) => key)).size, CONDITIONS.length);
  for (const { judgedBy, text } of CONDITIONS) assert.ok(judgedBy.length > 10 && text.length > 10);
  assert.ok(
    statesOf(CONDITIONS, { statuses: {}, checks: [], figures: unknown }).every(({ state }) => state === 'unknown'),
  );
});

test('what a person judged last counts before what the figures say', () => {
  const figures = { ...unknown, 'few-refused': true };
  const by = (checks: ReturnType<typeof check>[]) =>
    statesOf(CONDITIONS, { statuses: {}, checks, figures }).find(({ condition }) => condition.requirement === 'R-198');
  const key = CONDITIONS.find(({ requirement }) => requirement === 'R-198')?.key ?? '';
  assert.deepEqual([by([])?.state, by([])?.by], ['met', 'figures']);
  const judged = by([check(key, 'not-met'), check(key, 'met')]);
  assert.deepEqual([judged?.state, judged?.by], ['not-met', 'person']);
});

test('R-366: a condition is an example until the region says otherwise', () => {
  const [first, second] = statesOf(CONDITIONS, {
    statuses: { [CONDITIONS[0]?.key ?? '']: 'final' },
    checks: [],
    figures: unknown,
  });
  assert.deepEqual([first?.status, second?.status], ['final', 'example']);
});

test('the share met leaves out what is unknown or does not apply', () => {
  const keys = CONDITIONS.map(({ key }) => key);
  const states = statesOf(CONDITIONS, {
    statuses: {},
    figures: unknown,
    checks: [
      check(keys[0] ?? '', 'met'),
      check(keys[1] ?? '', 'met'),
      check(keys[2] ?? '', 'not-met'),
      check(keys[3] ?? '', 'not-applicable'),
    ],
  });
  assert.equal(shareMet(states), 66.7);
  assert.equal(shareMet(statesOf(CONDITIONS, { statuses: {}, figures: unknown, checks: [] })), null);
});
