import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type ToldContent, undoDecision } from './undo-decision.ts';

const EARLIER = 1n;
const LAST = 2n;
const before: ToldContent = {
  number: 7,
  productCategory: '45',
  productCode: '45A04',
  from: plainDate('2026-01-01'),
  through: plainDate('2026-12-31'),
  volume: 40,
  unit: '04',
  frequency: '6',
  budgetCents: null,
  changeReason: null,
  messageId: EARLIER,
};
const changed = (other: Partial<ToldContent>): ToldContent => ({
  ...before,
  changeReason: '05',
  ...other,
  messageId: LAST,
});

const undone = (contents: readonly ToldContent[]) => {
  const result = undoDecision(contents, LAST);
  return result.ok ? result.value : result.refusal.code;
};

const CASES: readonly [what: string, contents: readonly ToldContent[], expected: ReturnType<typeof undone>][] = [
  ['a new allocation is removed', [{ ...before, messageId: LAST }], [{ kind: 'remove', number: 7 }]],
  [
    'a shortened one is lengthened to the day it had',
    [before, changed({ through: plainDate('2026-06-30') })],
    [{ kind: 'lengthen', number: 7, through: plainDate('2026-12-31'), reason: '14' }],
  ],
  [
    'a lengthened one is shortened to the day it had',
    [before, changed({ through: plainDate('2027-06-30') })],
    [{ kind: 'shorten', number: 7, through: plainDate('2026-12-31'), reason: '14' }],
  ],
  [
    'a total volume is what it was',
    [before, changed({ volume: 20 })],
    [{ kind: 'volume', number: 7, volume: 40, reason: '14' }],
  ],
  [
    'a budget is what it was',
    [{ ...before, budgetCents: 500n }, changed({ budgetCents: 900n })],
    [{ kind: 'budget', number: 7, budget: 500, reason: '14' }],
  ],
  [
    'a later decision stands in the way',
    [before, changed({ volume: 20 }), { ...changed({ volume: 30 }), messageId: 3n }],
    'exchange.undo-overtaken',
  ],
  ['a removed number never holds again', [before, changed({ changeReason: '13' })], 'exchange.undo-removed'],
  [
    'two changes at once are no one change',
    [before, changed({ volume: 20, through: plainDate('2026-06-30') })],
    'exchange.undo-not-one-change',
  ],
  [
    'no last day cannot be told again',
    [{ ...before, through: null }, changed({ through: plainDate('2026-06-30') })],
    'exchange.undo-not-one-change',
  ],
  ['what the message only repeats stays', [before], []],
];

for (const [what, contents, expected] of CASES) {
  test(`OP033x1: taking a decision back: ${what}`, () => {
    assert.deepEqual(undone(contents), expected);
  });
}

test('OP257: a replaced size goes back: the new allocation is removed and the old one has its day again', () => {
  const shortened = changed({ through: plainDate('2026-06-30') });
  const fresh: ToldContent = { ...before, number: 8, from: plainDate('2026-07-01'), volume: 60, messageId: LAST };
  assert.deepEqual(undone([before, shortened, fresh]), [
    { kind: 'lengthen', number: 7, through: plainDate('2026-12-31'), reason: '14' },
    { kind: 'remove', number: 8 },
  ]);
});
