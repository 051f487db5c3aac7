import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { loadDemo } from '../load.ts';
import { playSuppliers } from './play.ts';

const TODAY = plainDate('2026-11-22');
const db = await testDatabase();
await loadDemo(db, { vault: openBsnVault(Buffer.alloc(32, 7)), scale: 0.05, today: TODAY });

test('the people of the demo manage their providers: managers, signals with an answer, talks, agreements, conditions and tiers', async () => {
  assert.ok(await playSuppliers(db, TODAY));
  const { counts } = await asOwner(db, (tx) =>
    tx.one<{ counts: Record<string, number> }>(
      `select jsonb_build_object(
         'managers', (select count(*) from account_manager), 'answered', (select count(*) from supplier_signal_step where kind = 'answered'),
         'replies', (select count(*) from supplier_signal_step where kind = 'reply'), 'held', (select count(*) from supplier_meeting_record where state = 'held'),
         'waived', (select count(*) from supplier_action_step where kind = 'consequence-waived'), 'tiers', (select count(distinct tier) from supplier_tier),
         'duty', (select count(*) from supplier_report where kind = 'financial-duty')) as counts`,
    ),
  );
  for (const [what, count] of Object.entries(counts)) assert.ok(count > 0, what);
  assert.ok((counts.tiers ?? 0) > 1, 'not everybody stands in one tier');
});

test('no text of the file of a provider holds nine digits in a row', async () => {
  const { found } = await asOwner(db, (tx) =>
    tx.one<{ found: number }>(
      `select (select count(*) from supplier_signal where text ~ '\\d{9}') + (select count(*) from supplier_signal_step where text ~ '\\d{9}')
            + (select count(*) from supplier_meeting_record where minutes ~ '\\d{9}') as found`,
    ),
  );
  assert.equal(Number(found), 0);
});
