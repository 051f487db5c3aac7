import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../support/database.ts';
import { inOne } from './databases.ts';
import { runByHub, UNRULY } from './one-run.ts';

const [quietDb, unrulyDb] = [await testDatabase(), await testDatabase()];
/** Few here, for speed; a thousand with bench/hub.ts. */
const count = 12;

test('whatever the hub does, the same state is reached and the sums close (R-197, OP080)', async () => {
  const quiet = await runByHub(inOne(quietDb), { count, unrest: [], resendAfterMs: 60_000 });
  const unruly = await runByHub(inOne(unrulyDb), { count, unrest: UNRULY, resendAfterMs: 1500 });
  assert.deepEqual(unruly.state, quiet.state);
  const { sums } = quiet.state.municipalities;
  assert.equal(sums.unprocessed, '0');
  assert.equal(sums.unconfirmed, '0');
  assert.equal(BigInt(sums.claimed ?? 0), BigInt(sums.approved ?? 0) + BigInt(sums.refused ?? 0));
  assert.ok(BigInt(sums.refused ?? 0) > 0n);
  assert.deepEqual([sums.used, sums.utilised], [sums.approved, sums.approved]);
  // What was granted and what was refused are each booked once: together they are what was claimed.
  assert.equal(sums.debit, sums.claimed);
  assert.equal(sums.debit, sums.credit);
  // The storm was one.
  for (const kind of ['dropped', 'duplicated', 'corrupted', 'held', 'overtaken', 'refused'])
    assert.ok((unruly.hub[kind] ?? 0) > 0, kind);
});
