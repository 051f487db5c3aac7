import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { planAdoption, type StandingRow } from './adoption.ts';
import { exampleBook, exampleCode, exampleProduct } from './example-book.ts';

const PURPOSES = {
  goals: new Map([
    ['D1', 1],
    ['D2', 2],
  ]),
  tasks: new Map([['T1', 1]]),
  pairs: new Set(['1|1', '2|1']),
};
const standing = (more: Partial<StandingRow> = {}): StandingRow => ({
  id: 7,
  bookKey: null,
  role: 'whole',
  name: 'Logeren',
  category: '44',
  code: '44A01',
  unit: '14',
  weight: 'light',
  fundingModel: 'price-times-quantity',
  from: plainDate('2024-01-01'),
  through: null,
  usedThrough: plainDate('2027-03-31'),
  declaredThrough: null,
  goalId: 1,
  taskId: 1,
  ...more,
});
const book = exampleBook({ products: [exampleProduct('a')], codes: [exampleCode('a', '44A01')] });
const plan = (rows: readonly StandingRow[], of = book) => planAdoption(of, rows, PURPOSES);
const obstacles = (rows: readonly StandingRow[], of = book) => {
  const outcome = plan(rows, of);
  return outcome.ok ? [] : outcome.refusal.obstacles.map(({ code, on }) => [code, on]);
};

test('a row with the same meaning stays, however much it is used, and takes its key from the book', () => {
  const outcome = plan([standing()]);
  assert.ok(outcome.ok);
  assert.deepEqual(
    [
      outcome.value.insert.length,
      outcome.value.close.length,
      outcome.value.keep.map(({ id, bookKey }) => [id, bookKey]),
    ],
    [0, 0, [[7, 'a']]],
  );
  assert.equal(outcome.value.keep[0]?.newPurpose, false);
});

test('another meaning is a new row from the first day of the book; the old one ends the day before', () => {
  const outcome = plan([standing({ unit: '16', usedThrough: plainDate('2026-12-31') })]);
  assert.ok(outcome.ok);
  assert.deepEqual(outcome.value.close, [{ id: 7, throughOn: '2026-12-31' }]);
  assert.deepEqual(
    outcome.value.insert.map(({ code, unit, from }) => [code, unit, from]),
    [['44A01', '14', '2027-01-01']],
  );
});

for (const [field, value] of [
  ['unit', '16'],
  ['code', '44A09'],
  ['category', '45'],
  ['weight', 'heavy'],
  ['fundingModel', 'trajectory'],
] as const) {
  test(`a product that is still allocated keeps its ${field}`, () => {
    assert.deepEqual(obstacles([standing({ [field]: value })]), [['used', '2027-03-31']]);
  });
}

test('a product that is left out ends, unless it is still allocated', () => {
  const without = exampleBook({ products: [exampleProduct('b')] });
  assert.deepEqual(obstacles([standing()], without), [['used', '2027-03-31']]);
  const outcome = plan([standing({ usedThrough: plainDate('2026-12-31') })], without);
  assert.deepEqual(outcome.ok && outcome.value.close, [{ id: 7, throughOn: '2026-12-31' }]);
});

test('another goal from the first day on, but never for months that were declared', () => {
  const other = exampleBook({ products: [exampleProduct('a', { goal: 'D2' })], codes: book.codes });
  assert.deepEqual(obstacles([standing({ declaredThrough: plainDate('2027-01-31') })], other), [
    ['declared', '2027-01-31'],
  ]);
  const outcome = plan([standing({ declaredThrough: plainDate('2026-12-31') })], other);
  assert.equal(outcome.ok && outcome.value.keep[0]?.newPurpose, true);
});

test('a row that begins on the day of the book cannot end the day before', () => {
  assert.deepEqual(obstacles([standing({ unit: '16', from: plainDate('2027-01-01'), usedThrough: null })]), [
    ['begins-then', '2027-01-01'],
  ]);
});

test('no orphan euro: a goal or task that the region does not have refuses', () => {
  const other = exampleBook({ products: [exampleProduct('a', { goal: 'Z' })], codes: book.codes });
  assert.deepEqual(obstacles([], other), [['purpose-unknown', null]]);
});

test('R-151: codes of one municipality stay in the code map; start and end become rows of their own', () => {
  const codes = [
    exampleCode('a', '50053', { role: 'start', share: '70' }),
    exampleCode('a', '50054', { role: 'end', share: '30' }),
    exampleCode('a', '50099', { municipality: '0796' }),
  ];
  const outcome = plan([], exampleBook({ products: [exampleProduct('a')], codes }));
  assert.deepEqual(outcome.ok && outcome.value.insert.map(({ code, role }) => [code, role]), [
    ['50053', 'start'],
    ['50054', 'end'],
  ]);
});
