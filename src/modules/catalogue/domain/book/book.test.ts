import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { BOOK_ACTS, nextActs, statusOf } from './book-status.ts';
import { burdenOf } from './burden.ts';
import { codeGaps, codeReuse } from './code-map.ts';
import { missingCombinations } from './combinations.ts';
import { differencesBetween } from './differences.ts';
import { exampleBook, exampleCode, exampleProduct } from './example-book.ts';
import type { AxisValue } from './product-book.ts';

const { key: _key, name: _name, form: _form, positions: _positions, ...terms } = exampleProduct('x');
const values = (axis: string, count: number): AxisValue[] =>
  Array.from({ length: count }, (_, at) => ({
    axis,
    code: String(at + 1),
    name: null,
    aim: null,
    targetGroup: null,
    helpForReferrers: null,
    helpForAccess: null,
  }));
const axis = (key: string) => ({ key, name: key, note: null });

test('R-144: twelve profiles by three intensities are 36 tariffs in place of 200, made in one go', () => {
  const grid = {
    axes: [axis('profile'), axis('intensity')],
    axisValues: [...values('profile', 12), ...values('intensity', 3)],
  };
  const { made, skipped } = missingCombinations({ ...grid, products: [] }, ['profile', 'intensity'], terms);
  assert.equal(made.length, 36);
  assert.equal(skipped, 0);
  assert.equal(made[0]?.name, 'profile 1, intensity 1');
  const book = exampleBook({ ...grid, products: made, replacesProducts: 200 });
  const { tariffs, replaced, products } = burdenOf(book);
  assert.deepEqual([products, tariffs, replaced], [36, 36, 200]);
  // Once more makes nothing; a place is the same in whatever order its axes are written.
  const turned = made.map((one) => ({ ...one, key: `other-${one.key}`, positions: one.positions.toReversed() }));
  const again = missingCombinations({ ...grid, products: turned }, ['profile', 'intensity'], terms);
  assert.deepEqual([again.made.length, again.skipped], [0, 36]);
});

test('R-083: what is composed of other products has no price of its own', () => {
  const products = [exampleProduct('a'), exampleProduct('b'), exampleProduct('both', { form: 'arrangement' })];
  const parts = ['a', 'b'].map((part) => ({ product: 'both', part, amount: '1', note: null }));
  assert.equal(burdenOf(exampleBook({ products, parts })).tariffs, 2);
});

test('R-176: a price per provider is told apart', () => {
  const segments = [{ key: 'C', name: 'C', priceRule: 'per-provider' as const, note: null }];
  const book = exampleBook({ segments, products: [exampleProduct('a', { segment: 'C' })] });
  assert.equal(burdenOf(book).perProvider, true);
});

test('status follows from the acts; a reaction changes nothing', () => {
  assert.equal(statusOf([]), 'concept');
  assert.equal(statusOf(['made', 'sent-for-consultation', 'reaction']), 'consultation');
  assert.equal(statusOf(['made', 'sent-for-consultation', 'resumed']), 'concept');
  assert.equal(statusOf(['made', 'adopted', 'replaced']), 'replaced');
});

test('law: what may come next is always one of the acts, and nothing comes after adoption by hand', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BOOK_ACTS)), (acts) => {
      const status = statusOf(acts);
      assert.ok(nextActs(status).every((act) => BOOK_ACTS.includes(act)));
      if (status === 'adopted' || status === 'replaced') assert.deepEqual(nextActs(status), []);
    }),
  );
});

test('differences name what came, what went and each field that changed', () => {
  const before = exampleBook({ products: [exampleProduct('a'), exampleProduct('b')] });
  const after = exampleBook({
    title: 'Boek 2028',
    products: [exampleProduct('a', { unit: 'hour' }), exampleProduct('c')],
  });
  assert.deepEqual(
    differencesBetween(before, after).map(({ change, key, field, before: was, after: is }) => [
      change,
      key,
      field,
      was,
      is,
    ]),
    [
      ['changed', 'book', 'title', 'Boek 2027', 'Boek 2028'],
      ['removed', 'b', null, null, null],
      ['changed', 'a', 'unit', 'day-and-night', 'hour'],
      ['added', 'c', null, null, null],
    ],
  );
});

test('R-151: a product that gets another code or key has changed; it did not go and come', () => {
  const later = plainDate('2027-07-01');
  const place = [{ axis: 'profile', value: '1' }];
  const before = exampleBook({
    products: [exampleProduct('44A01', { name: 'Respijt' }), exampleProduct('p1', { positions: place })],
    codes: [exampleCode('44A01', '44A01'), exampleCode('p1', '44A02')],
    demands: [{ key: 'eis', product: '44A01', text: 'Altijd dezelfde begeleider' }],
  });
  const after = exampleBook({
    products: [exampleProduct('44B01', { name: 'Respijt ' }), exampleProduct('q1', { name: 'Q', positions: place })],
    codes: [exampleCode('44B01', '44B01'), exampleCode('q1', '44A02', { from: later })],
    demands: [{ key: 'eis', product: '44B01', text: 'Altijd dezelfde begeleider' }],
  });
  assert.deepEqual(
    differencesBetween(before, after).map(({ change, kind, field, before: was, after: is }) => [
      change,
      kind,
      field,
      was,
      is,
    ]),
    [
      ['changed', 'products', 'key', '44A01', '44B01'],
      ['changed', 'products', 'name', 'Respijt', 'Respijt '],
      ['changed', 'products', 'key', 'p1', 'q1'],
      ['changed', 'products', 'name', 'p1', 'Q'],
      ['changed', 'codes', 'code', '44A01', '44B01'],
      ['changed', 'codes', 'from', '2027-01-01', later],
    ],
  );
});

test('two products of one name are told apart by their keys alone', () => {
  const named = (...keys: string[]) =>
    exampleBook({ products: keys.map((key) => exampleProduct(key, { name: 'Verblijf' })) });
  assert.deepEqual(
    differencesBetween(named('a', 'b'), named('c', 'd')).map(({ change, key }) => [change, key]),
    [
      ['removed', 'a'],
      ['removed', 'b'],
      ['added', 'c'],
      ['added', 'd'],
    ],
  );
});

test('law: a book does not differ from itself, and turning the versions around turns what came and went', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(keys, keys, (first, second) => {
      const [one, other] = [first, second].map((list) =>
        exampleBook({ products: list.map((key) => exampleProduct(key)) }),
      );
      assert.ok(one && other);
      assert.deepEqual(differencesBetween(one, one), []);
      const count = (change: string, from: typeof one, to: typeof one) =>
        differencesBetween(from, to).filter((each) => each.change === change).length;
      assert.equal(count('added', one, other), count('removed', other, one));
    }),
  );
});

test('R-151: days without a code are gaps, for all and for one municipality', () => {
  const book = exampleBook({
    through: plainDate('2027-12-31'),
    products: [exampleProduct('a'), exampleProduct('b'), exampleProduct('c')],
    codes: [
      exampleCode('a', '44A01', { through: plainDate('2027-06-30') }),
      exampleCode('a', '44A02', { from: plainDate('2027-08-01') }),
      exampleCode('b', '44A03', { municipality: '0796', through: plainDate('2027-03-31') }),
    ],
  });
  assert.deepEqual(
    codeGaps(book).map(({ product, municipality, from, through }) => [product, municipality, from, through]),
    [
      ['a', null, '2027-07-01', '2027-07-31'],
      ['b', '0796', '2027-04-01', '2027-12-31'],
      ['c', null, '2027-01-01', '2027-12-31'],
    ],
  );
});

test('R-151: a code with another meaning, at once, at another time, and in the book before', () => {
  const until = plainDate('2027-06-30');
  const after = plainDate('2027-07-01');
  const codes = [
    exampleCode('a', '44A01', { municipality: '0796' }),
    exampleCode('b', '44A01'),
    exampleCode('a', '44A02', { through: until }),
    exampleCode('b', '44A02', { from: after }),
    exampleCode('a', '44A03'),
    exampleCode('b', '44A04', { municipality: '0796' }),
    exampleCode('c', '44A04', { municipality: '0828' }),
  ];
  const reuse = codeReuse(exampleBook({ codes }), [{ title: 'Boek 2026', codes: [exampleCode('d', '44A03')] }]);
  assert.deepEqual(
    reuse.map(({ code, kind, product, otherProduct }) => [code, kind, product, otherProduct]),
    [
      ['44A01', 'same-time', 'b', 'a'],
      ['44A02', 'other-time', 'b', 'a'],
      ['44A04', 'other-time', 'c', 'b'],
      ['44A03', 'other-book', 'a', 'd'],
    ],
  );
});
