import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cents } from '../../../kernel/money.ts';
import { entriesOfDecision, entriesOfPayment } from './entries.ts';

const amounts = fc.array(
  fc.record({
    contractId: fc.integer({ min: 1, max: 9 }),
    productId: fc.integer({ min: 1, max: 9 }),
    month: fc.constant(null),
    amountCents: fc.bigInt({ min: -10_000_000n, max: 10_000_000n }).map((amount) => cents(amount)),
  }),
);

test('every transaction balances and the cost is the sum of what was approved, credits included', () => {
  fc.assert(
    fc.property(amounts, (list) => {
      for (const entries of [entriesOfDecision(list), entriesOfPayment(list)]) {
        const difference = entries.reduce((sum, entry) => sum + entry.debitCents - entry.creditCents, 0n);
        assert.equal(difference, 0n);
        assert.ok(entries.every((entry) => (entry.debitCents === 0n) !== (entry.creditCents === 0n)));
      }
      const cost = entriesOfDecision(list)
        .filter((entry) => entry.account === 'care-cost')
        .reduce((sum, entry) => sum + entry.debitCents - entry.creditCents, 0n);
      assert.equal(
        cost,
        list.reduce((sum, { amountCents }) => sum + amountCents, 0n),
      );
    }),
  );
});
