import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../support/database.ts';
import { runByHub, UNRULY } from './one-run.ts';
import { sharedOf } from './two-sides.ts';

const pair = async () => ({ municipalities: await testDatabase(), providers: await testDatabase() });
const [quietAt, unrulyAt] = [await pair(), await pair()];
/** Few here, for speed; a thousand with bench/hub.ts --apart. */
const count = 8;

test('parties in installations of their own end alike whatever the hub does, to the cent (R-197, OP080, OP303)', async () => {
  const quiet = await runByHub(quietAt, { count, unrest: [], resendAfterMs: 60_000 });
  const unruly = await runByHub(unrulyAt, { count, unrest: UNRULY, resendAfterMs: 1500 });
  assert.deepEqual(unruly.state, quiet.state);
  const municipal = await sharedOf(unrulyAt.municipalities, unruly.state.municipalities);
  assert.deepEqual(await sharedOf(unrulyAt.providers, unruly.state.providers), municipal);
  const { sums } = unruly.state.municipalities;
  assert.deepEqual(municipal.declared, { submitted: sums.claimed, refused: sums.refused, granted: sums.approved });
  assert.deepEqual([sums.used, sums.utilised, sums.debit], [sums.approved, sums.approved, sums.credit]);
  // The provider's side booked nothing: it knows the same from the messages alone.
  assert.equal(unruly.state.providers.sums.claims, '0');
  for (const kind of ['dropped', 'duplicated', 'corrupted']) assert.ok((unruly.hub[kind] ?? 0) > 0, kind);
});
