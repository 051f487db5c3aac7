import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBatch } from '../domain/batch.ts';
import { line, world } from '../domain/example.fixture.ts';
import { funding } from '../domain/funding/funding.fixture.ts';
import { type DecidedLine, ownFunding, SharedValues } from './shared-values.ts';

const result = startBatch(world).decide(line);
const decided = (more: Partial<DecidedLine> = {}): DecidedLine => ({
  line,
  result,
  words: 0,
  productId: 1,
  contractId: 2,
  bsnEncrypted: null,
  ...more,
});
const bounded = { key: 'a', account: 'a', name: 'A', measure: 'amount', at: 'refuse', used: 1, limit: 9 } as const;

test('lines in the same words that were decided alike share their values; any difference is a combination of its own', () => {
  const values = new SharedValues();
  assert.equal(values.numberOf(decided()), 0);
  assert.equal(values.numberOf(decided({ line: { ...line, seq: 99, reference: 'other' } })), 0);
  const others: DecidedLine[] = [
    decided({ words: 1 }),
    decided({ productId: 5 }),
    decided({ contractId: null }),
    decided({ result: { ...result, failedMask: result.failedMask ^ 1 } }),
    decided({ result: { ...result, tariffId: 'another' } }),
    decided({ result: { ...result, productContracted: !result.productContracted } }),
    decided({ result: { ...result, funding } }),
    decided({ result: { ...result, funding: { ...funding, bounds: [bounded] } } }),
  ];
  assert.deepEqual(
    others.map((other) => values.numberOf(other)),
    others.map((_, index) => index + 1),
  );
  assert.equal(values.numberOf(decided()), 0);
  const taken = values.take();
  assert.deepEqual(
    taken.map(({ number }) => number),
    taken.map((_, index) => index),
  );
  assert.equal(taken.length, others.length + 1);
  assert.deepEqual(values.take(), []);
  assert.equal(values.numberOf(decided({ words: 7 })), 0, 'after they were taken it counts anew');
});

test('what the terms say of a line alone goes with the line; what they say of all is shared, never both', () => {
  for (const facts of [null, funding, { ...funding, bounds: [bounded] }, { ...funding, otherProducts: ['45A04'] }]) {
    const values = new SharedValues();
    const given = decided({ result: { ...result, funding: facts } });
    values.numberOf(given);
    const [shared] = values.take();
    const own = ownFunding(given.result);
    assert.equal(own === null && shared?.funding == null, facts === null);
    assert.ok(own === null || shared?.funding === null);
  }
});
