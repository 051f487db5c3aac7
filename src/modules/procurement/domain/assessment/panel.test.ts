import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fraction } from '../../../../kernel/fraction.ts';
import type { Cents } from '../../../../kernel/money.ts';
import { bidOf, type Criterion, checkSheet, comparedPrice, formulaOf, type Points } from './panel.ts';

const CRITERIA: readonly Criterion[] = [
  { key: 'vision', name: 'Visie', weight: '0.6', maximum: 10 },
  { key: 'plan', name: 'Plan', weight: '0.4', maximum: 5 },
];
const give = (key: string, points: number, motivation = 'Helder.'): Points => ({ key, points, motivation });
const code = (sheet: readonly Points[], final: boolean) => {
  const checked = checkSheet(CRITERIA, sheet, final);
  return checked.ok ? 'right' : checked.refusal.code;
};

const CASES: readonly (readonly [string, readonly Points[], boolean, string])[] = [
  ['a draft may be empty', [], false, 'right'],
  ['half points', [give('vision', 7.5), give('plan', 0)], true, 'right'],
  ['quarters', [give('vision', 7.25)], false, 'procurement.points-out-of-range'],
  ['above the maximum of its criterion', [give('plan', 5.5)], false, 'procurement.points-out-of-range'],
  ['below zero', [give('plan', -0.5)], false, 'procurement.points-out-of-range'],
  ['a criterion of another panel', [give('price', 1)], false, 'procurement.criterion-unknown'],
  ['final without all criteria', [give('vision', 7)], true, 'procurement.sheet-incomplete'],
  ['final without motivation', [give('vision', 7), give('plan', 3, ' ')], true, 'procurement.sheet-incomplete'],
];
for (const [name, sheet, final, expected] of CASES)
  test(`a score sheet: ${name}`, () => assert.equal(code(sheet, final), expected));

test('points become exact shares of the maximum; a criterion without points is left out for the ranking to name', () => {
  const formula = { criteria: CRITERIA, price: { kind: 'none' } as const };
  assert.deepEqual(bidOf(3, formula, [give('vision', 7.5)], null), {
    applicationId: 3,
    scores: { vision: fraction(3, 4) },
    priceCents: null,
  });
});

test('a stored formula is reckoned with in exact shares and whole cents', () => {
  const price = { kind: 'between-bounds', weight: '0.3', lowest: '100', highest: '200' } as const;
  assert.deepEqual(formulaOf({ criteria: [], price }).price, {
    kind: 'between-bounds',
    weight: fraction(3, 10),
    lowest: 100n,
    highest: 200n,
  });
});

test('R-190: the compared price is that of the whole, else the sum per product, else none', () => {
  const prices = [{ cents: 100n as Cents }, { cents: 50n as Cents }];
  assert.equal(comparedPrice({ priceCents: 120n as Cents, prices }), 120n);
  assert.equal(comparedPrice({ priceCents: null, prices }), 150n);
  assert.equal(comparedPrice({ priceCents: null, prices: [] }), null);
});
