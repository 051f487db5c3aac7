import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareFractions, formatDecimal, fraction, percent } from '../../../kernel/fraction.ts';
import { GROUP_SIZES, isTooSmall, riskOfNumbers } from './risk-of-numbers.ts';

const LIMIT = percent('10');
/** Half of the children costs 1,000 euro, the other half 3,000: each lies 1,000 from the price of 2,000. */
const TWO = [
  { share: fraction(1, 2), price: fraction(1000) },
  { share: fraction(1, 2), price: fraction(3000) },
];

test('R-175: the fewer children, the further the mean may lie from one price; a hundred take a tenth of one', () => {
  const risk = riskOfNumbers(TWO, LIMIT);
  assert.ok(risk);
  assert.equal(formatDecimal(risk.mean, 2), '2000.00');
  assert.equal(formatDecimal(risk.deviation, 2), '1000.00');
  assert.deepEqual(
    risk.groups.map(({ clients, deviation }) => [clients, formatDecimal(deviation, 2)]),
    [
      [5, '447.21'],
      [10, '316.23'],
      [25, '200.00'],
      [50, '141.42'],
      [100, '100.00'],
      [250, '63.25'],
    ],
  );
});

test('R-158: below the smallest group a price that is a mean is signalled; from it on it is not', () => {
  const risk = riskOfNumbers(TWO, LIMIT);
  assert.ok(risk);
  assert.equal(risk.smallestGroup, 25n);
  assert.equal(isTooSmall(risk, 24), true);
  assert.equal(isTooSmall(risk, 25), false);
});

test('R-158: where every child costs the same there is no risk in numbers', () => {
  assert.equal(riskOfNumbers([{ share: fraction(1), price: fraction(80) }], LIMIT), undefined);
  assert.equal(riskOfNumbers([], LIMIT), undefined);
});

test('R-175: over many spreads the root is right to the cent and a larger group never has more risk', () => {
  for (let step = 1; step <= 200; step++) {
    const shapes = [
      { share: fraction(step, 201), price: fraction(37 * step + 11, 7) },
      { share: fraction(201 - step, 201), price: fraction(91_001 - 53 * step, 13) },
    ];
    const risk = riskOfNumbers(shapes, LIMIT);
    if (!risk) continue;
    assert.equal(risk.groups.length, GROUP_SIZES.length);
    for (const [at, group] of risk.groups.entries()) {
      const next = risk.groups[at + 1];
      if (next) assert.ok(compareFractions(next.deviation, group.deviation) <= 0);
    }
    const within = Number(formatDecimal(risk.deviation, 2));
    const mean = shapes.reduce((sum, { share, price }) => sum + number(share) * number(price), 0);
    const variance = shapes.reduce((sum, { share, price }) => sum + number(share) * (number(price) - mean) ** 2, 0);
    assert.ok(Math.abs(within - Math.sqrt(variance)) < 0.0051, `${within} is the root of ${variance}`);
  }
});

const number = (value: { numerator: bigint; denominator: bigint }): number =>
  Number(value.numerator) / Number(value.denominator);
