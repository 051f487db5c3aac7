import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { matchLine, type SaidByBank, type SentOrder } from './match-line.ts';

const ORDER: SentOrder = {
  id: 1n,
  amountCents: cents(5_000),
  iban: 'NL1',
  released: true,
  booked: false,
  returned: false,
};
const LINE: SaidByBank = { amountCents: cents(-5_000), iban: 'NL1', returnReason: null };
const back = { amountCents: cents(5_000), iban: null, returnReason: 'AC04' };

test('a line of the bank fits its order by reference, amount and account; each row differs by what changes the answer', () => {
  const rows: [string, Partial<SaidByBank>, Partial<SentOrder> | null][] = [
    ['booked', {}, {}],
    ['booked', { iban: null }, {}],
    ['reference-unknown', {}, null],
    ['not-released', {}, { released: false }],
    ['amount-differs', { amountCents: cents(-4_999) }, {}],
    ['iban-differs', { iban: 'NL2' }, {}],
    ['booked-before', {}, { booked: true }],
    ['returned', back, { booked: true }],
    ['not-booked', back, {}],
    ['not-booked', back, { booked: true, returned: true }],
  ];
  for (const [outcome, line, order] of rows)
    assert.equal(matchLine({ ...LINE, ...line }, order === null ? undefined : { ...ORDER, ...order }), outcome);
});
