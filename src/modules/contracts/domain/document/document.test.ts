import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { ContractRecord } from '../register/contract-record.ts';
import { recordChanges } from './record-changes.ts';
import { type TextPart, textDifferences } from './text-differences.ts';
import { wordDifferences } from './word-differences.ts';

const record: ContractRecord = {
  number: 'V-1',
  name: 'De Linde',
  scope: '',
  form: 'shared',
  clientReference: null,
  frameworkId: null,
  segment: 'light',
  variant: 'effort',
  procedure: 'open house',
  from: plainDate('2027-01-01'),
  through: plainDate('2028-12-31'),
  terminatedOn: null,
  paymentTermDays: 30,
  purchaserId: 1,
  providerId: 30,
  formerProviders: [],
  municipalityIds: [10, 11],
  partners: [],
  products: [{ productId: 100, year: 2027, volume: 5n, budgetCents: cents(100), limitCents: null, clause: '4.1' }],
  variants: [],
  clauses: [
    {
      number: '2.3',
      kind: 'termination',
      title: 'Opzeggen',
      text: 'Beide partijen kunnen opzeggen.',
      modelKey: 'notice',
      active: true,
      terms: { kind: 'notice', months: 6 },
    },
  ],
};

test('word differences give both texts back, and the least that changed', () => {
  const before = 'De termijn is 6 maanden. Daarna niet.';
  const after = 'De termijn is 12 maanden. Daarna niet meer.';
  const pieces = wordDifferences(before, after);
  const side = (leave: 'gone' | 'new') =>
    pieces
      .filter(({ kind }) => kind !== leave)
      .map(({ text }) => text)
      .join('');
  assert.equal(side('new'), before);
  assert.equal(side('gone'), after);
  assert.deepEqual(
    pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()]),
    [
      ['gone', '6'],
      ['new', '12'],
      ['gone', 'niet.'],
      ['new', 'niet meer.'],
    ],
  );
  assert.deepEqual(wordDifferences('', ''), []);
});

test('parts of a text are compared by their key: new, gone and changed', () => {
  const part = (key: string, text: string): TextPart => ({
    key,
    level: 1,
    heading: key,
    paragraphs: [text],
    table: null,
  });
  const found = textDifferences(
    [part('a', 'een'), part('b', 'twee'), part('c', 'drie')],
    [part('b', 'twee'), part('c', 'vier'), part('d', 'vijf')],
  );
  assert.deepEqual(
    found.map(({ key, kind }) => [key, kind]),
    [
      ['c', 'changed'],
      ['d', 'new'],
      ['a', 'gone'],
    ],
  );
});

test('differences as data name each value, and nothing else', () => {
  const [clause] = record.clauses;
  const [product] = record.products;
  assert.ok(clause && product);
  const after: ContractRecord = {
    ...record,
    through: plainDate('2029-12-31'),
    municipalityIds: [10, 12],
    products: [{ ...product, budgetCents: cents(150) }],
    variants: [{ productId: 100, municipalityId: 10, variant: 'task' }],
    clauses: [{ ...clause, terms: { kind: 'notice', months: 12 } }],
  };
  assert.deepEqual(recordChanges(record, record), []);
  assert.deepEqual(recordChanges(record, after), [
    { at: { of: 'contract', field: 'through' }, before: '2028-12-31', after: '2029-12-31' },
    { at: { of: 'product', productId: 100, year: 2027, field: 'budgetCents' }, before: 100n, after: 150n },
    { at: { of: 'variant', productId: 100, municipalityId: 10 }, before: null, after: 'task' },
    { at: { of: 'municipality', municipalityId: 11 }, before: true, after: false },
    { at: { of: 'municipality', municipalityId: 12 }, before: false, after: true },
    {
      at: { of: 'clause', number: '2.3', field: 'terms' },
      before: { kind: 'notice', months: 6 },
      after: { kind: 'notice', months: 12 },
    },
  ]);
});
