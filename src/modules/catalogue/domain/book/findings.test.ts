import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { exampleBook, exampleCode, exampleProduct } from './example-book.ts';
import { findingsOf } from './findings.ts';
import type { Definition, ProductBook } from './product-book.ts';

/** A national list with one category per code that begins with a digit; codes of the region itself are not in it. */
const listed = (category: string, code: string): boolean | undefined =>
  code.includes('NB') ? undefined : code.startsWith(category);

const service: Definition = { key: 'd', variant: 'effort', subject: 'service', product: 'a', text: 'Logeren' };
const codesOf = (more: Partial<ProductBook>) =>
  findingsOf(exampleBook({ definitions: [service], ...more }), listed).map(({ code, key, what }) => [code, key, what]);
const good = { products: [exampleProduct('a')], codes: [exampleCode('a', '44A01')] };

test('a book in which nothing is open has no findings', () => {
  assert.deepEqual(codesOf(good), []);
});

const CASES: readonly [string, Partial<ProductBook>, (readonly [string, string, string])[]][] = [
  [
    'R-149: effort without the definition of the service',
    { ...good, definitions: [] },
    [['definition-missing', 'a', 'service']],
  ],
  [
    'R-149: output needs target group and output; a record for all products of the variant counts',
    {
      ...good,
      products: [exampleProduct('a', { variant: 'output' })],
      definitions: [{ key: 'o', variant: 'output', subject: 'output', product: null, text: 'Thuis' }],
    },
    [['definition-missing', 'a', 'target-group']],
  ],
  [
    'R-149, R-159: task needs population, task or result area, and what is paid when demand is not as estimated',
    { ...good, products: [exampleProduct('a', { variant: 'task' })] },
    [
      ['definition-missing', 'a', 'population'],
      ['definition-missing', 'a', 'task-or-result-area'],
      ['definition-missing', 'a', 'financing-on-deviation'],
    ],
  ],
  [
    'R-149: the service of one product does not define another',
    {
      products: [exampleProduct('a'), exampleProduct('b')],
      codes: [exampleCode('a', '44A01'), exampleCode('b', '44A02')],
    },
    [['definition-missing', 'b', 'service']],
  ],
  [
    'R-152, R-171: a unit of time without saying which hours it counts',
    { ...good, products: [exampleProduct('a', { unit: 'minute' })] },
    [['hours-unsaid', 'a', 'minute']],
  ],
  [
    'no orphan euro: declarable without a goal',
    { ...good, products: [exampleProduct('a', { goal: null })] },
    [['purpose-missing', 'a', '']],
  ],
  ['R-141: no unit', { ...good, products: [exampleProduct('a', { unit: null })] }, [['unit-missing', 'a', '']]],
  [
    'a segment that is not in the book',
    { ...good, products: [exampleProduct('a', { segment: 'X' })] },
    [['reference-broken', 'a', 'X']],
  ],
  [
    'a place on an axis that is not in the book',
    { ...good, products: [exampleProduct('a', { positions: [{ axis: 'profile', value: '13' }] })] },
    [['reference-broken', 'a', 'profile.13']],
  ],
  [
    'R-083: a product that contains itself',
    { ...good, parts: [{ product: 'a', part: 'a', amount: null, note: null }] },
    [['circular', 'a', 'a']],
  ],
  ['R-151: no code is only worth knowing', { ...good, codes: [] }, [['code-missing', 'a', '']]],
  [
    'a code from before the book',
    { ...good, codes: [exampleCode('a', '44A01', { from: plainDate('2026-12-31') })] },
    [['outside-book', 'a.whole.0.0.2026-12-31', '2026-12-31']],
  ],
  [
    'what is declared has a unit of iJw',
    { ...good, codes: [exampleCode('a', '44A01', { unit: null })] },
    [['row-incomplete', 'a.whole.0.0.2027-01-01', '44A01']],
  ],
  [
    'shares of start and end must be a whole: 70 and 20 are not',
    {
      ...good,
      codes: [
        exampleCode('a', '44A03', { role: 'start', share: '70' }),
        exampleCode('a', '44A04', { role: 'end', share: '20' }),
      ],
    },
    [['shares-not-whole', 'a.start.0.0.2027-01-01', '70 + 20']],
  ],
];

for (const [name, more, expected] of CASES) test(name, () => assert.deepEqual(codesOf(more), expected));

test('70 at the start and 30 at the end is a whole', () => {
  const codes = [
    exampleCode('a', '44A03', { role: 'start', share: '70' }),
    exampleCode('a', '44A04', { role: 'end', share: '30.00' }),
  ];
  assert.deepEqual(codesOf({ ...good, codes }), []);
});

test('what stands in the way of adoption comes first', () => {
  const found = findingsOf(exampleBook({ products: [exampleProduct('a', { funding: [] })] }), listed);
  assert.deepEqual(
    found.map(({ code, blocks }) => [code, blocks]),
    [
      ['definition-missing', true],
      ['code-missing', false],
      ['funding-missing', false],
    ],
  );
});

test('a code under another category than the national list has, or not in it, is worth knowing and blocks nothing', () => {
  const codes = [
    exampleCode('a', '45A48', { category: '45' }),
    exampleCode('b', '45A48', { category: '44' }),
    exampleCode('c', '45NB1', { category: '45' }),
  ];
  const found = findingsOf(exampleBook({ codes }), listed).filter(({ kind }) => kind === 'codes');
  assert.deepEqual(
    found
      .filter(({ code }) => code === 'code-other-category' || code === 'code-unlisted')
      .map(({ code, blocks, field, what }) => [code, blocks, field, what]),
    [
      ['code-other-category', false, 'category', '45A48'],
      ['code-unlisted', false, 'code', '45NB1'],
    ],
  );
});
