import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { openBsnVault } from '../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../platform/db/index.ts';
import { loadDemo } from './load.ts';

const db = await testDatabase();
const vault = openBsnVault(Buffer.alloc(32, 7));
const loaded = await loadDemo(db, { vault, scale: 1.1, months: 1 });

test('a second region goes in beside the first with all constraints on, and is said to be beyond the test range', () => {
  assert.ok(loaded.ok);
  assert.equal(loaded.value.bsnBeyondTestRange, true);
});

test('each region has its own municipalities, providers and declarations', async () => {
  const regions = await asOwner(db, (tx) =>
    tx.query<{ municipalities: bigint; providers: bigint; strangers: bigint }>(`
      select (select count(*) from region_membership m where m.region_id = r.id) as municipalities,
             (select count(distinct provider_id) from contract c where c.region_id = r.id) as providers,
             (select count(*) from claim c
               where c.region_id = r.id
                 and not exists (select from region_membership m
                                  where m.region_id = r.id and m.municipality_id = c.municipality_id)) as strangers
        from organisation r where r.kind = 'region' order by r.id`),
  );
  assert.equal(regions.length, 2);
  for (const { municipalities, providers, strangers } of regions)
    assert.deepEqual([municipalities, providers > 90n, strangers], [10n, true, 0n]);
});

test('numbering continues after the last region', async () => {
  const { id, most } = await asOwner(db, (tx) =>
    tx.one<{ id: bigint; most: bigint }>(`select nextval('claim_id_seq') as id, (select max(id) from claim) as most`),
  );
  assert.equal(id, most + 1n);
});
