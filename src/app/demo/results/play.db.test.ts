import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { loadDemo } from '../load.ts';
import { playResults } from './play.ts';

const TODAY = plainDate('2026-11-22');
const db = await testDatabase();
await loadDemo(db, { vault: openBsnVault(Buffer.alloc(32, 7)), scale: 0.05, today: TODAY });

test('R-224: the demo has results of two providers in every state but withdrawn, by the use cases themselves', async () => {
  assert.ok(await playResults(db, TODAY));
  const found = await asOwner(db, (tx) =>
    tx.one<{ providers: number; states: string[]; numbers: number }>(
      `select (select count(distinct provider_id)::int from agreed_result) as providers,
              (select array_agg(distinct s.state order by s.state) from agreed_result r cross join lateral rd.result_state(r.id) s) as states,
              (select count(*)::int from agreed_result where text ~ '\\d{9}') as numbers`,
    ),
  );
  assert.deepEqual(found, {
    providers: 2,
    states: ['agreed', 'confirmed', 'contradicted', 'proposed', 'reported'],
    numbers: 0,
  });
});
