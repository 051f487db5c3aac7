import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { asOwner } from '../../src/platform/db/index.ts';
import { randomOf } from '../../src/regions/demo/random.ts';
import { addPerson } from '../support/api-server.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { workAll } from '../support/process.ts';
import { sendYearFile } from '../support/region-year/send.ts';
import { assertCloses, assertSame, outcomeOf } from './closes.ts';
import { someMonths } from './some-months.ts';

const OFFICER = fileURLToPath(new URL('../support/review-process.ts', import.meta.url));
const CHILDREN = 60;
const KILLS = 5;
const SEED = 'an officer killed';
/** About what deciding and answering one declaration takes; a kill comes at random within it. */
const SPAN_MS = 60;

const killed = await testDatabase();
const quiet = await testDatabase();
const removals = await Promise.all([killed, quiet].map(declared));
after(() => Promise.all(removals.map((remove) => remove())));

async function held(db: TestDatabase): Promise<number> {
  return Number((await asOwner(db, (tx) => tx.one<{ n: bigint }>('select sum(held_count) as n from claim'))).n);
}

/** Declarations of some months, of which lines wait for a person. */
async function declared(db: TestDatabase): Promise<() => Promise<void>> {
  const { files, remove } = await someMonths(db, { children: CHILDREN });
  for (const file of files) await sendYearFile(db, file);
  await workAll(db);
  return remove;
}

const municipalitiesOf = (db: TestDatabase) =>
  asOwner(db, (tx) =>
    tx.query<{ id: number }>('select distinct municipality_id as id from claim where held_count > 0 order by 1'),
  );

const officer = (db: TestDatabase, person: number, municipality: number): ChildProcess =>
  spawn(process.execPath, [OFFICER, db.socketDir, db.name, String(person), String(municipality)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** While an officer starts nobody else may be connected for a while, and the shared server would go home: somebody asks now and then. */
async function withCompany(work: () => Promise<void>): Promise<void> {
  const beat = setInterval(() => void held(killed).catch(() => undefined), 5_000);
  try {
    await work();
  } finally {
    clearInterval(beat);
  }
}

/** Lets the officer of each municipality decide all that waits; `disturb` may kill one, and then the next takes over. */
async function reviewAll(db: TestDatabase, disturb?: (one: ChildProcess) => Promise<void>): Promise<void> {
  for (const { id } of await municipalitiesOf(db)) {
    const person = await addPerson(db, 'financial-officer', id);
    for (let killedOne = true; killedOne; ) {
      const one = officer(db, person, id);
      const ended = once(one, 'exit');
      await disturb?.(one);
      const [code, signal] = (await ended) as [number | null, string | null];
      killedOne = signal === 'SIGKILL';
      if (killedOne) await assertCloses(db);
      else assert.equal(code, 0);
    }
  }
  await workAll(db);
}

test('an officer killed at random moments of deciding and answering leaves every sum closed (promise: kill -9)', async () => {
  assert.ok((await held(killed)) > KILLS, 'lines wait');
  const random = randomOf(SEED);
  let kills = 0;
  await withCompany(async () => {
    await reviewAll(killed, async (one) => {
      if (kills === KILLS) return void one.stdout?.resume();
      const begun = await Promise.race([once(one.stdout ?? one, 'data'), once(one, 'exit')]);
      if (!(begun[0] instanceof Buffer)) return;
      await sleep(random.next() * SPAN_MS);
      if (one.kill('SIGKILL')) kills += 1;
    });
    await reviewAll(quiet, async (one) => void one.stdout?.resume());
  });
  assert.equal(kills, KILLS);
  assert.equal(await held(killed), 0);
  await assertCloses(killed);
  assertSame(await outcomeOf(killed), await outcomeOf(quiet), ['facts']);
});
