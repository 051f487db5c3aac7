import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../../platform/db/index.ts';
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
  const found = await asOwner(db, (tx) => threadWhole({ tx, ...patient }));
  assert.deepEqual(
    found.map(({ check, ok }) => [check, ok]),
    [['thread', true]],
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
