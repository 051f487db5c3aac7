import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fraction } from '../../../../kernel/fraction.ts';
import { checkDecisions, type Decision, proposeOutcomes, type Tested } from './outcome.ts';

const ranked = (...ranks: number[]) =>
  ranks.map((rank, at) => ({ applicationId: at + 1, rank, total: fraction(1, rank), parts: {} }));
const passed = (count: number): Tested[] =>
  Array.from({ length: count }, (_, at) => ({ applicationId: at + 1, verdict: 'met' }));
const outcomes = (proposal: ReturnType<typeof proposeOutcomes>) => proposal.outcomes.map((one) => one.outcome);

test('where nothing is ranked, everybody who passes the tests is in', () => {
  const tested: Tested[] = [
    ...passed(2),
    { applicationId: 3, verdict: 'excluded' },
    { applicationId: 4, verdict: 'open' },
  ];
  const proposal = proposeOutcomes('award', tested, null);
  assert.deepEqual(outcomes(proposal), ['awarded', 'awarded', 'excluded']);
  assert.deepEqual(proposal.open, [4]);
});

test('R-181: selection lets through as many as there are places', () => {
  const proposal = proposeOutcomes('select', passed(3), { ranked: ranked(1, 2, 3), places: 2 });
  assert.deepEqual(outcomes(proposal), ['selected', 'selected', 'not-selected']);
  assert.deepEqual(proposal.tied, []);
});

test('equals on the boundary: nobody of them is proposed, and they are named', () => {
  const proposal = proposeOutcomes('award', passed(3), { ranked: ranked(1, 2, 2), places: 2 });
  assert.deepEqual(outcomes(proposal), ['awarded', 'refused', 'refused']);
  assert.deepEqual(proposal.tied, [2, 3]);
  assert.deepEqual(proposeOutcomes('award', passed(3), { ranked: ranked(1, 2, 2), places: 3 }).tied, []);
});

test('who passed but is not ranked yet is open', () => {
  assert.deepEqual(proposeOutcomes('award', passed(2), { ranked: ranked(1), places: 1 }).open, [2]);
});

const decision = (applicationId: number, outcome: Decision['outcome'], reason = 'Daarom.'): Decision => ({
  applicationId,
  outcome,
  rank: null,
  reason,
});
const tested: Tested[] = [
  { applicationId: 1, verdict: 'met' },
  { applicationId: 2, verdict: 'excluded' },
];
const CASES: readonly (readonly [string, readonly Decision[], string])[] = [
  ['about everybody, each with a reason', [decision(1, 'awarded'), decision(2, 'excluded')], 'right'],
  ['refusing who passed may be, with a reason', [decision(1, 'refused'), decision(2, 'excluded')], 'right'],
  ['somebody forgotten', [decision(1, 'awarded')], 'procurement.award-incomplete'],
  [
    'somebody of another run',
    [decision(1, 'awarded'), decision(2, 'excluded'), decision(9, 'awarded')],
    'procurement.award-not-of-run',
  ],
  [
    'somebody twice',
    [decision(1, 'awarded'), decision(2, 'excluded'), decision(2, 'excluded')],
    'procurement.award-not-of-run',
  ],
  [
    'R-180: awarding who is excluded',
    [decision(1, 'awarded'), decision(2, 'awarded')],
    'procurement.award-against-test',
  ],
  [
    'an outcome of the other step',
    [decision(1, 'selected'), decision(2, 'excluded')],
    'procurement.award-outcome-not-here',
  ],
  ['no reason', [decision(1, 'awarded', ' '), decision(2, 'excluded')], 'procurement.award-reason-missing'],
];
for (const [name, decisions, expected] of CASES)
  test(`a decision: ${name}`, () => {
    const checked = checkDecisions('award', tested, decisions);
    assert.equal(checked.ok ? 'right' : checked.refusal.code, expected);
  });
