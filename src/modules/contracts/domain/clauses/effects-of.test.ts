import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fraction, percent } from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { ClauseTerms } from './clause-terms.ts';
import { compareEffects, effectsOf } from './effects-of.ts';
import type { ExecutionFacts } from './execution-facts.ts';

const today = plainDate('2026-11-22');
const facts: ExecutionFacts = {
  from: plainDate('2025-01-01'),
  through: plainDate('2026-12-31'),
  firstValueCents: cents(100_000_00),
  changes: [],
  spent: [
    { month: '2026-01', cents: cents(30_000_00) },
    { month: '2026-05', cents: cents(40_000_00) },
  ],
  delivered: [
    { year: 2026, totalCents: cents(70_000_00), ownCents: cents(48_000_00), smallProviderCents: cents(5_250_00) },
  ],
  indexed: [{ on: plainDate('2026-01-01'), percentage: '4.2' }],
  scarce: false,
  satisfaction: null,
  evidence: [],
};
const say = (terms: ClauseTerms, change: Partial<ExecutionFacts> = {}) =>
  effectsOf([{ number: '1', terms }], { ...facts, ...change }, today).map((one) => [
    one.code,
    one.on,
    ...(one.amountCents === undefined ? [] : [Number(one.amountCents) / 100]),
  ]);

test('R-127: two years with twice a year: who must say so by when, and where each option would end', () => {
  assert.deepEqual(say({ kind: 'extension', options: [{ months: 12 }, { months: 12 }], noticeMonths: 6 }), [
    ['decide-extension-by', '2026-06-30'],
    ['contract-ends', '2026-12-31'],
    ['decide-extension-by', '2027-06-30'],
    ['extension-would-end', '2027-12-31'],
    ['extension-would-end', '2028-12-31'],
  ]);
});

test('spending room: the signal at 70% falls in the month that reaches it, talk and decision follow from it', () => {
  const room: ClauseTerms = {
    kind: 'spending-room',
    room: [{ year: 2026, cents: cents(100_000_00) }],
    signalShare: percent('70'),
    talkWithinDays: 14,
    decideWithinDays: 14,
  };
  assert.deepEqual(say(room), [
    ['room-signal', '2026-05-31', 70_000],
    ['room-talk-by', '2026-06-14'],
    ['room-decision-by', '2026-06-28'],
    ['room-left', '2026-11-22', 30_000],
  ]);
  const overspent = { spent: [...facts.spent, { month: '2026-09', cents: cents(30_000_01) }] };
  assert.deepEqual(say(room, overspent).slice(-2), [
    ['room-exhausted', '2026-09-30', 0.01],
    ['room-left', '2026-11-22', -0.01],
  ]);
  assert.deepEqual(say(room, { spent: [{ month: '2026-01', cents: cents(69_999_99) }] }), [
    ['room-left', '2026-11-22', 30_000.01],
  ]);
});

test('too little use: judged after twelve months, excepted when scarce or marked 8.5 or more', () => {
  const lowUse: ClauseTerms = {
    kind: 'low-use',
    afterMonths: 12,
    minimumCents: cents(10_000_00),
    noticeMonths: 6,
    satisfactionFrom: fraction(85n, 10n),
  };
  const little = { spent: [{ month: '2025-03', cents: cents(9_999_99) }] };
  assert.deepEqual(say(lowUse, little), [['use-too-low', '2027-05-22', 9_999.99]]);
  assert.deepEqual(say(lowUse, { ...little, scarce: true }), [['use-low-but-excepted', '2026-01-01', 9_999.99]]);
  assert.deepEqual(say(lowUse, { ...little, satisfaction: fraction(85n, 10n) })[0]?.[0], 'use-low-but-excepted');
  assert.deepEqual(say(lowUse, { ...little, satisfaction: fraction(84n, 10n) })[0]?.[0], 'use-too-low');
  assert.deepEqual(say(lowUse, { spent: [{ month: '2025-03', cents: cents(10_000_00) }] })[0]?.[0], 'use-judged-on');
  assert.deepEqual(say(lowUse, { ...little, from: plainDate('2025-12-01') }), [
    ['use-judged-on', '2026-12-01', 10_000],
  ]);
});

test('essential change: 50% of the first value or EUR 750,000, whichever comes first; ups and downs count together', () => {
  const essential: ClauseTerms = { kind: 'essential-change', share: percent('50'), amountCents: cents(750_000_00) };
  const up = { on: plainDate('2026-02-01'), cents: cents(40_000_00) };
  assert.deepEqual(say(essential, { changes: [up] }), [['change-room-left', '2026-11-22', 10_000]]);
  assert.deepEqual(say(essential, { changes: [up, { on: today, cents: cents(10_000_01) }] }), [
    ['change-essential', '2026-11-22', 50_000.01],
  ]);
  assert.deepEqual(say(essential, { changes: [up, { on: today, cents: cents(-40_000_00) }] }), [
    ['change-room-left', '2026-11-22', 50_000],
  ]);
  assert.deepEqual(say(essential, { firstValueCents: cents(10_000_000_00), changes: [] }), [
    ['change-room-left', '2026-11-22', 750_000],
  ]);
});

test('R-137: the share of the main contractor and that of small providers, with what is short to the cent', () => {
  assert.deepEqual(say({ kind: 'own-delivery', share: percent('70') }), [['own-share-too-low', '2026-12-31', 1_000]]);
  assert.deepEqual(say({ kind: 'small-providers', share: percent('7.5') }), [['small-share-met', '2026-12-31', 0]]);
});

test('R-137: a share that nobody reported is unknown, not too low', () => {
  const delivered = [{ year: 2026, totalCents: cents(100_00), ownCents: null, smallProviderCents: null }];
  assert.deepEqual(say({ kind: 'own-delivery', share: percent('70') }, { delivered }), [
    ['own-share-unknown', '2026-12-31'],
  ]);
  assert.deepEqual(say({ kind: 'small-providers', share: percent('7.5') }, { delivered }), [
    ['small-share-unknown', '2026-12-31'],
  ]);
});

test('standstill: no signature before its last day has passed; none to show without an award', () => {
  const standstill = { kind: 'standstill', days: 20 } as const;
  assert.deepEqual(say({ ...standstill, decidedOn: plainDate('2026-11-02') }), [['standstill-ends', '2026-11-22']]);
  assert.deepEqual(say({ ...standstill, decidedOn: null }), []);
});

test('R-122, R-128, R-226: moments of indexation, entry and development; bonus or malus on the total only', () => {
  assert.deepEqual(say({ kind: 'indexation', month: 1, firstYear: 2026 }), [['tariffs-indexed', '2026-01-01']]);
  assert.deepEqual(say({ kind: 'indexation', month: 1, firstYear: 2026 }, { indexed: [] }), [
    ['indexation-missed', '2026-01-01'],
  ]);
  assert.deepEqual(
    say({ kind: 'entry-windows', months: [4, 10] }).map((one) => one[1]),
    ['2025-04-01', '2025-10-01', '2026-04-01', '2026-10-01'],
  );
  assert.deepEqual(say({ kind: 'development', dueOn: plainDate('2026-07-01'), reportEveryMonths: 12 }), [
    ['development-report-due', '2026-01-01'],
    ['development-due', '2026-07-01'],
  ]);
  assert.deepEqual(say({ kind: 'bonus-malus', processAgreements: ['op tijd melden'], maximumShare: percent('2') }), [
    ['bonus-malus-at-most', '2026-12-31', 1_400],
  ]);
  assert.deepEqual(say({ kind: 'inactivity', months: 12 }), []);
  assert.deepEqual(say({ kind: 'inactivity', months: 3 }), [['ends-without-care', '2026-08-31']]);
  assert.deepEqual(say({ kind: 'notice', months: 6 }), [['earliest-end-by-notice', '2027-05-22']]);
});

test('evidence: missing, growing old, and due after a request', () => {
  const evidence: ClauseTerms = { kind: 'evidence', name: 'gva', withinDays: 14, validMonths: 24 };
  assert.deepEqual(say(evidence), [['evidence-missing', '2026-11-22']]);
  const held = { name: 'gva', issuedOn: plainDate('2025-03-01'), requestedOn: plainDate('2026-11-10') };
  assert.deepEqual(say(evidence, { evidence: [held] }), [
    ['evidence-due', '2026-11-24'],
    ['evidence-expires', '2027-03-01'],
  ]);
});

test('a change of one clause shows what comes, goes and differs, and nothing of the others', () => {
  const clauses = (noticeMonths: number, months: readonly number[]) => [
    { number: '2', terms: { kind: 'extension', options: [{ months: 12 }], noticeMonths } as const },
    { number: '3', terms: { kind: 'entry-windows', months } as const },
  ];
  const at = (noticeMonths: number, months: readonly number[]) =>
    effectsOf(clauses(noticeMonths, months), facts, today);
  assert.deepEqual(compareEffects(at(6, [4]), at(6, [4])), []);
  const [only, ...more] = compareEffects(at(6, [4]), at(3, [4]));
  assert.deepEqual(more, []);
  assert.ok(only?.change === 'differs');
  assert.deepEqual([only.before.on, only.after.on], ['2026-06-30', '2026-09-30']);
  assert.deepEqual(
    compareEffects(at(6, [4]), at(6, [])).map((one) => one.change),
    ['goes', 'goes'],
  );
});

test('the effects of one clause never depend on the others, nor on their order', () => {
  const all: ClauseTerms[] = [
    { kind: 'extension', options: [{ months: 12 }], noticeMonths: 6 },
    { kind: 'entry-windows', months: [4] },
    { kind: 'own-delivery', share: percent('70') },
    { kind: 'notice', months: 6 },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (some) => {
      const numbered = some.map((terms) => ({ number: String(all.indexOf(terms)), terms }));
      const together = effectsOf(numbered, facts, today);
      for (const clause of numbered)
        assert.deepEqual(
          together.filter((one) => one.clause === clause.number),
          effectsOf([clause], facts, today),
        );
    }),
  );
});
