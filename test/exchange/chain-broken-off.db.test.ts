import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { drainQueue } from '../../src/app/worker/run-worker.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { decideAllocations, reportStart, reportStop } from '../../src/modules/exchange/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { deps, inScope, meander, messagesSince, must, nobody, oss } from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { WORK_NOW, workAll } from '../support/process.ts';
import { buildWorld, vault } from '../support/world.ts';

const db = await testDatabase();
before(() => buildWorld(db));

const count = async (from: string): Promise<number> =>
  Number((await asOwner(db, (tx) => tx.one<{ n: bigint }>(`select count(*) as n from ${from}`))).n);
const day = (text: string) => text as PlainDate;

test('judging that breaks off half-way leaves nothing behind; the next worker does it whole, once (OP080, OP090)', async () => {
  const { messageId } = must(
    await inScope(db, meander, (tx) =>
      reportStart(tx, deps, { ...nobody, allocationId: 1n, begin: day('2026-11-02') }),
    ),
  );
  // The clock is read after the notice was written: a worker that dies there has written half.
  let asked = 0;
  const dying = () => {
    asked += 1;
    return WORK_NOW;
  };
  const handlers = jobHandlers({ vault, now: dying });
  const breaking = Object.fromEntries(
    Object.entries(handlers).map(([kind, handler]) => [
      kind,
      (job: Parameters<typeof handler>[0]) =>
        handler({ ...job, finishIn: () => Promise.reject(new Error('the worker is gone')) }),
    ]),
  );
  const drained = await drainQueue(db, breaking, silentLog);
  assert.ok(drained.retriedLater + drained.failed > 0 && asked > 0);
  assert.equal(await count('delivery_notice'), 0);
  assert.equal(await count('message where answers_id is not null'), 0);
  await asOwner(db, (tx) => tx.execute('update job set run_after = now()'));
  await workAll(db);
  assert.equal(await count('delivery_notice'), 1);
  const [start, answer, ...others] = await messagesSince(db, messageId ?? 0n);
  assert.deepEqual([start?.confirmed, answer?.message_code, others.length], ['accepted', 'JW306', 0]);
});

test('a preview and a refusal write nothing; two people deciding at once wait for each other (OP087, IV013)', async () => {
  const before = await count('message');
  const refused = await inScope(db, meander, (tx) =>
    reportStop(tx, deps, { ...nobody, allocationId: 2n, through: day('2026-11-05'), reason: '31' }),
  );
  assert.equal(refused.ok ? '' : refused.refusal.code, 'chain.no-start');
  const wrong = await inScope(db, meander, (tx) =>
    reportStop(tx, deps, { ...nobody, allocationId: 1n, through: day('2026-11-05'), reason: '99' }),
  );
  assert.equal(wrong.ok ? '' : wrong.refusal.code, 'exchange.not-sendable');
  assert.equal(await count('message'), before);

  const shorten = (through: string) =>
    inScope(db, oss, (tx) =>
      decideAllocations(tx, deps, {
        ...nobody,
        allocationId: 1n,
        decisions: [{ kind: 'shorten', number: 300001, through: day(through), reason: '05' }],
      }),
    );
  const both = await Promise.all([shorten('2026-11-30'), shorten('2026-11-20')]);
  assert.ok(both.some((result) => result.ok));
  await workAll(db);
  const versions = await asOwner(db, (tx) =>
    tx.query<{ version: number }>('select version from allocation_version where allocation_id = 1 order by version'),
  );
  const accepted = both.filter((result) => result.ok).length;
  assert.deepEqual(
    versions.map(({ version }) => version),
    [1, 2, 3].slice(0, 1 + accepted),
  );
  assert.equal(await count(`message where outcome is distinct from 'processed'`), 0);
});
