import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { appendAccessLog } from '../../../platform/audit/index.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { HOUSE_SCOPE } from '../../../platform/jobs/index.ts';
import { checkAccessLogChain } from './access-log.ts';

const db = await testDatabase();
const scopeOf = (organisationId: number) => ({ ...HOUSE_SCOPE, organisationId });
const check = (organisationId: number) => withScope(db, scopeOf(organisationId), checkAccessLogChain);

async function write(organisationId: number, action: string): Promise<void> {
  const common = { personId: null, role: null, purpose: null, rule: null, source: null, traceId: null };
  await withScope(db, scopeOf(organisationId), (tx) =>
    appendAccessLog(tx, [{ ...common, organisationId, action, outcome: 'allowed' }]),
  );
}

test('NEN 7513: an access log whose last entries were taken away is not whole, on screen too', async () => {
  assert.equal((await check(1)).whole, true, 'an organisation without entries');
  for (const action of ['a', 'b', 'c']) await write(1, action);
  for (const action of ['a', 'b']) await write(2, action);
  assert.deepEqual(await check(1), { entries: 3, whole: true, firstWrongId: null });
  await asOwner(db, async (tx) => {
    await tx.execute('alter table access_log disable trigger user');
    await tx.execute(`delete from access_log where organisation_id = 1 and action = 'c'`);
    await tx.execute('alter table access_log enable trigger user');
  });
  assert.deepEqual(await check(1), { entries: 2, whole: false, firstWrongId: null });
  assert.equal((await check(2)).whole, true, 'that of another organisation is');
});

test('the end of the chain of one organisation is not shown to another', async () => {
  const seen = await withScope(db, scopeOf(2), (tx) =>
    tx.query<{ id: number }>('select organisation_id as id from access_log_head'),
  );
  assert.deepEqual(seen, [{ id: 2 }]);
});
