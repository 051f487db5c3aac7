import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { openBsnVault } from '../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../platform/db/index.ts';
import { demoRegionData } from '../../regions/index.ts';
import { loadDemo } from './load.ts';

const db = await testDatabase();
const vault = openBsnVault(Buffer.alloc(32, 7));
const stages = new Set<string>();
const first = await loadDemo(db, { vault, scale: 0.02, onProgress: ({ stage }) => stages.add(stage) });

test('a small region goes in with all constraints on', () => {
  assert.ok(first.ok);
  assert.ok((first.value.rows.claim_line ?? 0) > 3000);
  assert.equal(first.value.bsnBeyondTestRange, false);
  assert.ok(stages.has('Declaraties, besluiten en betalingen'));
});

test('a database that holds data is refused and left alone', async () => {
  assert.deepEqual(await loadDemo(db, { vault, scale: 0.02 }), {
    ok: false,
    refusal: { code: 'demo.database-not-empty' },
  });
});

test('the database itself finds that claimed = approved + refused = lines, and no orphan euro', async () => {
  const answer = await asOwner(db, (tx) =>
    tx.one<{ claims: bigint; lines: bigint; use: bigint; cost: bigint; orphans: bigint }>(`
      select (select sum(approved_cents)::bigint from claim) as claims,
             (select sum(approved_cents)::bigint from claim_line) as lines,
             (select sum(approved_cents)::bigint from utilisation) as use,
             (select sum(debit_cents - credit_cents)::bigint from ledger_entry where account = 'care-cost') as cost,
             (select count(*) from claim_line l
                left join allocation_version v on v.allocation_id = l.allocation_id and v.version = l.allocation_version
                left join contract_tariff t on t.id = l.contract_tariff_id
                left join contract_clause k on k.id = t.clause_id
                left join product_purpose p on p.product_id = l.product_id
                left join goal_task g on g.goal_id = p.goal_id and g.purchase_task_id = p.purchase_task_id
               where l.verdict = 'A' and l.sign = 'D'
                 and (v.allocation_id is null or k.id is null or g.goal_id is null)) as orphans`),
  );
  assert.deepEqual(answer, { ...answer, lines: answer.claims, use: answer.claims, cost: answer.claims, orphans: 0n });
});

test('a child is found by the hash of its number and read back with the key', async () => {
  const row = await asOwner(db, (tx) =>
    tx.one<{ bsn_encrypted: Buffer; bsn_hash: Buffer }>('select bsn_encrypted, bsn_hash from client where id = 1'),
  );
  const bsn = vault.decrypt(row.bsn_encrypted);
  assert.match(bsn, /^9999\d{5}$/);
  assert.deepEqual(row.bsn_hash, vault.hash(bsn));
});

test('numbering continues after what was loaded', async () => {
  const { id, most } = await asOwner(db, (tx) =>
    tx.one<{ id: bigint; most: bigint }>(`select nextval('claim_id_seq') as id, (select max(id) from claim) as most`),
  );
  assert.equal(id, most + 1n);
});

test('the people of the data can sign in, each with a role', async () => {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ subject: string }>('select p.subject from person p join person_role r on r.person_id = p.id'),
  );
  const expected = demoRegionData().people.people.map(({ subject }) => subject);
  assert.deepEqual(rows.map(({ subject }) => subject).sort(), expected.sort());
});
