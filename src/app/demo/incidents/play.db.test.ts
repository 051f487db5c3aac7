import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { loadDemo } from '../load.ts';
import { playIncidents } from './play.ts';

const TODAY = plainDate('2026-11-22');
const db = await testDatabase();
await loadDemo(db, { vault: openBsnVault(Buffer.alloc(32, 7)), scale: 0.05, today: TODAY });

test('R-196: the demo has incidents in three states, told by the providers themselves, without a number of a child', async () => {
  assert.ok(await playIncidents(db, TODAY));
  const found = await asOwner(db, (tx) =>
    tx.one<{ told: number; steps: number; numbers: number }>(
      `select (select count(*)::int from incident where organisation_id = provider_id) as told,
              (select count(distinct kind)::int from incident_step) as steps,
              (select count(*)::int from incident where text || measures ~ '\\d{9}') as numbers`,
    ),
  );
  assert.deepEqual(found, { told: 3, steps: 6, numbers: 0 });
});
