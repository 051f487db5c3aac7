import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { loadDemo } from '../load.ts';
import { playStrategies } from './play.ts';

const TODAY = plainDate('2026-11-22');
const db = await testDatabase();
await loadDemo(db, { vault: openBsnVault(Buffer.alloc(32, 7)), scale: 0.05, today: TODAY });

test('the demo has a strategy that was adopted by another person after two consultations, and one in the making', async () => {
  assert.ok(await playStrategies(db, TODAY));
  const found = await asOwner(db, (tx) =>
    tx.query<{ acts: string[]; items: number; reactions: number }>(
      `select array(select act from strategy_act a where a.strategy_id = s.id order by a.id) as acts,
              (select count(*)::int from strategy_item i where i.strategy_id = s.id) > 40 as many,
              (select count(*)::int from strategy_reaction r where r.strategy_id = s.id) as reactions from strategy s order by s.id`,
    ),
  );
  assert.deepEqual(found, [
    { acts: ['made', 'sent-internal', 'sent-external', 'proposed', 'adopted'], many: true, reactions: 2 },
    { acts: ['made'], many: true, reactions: 0 },
  ]);
});
