import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderByReferences } from './table-order.ts';

test('a table comes after all it refers to', () => {
  const order = orderByReferences(
    ['line', 'claim', 'organisation'],
    [
      ['line', 'claim'],
      ['claim', 'organisation'],
    ],
  );
  assert.deepEqual(order, ['organisation', 'claim', 'line']);
});

test('tables that refer to each other in a circle are named', () => {
  assert.throws(
    () =>
      orderByReferences(
        ['a', 'b'],
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
      ),
    /circle: a, b/,
  );
});
