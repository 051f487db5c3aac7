import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type ActionStep, decideActionStep, foldAction } from './action.ts';

const today = plainDate('2026-11-22');
const agreed = { dueOn: plainDate('2026-11-01'), consequence: 'Nieuwe aanmeldingen stoppen' };
const step = (kind: ActionStep['kind'], onDay = '2026-11-01', dueOn: string | null = null): ActionStep => ({
  kind,
  onDay: plainDate(onDay),
  dueOn: dueOn === null ? null : plainDate(dueOn),
});
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'yes' : result.refusal?.code);

test('R-111: where an action stands follows from its steps', () => {
  const rows: [ActionStep[], string][] = [
    [[], 'late'],
    [[step('moved', '2026-11-01', '2026-12-01')], 'open'],
    [[step('reported')], 'reported'],
    [[step('reported'), step('moved', '2026-11-02', '2026-12-01')], 'open'],
    [[step('done')], 'done'],
    [[step('not-met')], 'not-met'],
    [[step('dropped')], 'dropped'],
  ];
  for (const [steps, state] of rows) assert.equal(foldAction(agreed, steps, today).state, state);
});

test('R-353: a consequence is open until it is applied or deliberately not; without one there is nothing to apply', () => {
  const of = (steps: ActionStep[], consequence: string | null = agreed.consequence) =>
    foldAction({ ...agreed, consequence }, steps, today).consequence;
  assert.equal(of([step('done')]), 'none');
  assert.equal(of([step('not-met')]), 'open');
  assert.equal(of([step('not-met')], null), 'none');
  assert.equal(of([step('not-met'), step('consequence-applied')]), 'applied');
  assert.equal(of([step('not-met'), step('consequence-waived')]), 'waived');
});

test('done in time counts by the day that was agreed last', () => {
  assert.equal(foldAction(agreed, [step('done', '2026-11-02')], today).inTime, false);
  assert.equal(
    foldAction(agreed, [step('moved', '2026-10-20', '2026-11-05'), step('done', '2026-11-02')], today).inTime,
    true,
  );
});

test('a step is refused when it cannot follow', () => {
  const manager = { provider: false, owner: 'provider' } as const;
  const own = { provider: true, owner: 'provider' } as const;
  const open = foldAction(agreed, [], today);
  const unmet = foldAction(agreed, [step('not-met')], today);
  const text = 'Besproken';
  const rows = [
    [open, { ...step('reported'), text: '' }, own, 'yes'],
    [open, { ...step('done'), text }, own, 'suppliers.not-allowed-for-provider'],
    [
      open,
      { ...step('reported'), text },
      { provider: true, owner: 'region' } as const,
      'suppliers.not-allowed-for-provider',
    ],
    [open, { ...step('consequence-waived'), text }, manager, 'suppliers.no-consequence'],
    [unmet, { ...step('consequence-waived'), text }, manager, 'yes'],
    [unmet, { ...step('consequence-waived'), text: '' }, manager, 'suppliers.text-missing'],
    [unmet, { ...step('done'), text }, manager, 'suppliers.closed-action'],
    [open, { ...step('moved'), text }, manager, 'suppliers.day-missing'],
    [open, { ...step('done', '2026-12-01'), text }, manager, 'suppliers.day-in-future'],
    [open, { ...step('not-met'), text: 'Van 999900006' }, manager, 'suppliers.text-holds-bsn'],
  ] as const;
  for (const [folded, one, by, code] of rows)
    assert.equal(codeOf(decideActionStep(folded, one, by, today)), code, one.kind);
});
