import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Fraction, formatDecimal, fraction, parseFraction } from '../../../kernel/fraction.ts';
import { bandOf } from './band.ts';
import { compareCostPrices, type ProviderCostPrice } from './compare-cost-prices.ts';
import { figure, HOUR_ELEMENTS, hourDocument } from './example.fixture.ts';
import { PARAMETERS } from './parameters.ts';
import { sensitivityOf } from './sensitivity.ts';
import type { PriceTerms } from './terms.ts';

const TERMS: PriceTerms = { unit: '04', hours: 'direct-client', priceKind: 'unit', unitHours: null };
const euro = (amount: Fraction | undefined | null) => (amount ? formatDecimal(amount, 2) : amount);
const cost = (providerId: number, price: string, more: Partial<ProviderCostPrice> = {}): ProviderCostPrice => ({
  providerId,
  price: parseFraction(price),
  terms: TERMS,
  parts: null,
  yearVolume: null,
  ...more,
});
const parts = (professionals: string, clientBound: string, overhead: string, rest: string) => ({
  professionals: parseFraction(professionals),
  clientBound: parseFraction(clientBound),
  overhead: parseFraction(overhead),
  rest: parseFraction(rest),
});
const FAR = fraction(5, 100);

test('who is not covered, by how much per unit and year, and which part makes the difference', () => {
  const offered = { price: parseFraction('70'), terms: TERMS, parts: parts('50', '5', '12', '3') };
  const { rows } = compareCostPrices(
    offered,
    [
      cost(1, '69.50', { yearVolume: 1000n }),
      cost(2, '73.25', { yearVolume: 400n, parts: parts('50.50', '4', '16.75', '2') }),
    ],
    FAR,
  );
  assert.deepEqual(
    rows.map((row) => [
      row.providerId,
      row.covered,
      euro(row.difference),
      euro(row.perYear),
      row.why.map((one) => [one.part, euro(one.difference)]),
    ]),
    [
      [
        2,
        false,
        '-3.25',
        '-1300.00',
        [
          ['overhead', '-4.75'],
          ['professionals', '-0.50'],
          ['clientBound', '1.00'],
          ['rest', '1.00'],
        ],
      ],
      [1, true, '0.50', '500.00', []],
    ],
  );
});

test('R-152, R-171: prices of other hours, units or kinds are not compared, and it says why', () => {
  const offered = { price: parseFraction('70'), terms: TERMS, parts: null };
  const { rows, refused } = compareCostPrices(
    offered,
    [
      cost(1, '60', { terms: { ...TERMS, hours: 'productive' } }),
      cost(2, '1.10', { terms: { ...TERMS, unit: '01' } }),
      cost(3, '900', { terms: { ...TERMS, priceKind: 'trajectory' } }),
    ],
    FAR,
  );
  assert.equal(rows.length, 0);
  assert.deepEqual(refused, [
    { providerId: 1, differences: [{ term: 'hours', left: 'direct-client', right: 'productive' }] },
    { providerId: 2, differences: [{ term: 'unit', left: '04', right: '01' }] },
    { providerId: 3, differences: [{ term: 'price-kind', left: 'unit', right: 'trajectory' }] },
  ]);
});

test('the band is the middle half of at least five providers, and says nothing of fewer', () => {
  const prices = ['60', '64', '70', '72', '90'].map(parseFraction);
  const band = bandOf(prices);
  assert.deepEqual([euro(band?.q1), euro(band?.median), euro(band?.q3)], ['64.00', '70.00', '72.00']);
  assert.equal(bandOf(prices.slice(1)), undefined);
  const six = bandOf([...prices, parseFraction('65')]);
  assert.deepEqual([euro(six?.q1), euro(six?.median), euro(six?.q3)], ['64.25', '67.50', '71.50']);
});

test('R-174: a tariff far below the middle cost price is signalled, at the part that the setting says', () => {
  const prices = ['70', '72', '75', '78', '80'].map((price, at) => cost(at + 1, price));
  const signal = (price: string) =>
    compareCostPrices({ price: parseFraction(price), terms: TERMS, parts: null }, prices, FAR).signal;
  assert.equal(signal('71.26'), undefined);
  assert.deepEqual([signal('71.25')?.notCovered, euro(signal('71.25')?.below)], [4, '0.05']);
});

test('R-168, R-177: the mean of providers is weighed by what they deliver, never a mean of prices', () => {
  const offered = { price: parseFraction('70'), terms: TERMS, parts: null };
  const prices = ['60', '61', '62', '63', '100'].map((price, at) =>
    cost(at + 1, price, { yearVolume: at === 4 ? 100n : 225n }),
  );
  assert.equal(euro(compareCostPrices(offered, prices, FAR).mean), '65.35');
  assert.equal(compareCostPrices(offered, prices.slice(1), FAR).mean, undefined);
});

test('law: the order in which cost prices come in changes nothing', () => {
  const prices = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 12 });
  const shuffled = prices.chain((all) => {
    const rows = all.map((value, at) => cost(at + 1, (value / 100).toFixed(2)));
    return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }));
  });
  const offered = { price: parseFraction('70'), terms: TERMS, parts: null };
  fc.assert(
    fc.property(shuffled, ([rows, other]) =>
      assert.deepEqual(compareCostPrices(offered, other, FAR), compareCostPrices(offered, rows, FAR)),
    ),
  );
});

test('sensitivity: each figure up and down by a tenth or over its own range, the largest swing first', () => {
  const found = sensitivityOf(
    hourDocument({
      elements: [
        ...HOUR_ELEMENTS.filter(({ key }) => key !== 'c1'),
        {
          key: 'c1',
          name: 'Materiaal',
          kind: 'client-bound-cost',
          type: 'materials',
          per: 'hour',
          amount: { ...figure('2.50'), low: '0', high: '5' } as never,
        },
      ],
    }),
    PARAMETERS,
  );
  assert.deepEqual(
    found.slice(0, 2).map((one) => [one.figure.elementKey, one.figure.field]),
    [
      ['u', 'hours'],
      ['f1', 'salary'],
    ],
  );
  const salary = found.find(({ figure: of }) => of.field === 'salary');
  // 57.50 x 0.2 x 1.20 x 1.02 x 1.04
  assert.deepEqual(
    [salary?.low.value, salary?.high.value, euro(salary?.swing)],
    ['43200.000000', '52800.000000', '14.64'],
  );
  const material = found.find(({ figure: of }) => of.elementKey === 'c1');
  assert.deepEqual([material?.ownRange, material?.low.value, euro(material?.swing)], [true, '0', '6.36']);
});

test('sensitivity of the function mix moves the other functions along, so that the mix stays whole', () => {
  const mix = [
    { ...HOUR_ELEMENTS[0], share: figure('60') },
    { ...HOUR_ELEMENTS[0], key: 'f2', share: figure('40'), salary: figure('60000') },
    ...HOUR_ELEMENTS.slice(1),
  ] as typeof HOUR_ELEMENTS;
  const share = sensitivityOf(hourDocument({ elements: mix }), PARAMETERS).find(
    ({ figure: of }) => of.field === 'share',
  );
  assert.deepEqual([share?.low.value, share?.high.value], ['54.000000', '66.000000']);
  assert.ok(share && share.swing.numerator > 0n);
});
