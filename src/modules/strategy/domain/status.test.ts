import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isDecision, isEditable, nextActs, type StrategyAct, statusAfter } from './status.ts';

test('R-019: municipalities read first, then everybody, then it is proposed', () => {
  assert.deepEqual(nextActs(['made']), ['sent-internal']);
  assert.deepEqual(nextActs(['made', 'sent-internal']), ['resumed', 'sent-external']);
  assert.deepEqual(nextActs(['made', 'sent-internal', 'resumed']), ['sent-internal', 'sent-external']);
  assert.deepEqual(nextActs(['made', 'sent-internal', 'sent-external']), ['resumed', 'proposed']);
  assert.deepEqual(nextActs(['made', 'sent-internal', 'sent-external', 'proposed']), ['adopted', 'returned']);
  assert.deepEqual(nextActs(['made', 'sent-internal', 'sent-external', 'proposed', 'adopted']), []);
});

test('whatever is done in order: it is proposed only after both consultations, and adopted only as proposed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 20 }), (choices) => {
      const acts: StrategyAct[] = ['made'];
      for (const choice of choices) {
        const next = nextActs(acts);
        const act = next[choice % (next.length || 1)];
        if (act === undefined) break;
        if (act === 'proposed') assert.ok(acts.includes('sent-internal') && acts.includes('sent-external'));
        if (isDecision(act)) assert.equal(acts.at(-1), 'proposed');
        acts.push(act);
      }
      const status = statusAfter(acts.at(-1) ?? 'made');
      assert.equal(isEditable(status), status === 'concept');
    }),
  );
});
