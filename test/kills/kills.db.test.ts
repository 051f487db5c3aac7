import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PROCESS_MESSAGE_JOB } from '../../src/modules/exchange/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { randomOf } from '../../src/regions/demo/random.ts';
import { testDatabase } from '../support/database.ts';
import { workAll } from '../support/process.ts';
import { sendYearFile } from '../support/region-year/send.ts';
import { assertCloses, assertSame, outcomeOf } from './closes.ts';
import { killAtRandom } from './kill-at-random.ts';
import { someMonths } from './some-months.ts';

const CHILDREN = 160;
const KILLS = 3;
const SEED = 'killed';

const killed = await testDatabase();
const quiet = await testDatabase();
const turned = await testDatabase();
const { files, remove } = await someMonths(killed, { children: CHILDREN });
const calm = await someMonths(quiet, { children: CHILDREN });
const other = await someMonths(turned, { children: CHILDREN, backwards: true });
after(() => Promise.all([remove(), calm.remove(), other.remove()]));

test('workers killed at random moments leave every sum closed, and the end is that of a run without a kill (promise: kill -9)', async () => {
  const random = randomOf(SEED);
  const unsent = [...files];
  const sendNext = async () => {
    const file = unsent.shift();
    assert.ok(file, 'a file for every kill');
    await sendYearFile(killed, file);
  };
  const told = await killAtRandom(killed, { kills: KILLS, random: random.next, sendNext });
  assert.equal(told.kills, KILLS);
  for (const file of unsent) await sendYearFile(killed, file);
  await workAll(killed);
  for (const file of calm.files) await sendYearFile(quiet, file);
  await workAll(quiet);
  await assertCloses(killed);
  assertSame(await outcomeOf(killed), await outcomeOf(quiet), ['facts']);
});

test('the same files again, and their jobs again, change nothing (promise: a file twice)', async () => {
  const before = await outcomeOf(quiet);
  for (const file of calm.files) assert.equal(await sendYearFile(quiet, file), 'already-received');
  await workAll(quiet);
  assertSame(await outcomeOf(quiet), before);
  await asOwner(quiet, (tx) =>
    tx.execute('update job set finished_at = null, attempts = 0 where kind = $1', [PROCESS_MESSAGE_JOB]),
  );
  await workAll(quiet);
  const open = await asOwner(quiet, (tx) => tx.query('select id from job where finished_at is null'));
  assert.deepEqual(open, [], 'every job ran again');
  assertSame(await outcomeOf(quiet), before);
});

test('files in another order, and their children in another order, come to the same (promise: order of files)', async () => {
  // Months of one provider to one municipality stay in their order, as the standard wants (TR318, IV090); all else turns.
  const byPair = Map.groupBy(other.files, (file) => file.path.replace(/-\d+\.xml$/, ''));
  for (const months of [...byPair.values()].reverse()) for (const file of months) await sendYearFile(turned, file);
  await workAll(turned);
  await assertCloses(turned);
  assertSame(await outcomeOf(turned), await outcomeOf(quiet), ['facts']);
});
