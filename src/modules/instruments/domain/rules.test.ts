import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { isAbstract, moreAbstract } from './abstraction.ts';
import { CONTROL_POINTS, type ControlAnswers, controllabilityOf } from './controllability.ts';
import { INTRODUCTION_ITEMS, type IntroductionRisk, SIDES, weighIntroduction } from './introduction-risk.ts';
import { smallNumber } from './small-number.ts';

test('R-158: how many children make a mean price: chance falls with the root of their number', () => {
  assert.deepEqual(smallNumber(100, 50, 10), { withinPercent: 9.8, clientsNeeded: 97, enough: true });
  assert.deepEqual(smallNumber(25, 50, 10), { withinPercent: 19.6, clientsNeeded: 97, enough: false });
  assert.equal(smallNumber(null, 50, 10), null);
  assert.equal(smallNumber(40, null, 10), null);
  assert.throws(() => smallNumber(0, 50, 10), RangeError);
});

test('R-072, R-073: the ladder runs from a bed to a population', () => {
  assert.ok(!isAbstract('effort') && !isAbstract('fixed-budget') && isAbstract('trajectory'));
  assert.ok(moreAbstract('result', 'trajectory') && !moreAbstract('effort', 'effort'));
});

const risk = (change: Partial<IntroductionRisk> = {}): IntroductionRisk => ({
  efforts: INTRODUCTION_ITEMS.flatMap((item) =>
    SIDES.map((side) => ({ item, side, costCents: cents(100_000), energy: 'low' as const, months: 6 })),
  ),
  expectedResult: 'Kinderen blijven vaker thuis.',
  foresight: { answer: 'yes', reason: 'De vraag is al vier jaar gelijk.' },
  years: 4,
  ...change,
});

test('R-076: what an introduction asks of both sides, in money, energy and time', () => {
  const outcome = weighIntroduction(risk());
  assert.equal(outcome.code, 'weighed');
  assert.ok(outcome.code === 'weighed');
  assert.deepEqual(
    outcome.sides.map(({ side, knownCents, perYearCents, longestMonths, unknown }) => [
      side,
      knownCents,
      perYearCents,
      longestMonths,
      unknown.length,
    ]),
    [
      ['region', cents(500_000), cents(125_000), 6, 0],
      ['providers', cents(500_000), cents(125_000), 6, 0],
    ],
  );
});

test('R-343: without an answer to the foresight question there is no outcome; unknown is never counted as nothing', () => {
  assert.equal(weighIntroduction(risk({ foresight: null })).code, 'foresight-missing');
  assert.equal(weighIntroduction(risk({ foresight: { answer: 'yes', reason: ' ' } })).code, 'foresight-missing');
  assert.equal(weighIntroduction(risk({ foresight: { answer: 'no', reason: 'Nieuwe wet.' } })).code, 'not-foreseen');
  const partly = weighIntroduction(risk({ efforts: risk().efforts.filter(({ side }) => side === 'region') }));
  assert.ok(partly.code === 'incomplete');
  assert.deepEqual(partly.sides[1]?.unknown, [...INTRODUCTION_ITEMS]);
});

test('R-077: one missing point means not in hand, one unknown leaves it open', () => {
  const all = (level: 'yes' | 'partly' | 'no' | null) =>
    Object.fromEntries(CONTROL_POINTS.map((point) => [point, level])) as ControlAnswers;
  assert.equal(controllabilityOf(all('yes')).outcome, 'in-hand');
  assert.equal(controllabilityOf({ ...all('yes'), guarantees: 'partly' }).outcome, 'weak');
  assert.equal(controllabilityOf({ ...all('yes'), guarantees: null }).outcome, 'unknown');
  const missing = controllabilityOf({ ...all(null), 'upcoding-prevented': 'no' });
  assert.deepEqual([missing.outcome, missing.missing], ['not-in-hand', ['upcoding-prevented']]);
});
