import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { Unit } from './facts.ts';
import type { IncomingLine } from './incoming-claim.ts';
import { LineColumns } from './line-columns.ts';

const day = fc.constantFrom('2026-01-01', '2026-01-31', '2026-10-01', '2026-10-31').map(plainDate);
const amount = fc.integer({ min: 0, max: 99_999_999 });

const PLAIN = { noNullPrototype: true } as const;
const sentLine: fc.Arbitrary<IncomingLine> = fc.record(
  {
    seq: fc.integer({ min: 1, max: 1_000_000 }),
    bsn: fc.constantFrom('999900006', '999900018', '999900020'),
    reference: fc.string({ minLength: 1, maxLength: 20 }),
    previousReference: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
    allocationNumber: fc.integer({ min: 1, max: 999_999_999 }),
    productCategory: fc.constantFrom('45', '43', '4|5'),
    productCode: fc.constantFrom('45A04', '5|45A04', '43A16'),
    period: fc.record({ from: day, through: day }, PLAIN),
    volume: amount,
    unit: fc.constantFrom<Unit>('01', '04', '83'),
    tariffCents: fc.option(amount.map(cents)),
    amountCents: amount.map(cents),
    sign: fc.constantFrom('D' as const, 'C' as const),
  },
  PLAIN,
);

test('lines come out of the columns as they went in, whatever they have in common', () => {
  fc.assert(
    fc.property(fc.array(sentLine, { maxLength: 60 }), (sent) => {
      const columns = new LineColumns();
      for (const line of sent) columns.add(line);
      const words = new Map<number, object>();
      const back = sent.map((_, index) => {
        const { clientId, ...line } = columns.lineAt(index, 'child');
        assert.equal(clientId, 'child');
        assert.equal(columns.signAt(index), line.sign);
        const { period, unit, tariffCents, sign, productCategory, productCode } = line;
        words.set(columns.wordsAt(index), { period, unit, tariffCents, sign, productCategory, productCode });
        return { ...line, bsn: columns.bsns[columns.clientAt(index)] };
      });
      assert.deepEqual(back, sent);
      for (const [index, line] of sent.entries())
        assert.deepEqual({ ...line, ...words.get(columns.wordsAt(index)) }, line);
      assert.equal(columns.bsns.length, new Set(sent.map((line) => line.bsn)).size);
    }),
  );
});

test('columns make room as lines come', () => {
  const columns = new LineColumns();
  const [line] = fc.sample(sentLine, 1) as [IncomingLine];
  for (let seq = 1; seq <= 5_000; seq++) columns.add({ ...line, seq, allocationNumber: seq });
  assert.equal(columns.length, 5_000);
  assert.deepEqual(
    [0, 1_023, 1_024, 4_999].map((index) => columns.lineAt(index, null).allocationNumber),
    [1, 1_024, 1_025, 5_000],
  );
  assert.throws(() => columns.lineAt(5_000, null), RangeError);
});
