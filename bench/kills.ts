/**
 * A long run, no bench: node bench/kills.ts [--kills 50] [--seed text]. Workers are killed with SIGKILL at random moments of
 * their work, one declaration after the other; after every kill all sums must close, and in the end everything must be as in a
 * run without a kill. `npm test` does a few.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArgs } from 'node:util';
import { randomOf } from '../src/regions/demo/random.ts';
import { assertCloses, assertSame, outcomeOf } from '../test/kills/closes.ts';
import { killAtRandom } from '../test/kills/kill-at-random.ts';
import { someMonths } from '../test/kills/some-months.ts';
import { testDatabase } from '../test/support/database.ts';
import { workAll } from '../test/support/process.ts';
import { sendYearFile } from '../test/support/region-year/send.ts';

/** Some 100 lines in each of the 60 declarations. */
const CHILDREN = 600;

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: 'rode-draad' } },
});
const [killed, quiet] = [await testDatabase(), await testDatabase()];

// Under node's test runner only because the databases clean up after themselves there.
test('kills', async () => {
  const { files, remove } = await someMonths(killed, { children: CHILDREN });
  const unsent = [...files];
  const sendNext = async () => {
    const file = unsent.shift();
    assert.ok(file, 'a file for every kill');
    await sendYearFile(killed, file);
  };
  const told = await killAtRandom(killed, {
    kills: Number(values.kills),
    random: randomOf(values.seed).next,
    sendNext,
    onKill: (kill) => process.stderr.write(`${kill}\n`),
  });
  for (const file of unsent) await sendYearFile(killed, file);
  await workAll(killed);
  await remove();

  const calm = await someMonths(quiet, { children: CHILDREN });
  for (const file of calm.files) await sendYearFile(quiet, file);
  await workAll(quiet);
  await calm.remove();
  await assertCloses(killed);
  assertSame(await outcomeOf(killed), await outcomeOf(quiet), ['facts']);
  process.stdout.write(`${JSON.stringify({ ...told, declarations: files.length, sameAsQuiet: true }, null, 2)}\n`);
});
