import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { buildWorld, scopeFor, WORLD } from '../../../../test/support/world.ts';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { recordFirstUse, recordUsage, type UsageDelta } from './record-usage.ts';

const db = await testDatabase();
await buildWorld(db);
const oss = scopeFor({ municipalityIds: [WORLD.oss.id] });
const { id: allocationId } = await asOwner(db, (tx) =>
  tx.one<{ id: bigint }>('select id from allocation where number = $1', [WORLD.minutes.number]),
);
const use = (overrides: Partial<UsageDelta> = {}): UsageDelta => ({
  allocationId,
  month: plainDate('2026-03-01'),
  municipalityId: WORLD.oss.id,
  providerId: WORLD.meander.id,
  approvedVolume: 60n,
  approvedCents: cents(9840),
  ...overrides,
});

test('use of one month is added up, within a call and over calls, and a credit takes it back', async () => {
  const april = use({ month: plainDate('2026-04-01'), approvedVolume: 1n, approvedCents: cents(1) });
  assert.equal(await withScope(db, oss, (tx) => recordUsage(tx, [use(), april, use()])), 2);
  const back = use({ approvedVolume: -60n, approvedCents: cents(-9840) });
  assert.equal(await withScope(db, oss, (tx) => recordUsage(tx, [back])), 1);
  const rows = await withScope(db, oss, (tx) =>
    tx.query('select month, approved_volume, approved_cents from allocation_usage order by month'),
  );
  assert.deepEqual(rows, [
    { month: '2026-03-01', approved_volume: 60n, approved_cents: 9840n },
    { month: '2026-04-01', approved_volume: 1n, approved_cents: 1n },
  ]);
  assert.equal(await withScope(db, oss, (tx) => recordUsage(tx, [])), 0);
});

test('first use of a month stands beside what is recorded later; a second first use is refused, and nothing of it stays', async () => {
  const [may, june] = [use({ month: plainDate('2026-05-01') }), use({ month: plainDate('2026-06-01') })];
  const first = (months: UsageDelta[]) =>
    withScope(db, oss, (tx) =>
      recordFirstUse(tx, { municipalityId: WORLD.oss.id, providerId: WORLD.meander.id, months }),
    );
  assert.equal(await first([may]), 1);
  assert.equal(await first([]), 0);
  await withScope(db, oss, (tx) => recordUsage(tx, [may]));
  await assert.rejects(first([june, may]), /duplicate key/);
  const rows = await withScope(db, oss, (tx) =>
    tx.query(`select month, approved_volume, approved_cents from allocation_usage where month > '2026-04-01'`),
  );
  assert.deepEqual(rows, [{ month: '2026-05-01', approved_volume: 120n, approved_cents: 19_680n }]);
});

test('use names an allocation that is there, and an allocation with use stays', async () => {
  await assert.rejects(
    withScope(db, oss, (tx) => recordUsage(tx, [use(), use({ allocationId: 987_654n })])),
    /allocation 987654, which is not there/,
  );
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into allocation (id, region_id, municipality_id, provider_id, client_id, number)
         values (70001, 1, $1, $2, $3, 70001), (70002, 1, $1, $2, $3, 70002)`,
      [WORLD.oss.id, WORLD.meander.id, WORLD.noor.id],
    );
    await recordUsage(tx, [use({ allocationId: 70_001n })]);
  });
  const remove = (id: number) => asOwner(db, (tx) => tx.execute('delete from allocation where id = $1', [id]));
  assert.equal(await remove(70_002), 1);
  await assert.rejects(remove(70_001), /with use cannot be removed/);
});

test('use cannot be moved to another allocation, month or owner by the application', async () => {
  for (const change of ['allocation_id = 1', `month = '2026-05-01'`, 'provider_id = 5'])
    await assert.rejects(
      withScope(db, oss, (tx) => tx.execute(`update allocation_usage set ${change}`)),
      /permission denied/,
    );
});
