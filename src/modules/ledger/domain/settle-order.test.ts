import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cents } from '../../../kernel/money.ts';
import { advancePart, advanceProposal } from './advance-part.ts';
import { type Deductions, type OpenDebt, settleOrder } from './settle-order.ts';

const NOTHING: Deductions = { withheld: [], advances: [], receivables: [] };
const debt = (contractId: number, openCents: number, transactionId = 1n): OpenDebt => ({
  transactionId,
  contractId,
  productId: 1,
  month: null,
  openCents: cents(openCents),
});
const on = (contractId: number, amount: number) => [{ contractId, amountCents: cents(amount) }];

test('withheld 5%: the parts of a contract add up to the rounded share of the whole', () => {
  // 5% of EUR 30,05 is EUR 1,5025, so EUR 1,50 stays behind.
  const debts = [debt(1, 1001), debt(1, 1002, 2n), debt(1, 1002, 3n)];
  const order = settleOrder(debts, { ...NOTHING, withheld: [{ contractId: null, hundredths: 500 }] });
  assert.deepEqual([order?.withheldCents, order?.amountCents], [150n, 2855n]);
  assert.deepEqual(
    order?.items.map(({ withheldCents }) => withheldCents),
    [50n, 50n, 50n],
  );
});

test('the share of a contract goes before that of the provider; 100% stops everything', () => {
  const withheld = [
    { contractId: null, hundredths: 500 },
    { contractId: 2, hundredths: 10_000 },
  ];
  const order = settleOrder([debt(1, 10_000), debt(2, 4_000)], { ...NOTHING, withheld });
  assert.deepEqual([order?.withheldCents, order?.amountCents], [4_500n, 9_500n]);
});

test('R-238: an advance is set off from its own contract only, after what must be paid back, never below nothing', () => {
  const debts = [debt(1, 10_000), debt(2, 5_000, 2n)];
  const order = settleOrder(debts, { withheld: [], receivables: on(1, 4_000), advances: on(1, 9_000) });
  assert.deepEqual([order?.receivableCents, order?.advanceCents, order?.amountCents], [4_000n, 6_000n, 5_000n]);
});

test('a provider that owes more than it gets is not paid and waits', () => {
  assert.equal(settleOrder([debt(1, 1_000), debt(2, -1_000)], NOTHING), null);
  assert.equal(settleOrder([debt(1, 1_000), debt(2, -400)], NOTHING)?.amountCents, 600n);
});

const debts = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -20_000, max: 50_000 })), {
  minLength: 1,
});
const some = fc.array(
  fc.record({ contractId: fc.integer({ min: 1, max: 3 }), amountCents: fc.integer({ min: 0, max: 60_000 }) }),
  {
    maxLength: 3,
  },
);

test('law: owed = withheld + set off + paid, per order and per item, and nobody is paid less than nothing', () => {
  fc.assert(
    fc.property(debts, some, some, fc.integer({ min: 0, max: 10_000 }), (owed, advances, receivables, hundredths) => {
      const inCents = (list: typeof advances) => list.map((one) => ({ ...one, amountCents: cents(one.amountCents) }));
      const order = settleOrder(
        owed.map(([contractId, amount], at) => debt(contractId, amount, BigInt(at))),
        {
          withheld: [{ contractId: null, hundredths }],
          advances: inCents(advances),
          receivables: inCents(receivables),
        },
      );
      const whole = owed.reduce((sum, [, amount]) => sum + amount, 0);
      if (order === null) return assert.ok(whole <= 0);
      assert.equal(order.payableCents, BigInt(whole));
      assert.equal(
        order.payableCents,
        order.withheldCents + order.advanceCents + order.receivableCents + order.amountCents,
      );
      assert.ok(order.amountCents >= 0n);
      for (const key of ['payableCents', 'withheldCents', 'advanceCents', 'receivableCents'] as const)
        assert.equal(
          order.items.reduce((sum, item) => sum + item[key], 0n),
          order[key],
        );
    }),
  );
});

test('R-238: parts of an advance close on the advance; the proposal is a share of an average month', () => {
  let setOff = 0n;
  const parts: bigint[] = [];
  while (parts.length < 10) {
    const part = advancePart(cents(10_000), 3, cents(setOff));
    if (part === 0n) break;
    parts.push(part);
    setOff += part;
  }
  assert.deepEqual(parts, [3_334n, 3_334n, 3_332n]);
  assert.equal(advanceProposal(cents(12_345), 80), 9_876n);
});
