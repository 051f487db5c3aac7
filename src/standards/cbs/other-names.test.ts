import assert from 'node:assert/strict';
import { test } from 'node:test';
import names from './data/other-names.json' with { type: 'json' };
import { MUNICIPALITIES } from './municipalities.ts';
import { codesByOtherName, otherNamesOf } from './other-names.ts';

test('the names people use lead to the code: Den Haag, Den Bosch', () => {
  assert.deepEqual(codesByOtherName('den haag'), ['0518']);
  assert.deepEqual(codesByOtherName(' Den Bosch'), ['0796']);
  assert.deepEqual(codesByOtherName('Oss'), []);
  assert.deepEqual(codesByOtherName(''), []);
  assert.deepEqual(otherNamesOf('0828'), []);
});

test('every other name is of a municipality in the list, and of no other one', () => {
  const official = new Map(MUNICIPALITIES.map(({ code, name }) => [code, name]));
  for (const [code, others] of Object.entries(names.names)) {
    assert.ok(official.has(code), code);
    for (const other of others) assert.ok(![...official.values()].includes(other), other);
  }
});
