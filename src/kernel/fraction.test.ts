import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compareFractions,
  divide,
  formatDecimal,
  fraction,
  multiply,
  ONE,
  parseFraction,
  percent,
  roundToCents,
  subtract,
} from './fraction.ts';

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([top, bottom]) => fraction(top, bottom));

test('a sum never depends on the order of its terms, a product not on that of its factors', () => {
  fc.assert(
    fc.property(fc.array(fractions, { maxLength: 8 }), (terms) => {
      const turned = terms.toReversed();
      assert.deepEqual(add(...terms), add(...turned));
      assert.deepEqual(multiply(...terms), multiply(...turned));
    }),
  );
});

test('what is added can be taken away, what is multiplied can be divided, without a trace', () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      assert.deepEqual(subtract(add(a, b), b), a);
      if (b.numerator !== 0n) assert.deepEqual(divide(multiply(a, b), b), a);
      assert.equal(compareFractions(a, b) + compareFractions(b, a), 0);
    }),
  );
});

test('amounts round half away from zero, once', () => {
  assert.equal(roundToCents(parseFraction('10.5')), 11n);
  assert.equal(roundToCents(parseFraction('-10.5')), -11n);
  assert.equal(roundToCents(parseFraction('10.4999')), 10n);
  assert.equal(formatDecimal(fraction(2n, 3n), 2), '0.67');
  assert.equal(formatDecimal(parseFraction('-0.005'), 2), '-0.01');
  assert.equal(formatDecimal(fraction(7n), 0), '7');
  assert.deepEqual(percent('4.18'), fraction(209n, 5000n));
  assert.deepEqual(multiply(ONE, percent('100')), ONE);
});

test('what is not a decimal number, or divides by zero, is refused', () => {
  for (const wrong of ['', '1,5', '1.', '.5', 'abc', '1e3', '--1'])
    assert.throws(() => parseFraction(wrong), RangeError);
  assert.throws(() => divide(ONE, fraction(0n)), RangeError);
});
