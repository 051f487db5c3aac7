import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { receiveMessage, spool } from '../../src/modules/exchange/index.ts';
import { asOwner, withScope } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes } from '../support/declaration.ts';
import { buildWorld, scopeFor, WORLD } from '../support/world.ts';

const db = await testDatabase();
const WORKER = fileURLToPath(new URL('../support/worker-process.ts', import.meta.url));
const LINES = 20_000;

before(() => buildWorld(db));

const startWorker = () =>
  spawn(process.execPath, [WORKER, db.socketDir, db.name], { stdio: ['ignore', 'ignore', 'inherit'] });

const count = async (text: string): Promise<number> =>
  Number((await asOwner(db, (tx) => tx.one<{ n: bigint }>(`select count(*) as n from ${text}`))).n);

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  assert.fail(`waited in vain for: ${what}`);
}

test('a worker killed in the middle leaves nothing behind; the next one takes over and the result is whole (promise: kill -9)', async () => {
  // One child has one line a month per product; the others are refused, which is decided and stored all the same.
  const lines = Array.from({ length: LINES }, (_, index) => ({
    reference: `K${index}`,
    volume: 1,
    allocationNumber: 400_000 + index,
  }));
  const bytes = await declarationBytes({ identification: 'KILL', number: 'KILL', lines });
  const content = await spool(
    (async function* () {
      yield bytes;
    })(),
  );
  const scope = scopeFor({ providerIds: [WORLD.meander.id] });
  const received = await withScope(db, scope, (tx) =>
    receiveMessage(tx, {
      content,
      fileName: 'x.xml',
      providerIds: [WORLD.meander.id],
      personId: null,
      today: '2026-11-10' as PlainDate,
    }),
  );
  await content.close();
  assert.ok(received.ok);

  const first = startWorker();
  await until(
    'lines being decided',
    async () => (await count(`job where progress->>'stage' = 'Regels beoordelen'`)) > 0,
  );
  first.kill('SIGKILL');
  await until('the first worker is gone', async () => first.signalCode === 'SIGKILL');
  assert.equal(await count('claim_line'), 0, 'half a declaration is no declaration');
  assert.equal(await count('message where outcome is not null'), 0);

  const second = startWorker();
  await until('the second worker is done', async () => (await count('message where outcome is not null')) > 0);
  // That the job has ended is written after what it did. On a busy machine a lease may run out once more: what counts is
  // that it took another go, and ended.
  await until(
    'the job has ended after another go',
    async () => (await count('job where attempts >= 2 and finished_at is not null')) === 1,
  );
  second.kill('SIGTERM');
  assert.equal(await count('claim_line'), LINES);
  assert.equal(await count('claim'), 1);
  assert.equal(await count(`message where direction = 'out'`), 1);
});
