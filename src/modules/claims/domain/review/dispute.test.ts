import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type DisputeStepKind, disputeStanding, nextSteps } from './dispute.ts';

const RAISED = plainDate('2026-11-02');
const on = (kind: DisputeStepKind, day = '2026-11-09') => ({ kind, onDay: plainDate(day) });

test('R-254: whose turn it is, until when, and what each party may do', () => {
  const rows: [DisputeStepKind[], string, string | null, DisputeStepKind[], DisputeStepKind[]][] = [
    [[], 'raised', 'municipality', ['municipality-view', 'granted'], ['withdrawn']],
    [['municipality-view'], 'answered', 'provider', ['adviser-asked', 'granted'], ['provider-view', 'withdrawn']],
    [
      ['municipality-view', 'provider-view'],
      'answered-back',
      'municipality',
      ['adviser-asked', 'granted'],
      ['withdrawn'],
    ],
    [['municipality-view', 'adviser-asked'], 'with-adviser', 'municipality', ['advice'], ['withdrawn']],
    [['municipality-view', 'adviser-asked', 'advice'], 'advised', 'municipality', ['granted', 'kept'], ['withdrawn']],
    [['municipality-view', 'adviser-asked', 'advice', 'kept'], 'kept', null, [], []],
    [['granted'], 'granted', null, [], []],
    [['withdrawn'], 'withdrawn', null, [], []],
  ];
  for (const [kinds, state, turn, municipality, provider] of rows) {
    const standing = disputeStanding(
      RAISED,
      kinds.map((kind) => on(kind)),
    );
    assert.deepEqual([standing.state, standing.turn], [state, turn]);
    assert.deepEqual(nextSteps(standing.state, 'municipality'), municipality);
    assert.deepEqual(nextSteps(standing.state, 'provider'), provider);
  }
  assert.equal(disputeStanding(RAISED, []).dueOn, '2026-11-16', 'ten working days');
});

test('R-254: keeping to a refusal takes advice first', () => {
  for (const state of ['raised', 'answered', 'answered-back', 'with-adviser'] as const)
    assert.ok(!nextSteps(state, 'municipality').includes('kept'));
});
