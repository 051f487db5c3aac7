import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { decideNewResult, decideReport, possibleSteps, type ResultState, type ResultStep } from './agreed-result.ts';

const d = plainDate;
const TODAY = d('2026-11-22');
const STEPS: readonly [ResultState, provider: readonly ResultStep[], municipality: readonly ResultStep[]][] = [
  ['proposed', ['withdraw'], ['agree', 'withdraw']],
  ['agreed', ['report'], ['withdraw']],
  ['reported', ['report'], ['answer', 'withdraw']],
  ['contradicted', ['report'], ['answer', 'withdraw']],
  ['confirmed', ['report'], ['answer']],
  ['withdrawn', [], []],
];
for (const [state, provider, municipality] of STEPS)
  test(`who may do what with a result that is ${state}`, () => {
    const result = { state, proposedBy: 'provider' } as const;
    assert.deepEqual(possibleSteps(result, 'provider'), provider);
    assert.deepEqual(possibleSteps(result, 'municipality'), municipality);
  });

test('a text holds no number of a child, and nothing is told of a day to come', () => {
  const wanted = { text: 'Gaat weer naar school', dueOn: TODAY, agreedOn: TODAY, family: 'both' } as const;
  assert.equal(decideNewResult(wanted, TODAY).ok, true);
  const codeOf = (change: object) => {
    const decided = decideNewResult({ ...wanted, ...change }, TODAY);
    return decided.ok ? undefined : decided.refusal.code;
  };
  assert.equal(codeOf({ text: 'Voor 999900006' }), 'delivery.result-holds-bsn');
  assert.equal(codeOf({ dueOn: d('2026-11-01') }), 'delivery.due-before-agreed');
  assert.equal(codeOf({ agreedOn: d('2026-12-01'), dueOn: d('2027-01-01') }), 'delivery.day-to-come');
  const report = { outcome: 'reached', onDay: d('2026-11-23'), saidBy: 'together', text: 'Gesprek' } as const;
  assert.equal(decideReport(report, TODAY).ok, false);
  assert.equal(decideReport({ ...report, onDay: TODAY }, TODAY).ok, true);
});
