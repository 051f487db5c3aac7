import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { moneyThread } from '../../doctor/checks/money-thread.ts';
import { threadWhole } from '../../doctor/checks/thread.ts';
import { loadDemo } from '../load.ts';
import { playPayments } from './play.ts';

const TODAY = plainDate('2026-11-22');
const db = await testDatabase();
const loaded = await loadDemo(db, { vault: openBsnVault(Buffer.alloc(32, 7)), scale: 0.05, today: TODAY });
const played = await playPayments(db, TODAY);
const rows = <Row>(sql: string): Promise<Row[]> => asOwner(db, (tx) => tx.query<Row & Record<string, unknown>>(sql));

test('promise 1, no orphan euro: each approved cent of the demo resolves to allocation, clause, product, task and goal', async () => {
  assert.ok(loaded.ok && played);
  const patient = { dataDir: '', migrationsDir: '', now: new Date() };
  const found = await asOwner(db, async (tx) => [
    ...(await threadWhole({ tx, ...patient })),
    ...(await moneyThread({ tx, ...patient })),
  ]);
  assert.deepEqual(
    found.map(({ check, ok, text }) => [check, ok, ok || text]),
    [
      ['thread', true, true],
      ['money-thread', true, true],
    ],
  );
});

test('law over the demo: approved = paid + withheld + set off + on its way + still to pay, per contract', async () => {
  const wrong = await rows(
    `select contract_id from ledger_entry
      where account in ('care-cost', 'guarantee', 'settlement', 'payable', 'withheld', 'in-transit', 'bank', 'advance', 'receivable', 'result')
      group by 1 having sum(debit_cents) <> sum(credit_cents)`,
  );
  assert.deepEqual(wrong, []);
});

test('a batch that the bank booked with one return, and one that waits for the second officer', async () => {
  const batches = await rows<{ released: boolean; orders: number; booked: number; returned: number }>(
    `select b.released_at is not null as released, count(distinct o.id)::int as orders,
            (count(l.id) filter (where l.outcome = 'booked'))::int as booked,
            (count(l.id) filter (where l.outcome = 'returned'))::int as returned
       from payment_batch b join payment_order o on o.batch_id = b.id left join bank_line l on l.order_id = o.id
      group by b.id order by b.number`,
  );
  const [first, second] = batches;
  assert.ok(first?.released && first.booked === first.orders && first.returned === 1);
  assert.ok(second && !second.released && second.booked === 0);
});

/** One row per harm to what stands beside declarations: the table, what somebody did past its triggers, and where the thread breaks. */
const HARMS: readonly (readonly [name: string, table: string, statement: string, broken: RegExp])[] = [
  [
    'a payment that came back was never paid',
    'ledger_transaction',
    `delete from ledger_entry e using ledger_transaction t where t.id = e.transaction_id and t.kind = 'payment' and t.order_id in
       (select order_id from ledger_transaction where kind = 'payment-returned');
     delete from ledger_transaction where kind = 'payment' and order_id in
       (select order_id from ledger_transaction where kind = 'payment-returned')`,
    /terug zonder betaling/,
  ],
  [
    'an order pays a cent more than its debts',
    'payment_order',
    'update payment_order set payable_cents = payable_cents + 1 where id = (select min(id) from payment_order where held_out_reason is null)',
    /betaalopdracht/,
  ],
  [
    'an advance that nobody agreed',
    'money_order',
    'update money_order set accepted = false where accepted',
    /boeking \d+, advance/,
  ],
  [
    'an advance of another sum than was agreed',
    'money_order',
    `update money_order set amount_cents = amount_cents + 1 where accepted`,
    /afspraak \d+/,
  ],
  [
    'more was withheld back than was withheld',
    'ledger_entry',
    `update ledger_entry set account = 'withheld' where account = 'payable' and debit_cents > 0`,
    /withheld van aanbieder/,
  ],
];

for (const [name, table, statement, broken] of HARMS) {
  test(`the thread of money breaks, and the doctor says where: ${name}`, async () => {
    const undo = new Error('undo');
    await assert.rejects(
      asOwner(db, async (tx) => {
        for (const one of [table, 'ledger_entry']) await tx.execute(`alter table ${one} disable trigger user`);
        for (const one of statement.split(';')) assert.notEqual(await tx.execute(one), 0, 'nothing to harm');
        const [finding] = await moneyThread({ tx, dataDir: '', migrationsDir: '', now: new Date() });
        assert.equal(finding?.ok, false);
        assert.match(finding.text, broken);
        throw undo;
      }),
      undo,
    );
  });
}
