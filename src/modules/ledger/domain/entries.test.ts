import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cents, cents } from '../../../kernel/money.ts';
import { type Account, PAIRS, type PairKind } from './accounts.ts';
import {
  type Entry,
  entriesOf,
  entriesOfClosing,
  entriesOfDecision,
  entriesOfPayment,
  entriesOfSent,
} from './entries.ts';

const amount = fc.bigInt({ min: -10_000_000n, max: 10_000_000n }).map((one) => cents(one));
const dimension = {
  contractId: fc.integer({ min: 1, max: 9 }),
  productId: fc.integer({ min: 1, max: 9 }),
  month: fc.constant(null),
};
const amounts = fc.array(fc.record({ ...dimension, amountCents: amount }));
const decided = fc.array(fc.record({ ...dimension, amountCents: amount, claimedCents: amount, heldCents: amount }));
const paid = fc.array(
  fc.record({
    ...dimension,
    payableCents: amount,
    withheldCents: amount,
    advanceCents: amount,
    receivableCents: amount,
  }),
);

const balanceOf = (entries: readonly Entry[], account?: Account): bigint =>
  entries
    .filter((entry) => account === undefined || entry.account === account)
    .reduce((sum, entry) => sum + entry.debitCents - entry.creditCents, 0n);
const total = (list: readonly Cents[]): bigint => list.reduce((sum, one) => sum + one, 0n);

test('law: every kind of transaction balances, and each entry has one side', () => {
  fc.assert(
    fc.property(amounts, decided, paid, (list, decisions, items) => {
      const kinds = Object.keys(PAIRS) as PairKind[];
      const closing = list.map((one) => ({ ...one, account: 'care-cost' as const }));
      for (const entries of [
        entriesOfDecision(list),
        entriesOfDecision(decisions),
        entriesOfPayment(list),
        entriesOfSent(items),
        entriesOfClosing(closing),
        ...kinds.map((kind) => entriesOf(kind, list)),
      ]) {
        assert.equal(balanceOf(entries), 0n);
        assert.ok(entries.every((entry) => (entry.debitCents === 0n) !== (entry.creditCents === 0n)));
      }
    }),
  );
});

test('law: what was claimed is cost, refused or held, credits included; the debt is what was granted', () => {
  fc.assert(
    fc.property(decided, (list) => {
      const entries = entriesOfDecision(list);
      const claimed = balanceOf(entries, 'care-cost') + balanceOf(entries, 'refusals') + balanceOf(entries, 'held');
      assert.equal(claimed, total(list.map(({ claimedCents }) => claimedCents)));
      assert.equal(-balanceOf(entries, 'payable'), total(list.map(({ amountCents }) => amountCents)));
    }),
  );
});

test('law: a debt that is paid is on its way, withheld or set off, to the cent', () => {
  fc.assert(
    fc.property(paid, (items) => {
      const entries = entriesOfSent(items);
      const gone = (['in-transit', 'withheld', 'advance', 'receivable'] as const).map(
        (one) => -balanceOf(entries, one),
      );
      assert.equal(
        gone.reduce((sum, one) => sum + one, 0n),
        balanceOf(entries, 'payable'),
      );
      assert.equal(balanceOf(entries, 'payable'), total(items.map(({ payableCents }) => payableCents)));
    }),
  );
});
