import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '../../../test/support/database.ts';
import { type ActorScope, asOwner, withScope } from '../db/index.ts';
import {
  enqueue,
  type JobContext,
  type JobHandlers,
  JobLostError,
  type NewJob,
  PermanentJobError,
  runWorker,
  type WorkerOptions,
} from './index.ts';

const db = await testDatabase();
await asOwner(db, (tx) =>
  tx.execute('create table result (job_id bigint, by text); grant select, insert on result to rd_app'),
);

const PROVIDER = 7;
const SCOPE: ActorScope = {
  personId: 1,
  organisationId: PROVIDER,
  role: 'care-administrator',
  purpose: null,
  regionIds: [],
  municipalityIds: [],
  providerIds: [PROVIDER],
};

const ask = (job: Partial<NewJob> & { kind: string }) =>
  withScope(db, SCOPE, (tx) => enqueue(tx, { payload: { file: 12 }, scope: SCOPE, providerId: PROVIDER, ...job }));

type JobState = {
  readonly attempts: number;
  readonly finished_at: Date | null;
  readonly failed_at: Date | null;
  readonly locked_until: Date | null;
  readonly last_error: string | null;
  readonly progress: unknown;
};
/** As someone of the provider sees it, on another connection. */
const look = (id: bigint, scope = SCOPE): Promise<JobState | undefined> =>
  withScope(db, scope, (tx) =>
    tx.maybeOne<JobState>(
      'select attempts, finished_at, failed_at, locked_until, last_error, progress from job where id = $1',
      [id],
    ),
  );

async function until<T>(what: () => Promise<T | undefined | false>, ms = 8000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await what();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`did not come about within ${ms} ms`);
    await sleep(15);
  }
}
const whenFinished = (id: bigint) => until(async () => ((await look(id))?.finished_at ? look(id) : false));

/** Runs a worker while `work` lasts, and waits until it has stopped. */
async function withWorker(
  handlers: JobHandlers,
  work: (stop: () => void) => Promise<void>,
  options: Partial<WorkerOptions> = {},
): Promise<void> {
  const stop = new AbortController();
  const worker = runWorker(db, handlers, { pollMs: 50, graceMs: 100, ...options, signal: stop.signal });
  try {
    await work(() => stop.abort());
  } finally {
    stop.abort();
    await worker;
  }
}

test('a job runs once, with its payload and scope, and wakes an idle worker at once', async () => {
  const seen: Pick<JobContext, 'payload' | 'scope' | 'attempt'>[] = [];
  const handler = async ({ payload, scope, attempt }: JobContext) => void seen.push({ payload, scope, attempt });
  await withWorker(
    { 'test.once': handler },
    async () => {
      await sleep(150);
      const asked = performance.now();
      const { id } = await ask({ kind: 'test.once' });
      await whenFinished(id);
      assert.ok(performance.now() - asked < 2000, 'woken by the notice, long before the next poll');
    },
    { pollMs: 60_000 },
  );
  assert.deepEqual(seen, [{ payload: { file: 12 }, scope: SCOPE, attempt: 1 }]);
});

test('a job of a transaction that rolls back never was', async () => {
  const count = async () => (await db.migrator.query('select count(*) from job')).rows[0].count;
  const before = await count();
  const asking = withScope(db, SCOPE, async (tx) => {
    await enqueue(tx, { kind: 'test.never', payload: null, scope: SCOPE });
    throw new Error('no');
  });
  await assert.rejects(asking, /no/);
  assert.equal(await count(), before);
});

test('the same dedupe key asks for the work once, also at the same moment and after it was done', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => ask({ kind: 'test.same', dedupeKey: 'message-1' })),
  );
  assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
  assert.equal(answers.filter(({ outcome }) => outcome === 'created').length, 1);
  let runs = 0;
  await withWorker({ 'test.same': async () => void runs++ }, async () => {
    await whenFinished(answers[0]?.id ?? 0n);
    assert.equal((await ask({ kind: 'test.same', dedupeKey: 'message-1' })).outcome, 'existing');
    await sleep(200);
  });
  assert.equal(runs, 1);
});

test('a failed attempt is tried again with the error kept, and done at last', async () => {
  const { id } = await ask({ kind: 'test.flaky' });
  const attempts: number[] = [];
  const handler = async ({ attempt }: JobContext) => {
    attempts.push(attempt);
    if (attempt < 3) throw new Error('the database was away');
  };
  await withWorker(
    { 'test.flaky': handler },
    async () => {
      const retrying = await until(async () => {
        const job = await look(id);
        return job?.attempts === 1 && job.last_error !== null ? job : false;
      });
      assert.equal(retrying.last_error, 'Error: the database was away');
      assert.equal(retrying.failed_at, null);
      assert.equal((await whenFinished(id))?.last_error, null);
    },
    { backoffMs: () => 200 },
  );
  assert.deepEqual(attempts, [1, 2, 3]);
});

test('after the last attempt the job has failed for good; asking again with its key starts it anew', async () => {
  const { id } = await ask({ kind: 'test.hopeless', dedupeKey: 'hopeless', maxAttempts: 2 });
  let works = false;
  const handler = async () => {
    if (!works) throw new Error('bsn 999990019 is unknown');
  };
  await withWorker(
    { 'test.hopeless': handler },
    async () => {
      const failed = await until(async () => ((await look(id))?.failed_at ? look(id) : false));
      assert.equal(failed?.attempts, 2);
      assert.equal(failed?.last_error, 'Error: bsn 0 is unknown', 'no citizen number in the error');
      works = true;
      assert.deepEqual(await ask({ kind: 'test.hopeless', dedupeKey: 'hopeless' }), { id, outcome: 'restarted' });
      await whenFinished(id);
    },
    { backoffMs: () => 10 },
  );
});

test('a permanent error is not tried again', async () => {
  const { id } = await ask({ kind: 'test.permanent' });
  const handler = async () => {
    throw new PermanentJobError('this file is no message');
  };
  await withWorker({ 'test.permanent': handler }, async () => {
    const failed = await until(async () => ((await look(id))?.failed_at ? look(id) : false));
    assert.equal(failed?.attempts, 1);
  });
});

test('a worker leaves kinds alone that it has no handler for', async () => {
  const { id } = await ask({ kind: 'test.unknown' });
  await withWorker({ 'test.other': async () => {} }, () => sleep(200));
  assert.equal((await look(id))?.attempts, 0);
});

test('progress is seen by the organisation while the job runs, and the last word always', async () => {
  const { id } = await ask({ kind: 'test.long' });
  const { promise: go, resolve } = Promise.withResolvers<void>();
  const handler = async ({ progress }: JobContext) => {
    for (let done = 1; done <= 1000; done++) progress({ done, total: 2000, stage: 'reading' });
    await go;
    progress({ done: 2000, total: 2000, stage: 'storing' });
  };
  await withWorker({ 'test.long': handler }, async () => {
    const running = await until(async () => {
      const job = await look(id);
      return job?.progress ? job : false;
    });
    assert.deepEqual(running.progress, { done: 1000, total: 2000, stage: 'reading' });
    assert.ok(running.locked_until && !running.finished_at);
    assert.equal(await look(id, { ...SCOPE, providerIds: [8] }), undefined, 'not by another provider');
    resolve();
    assert.deepEqual((await whenFinished(id))?.progress, { done: 2000, total: 2000, stage: 'storing' });
  });
});

test('results and "done" are stored together; a handler that throws after finishIn stores neither', async () => {
  const { id } = await ask({ kind: 'test.together' });
  const handler = async (job: JobContext) =>
    withScope(db, job.scope, async (tx) => {
      await tx.execute('insert into result values ($1, $2)', [job.id, 'together']);
      await job.finishIn(tx);
      if (job.attempt === 1) throw new Error('at the last moment');
    });
  await withWorker({ 'test.together': handler }, async () => void (await whenFinished(id)), { backoffMs: () => 10 });
  const { rows } = await db.migrator.query('select count(*)::int from result where job_id = $1', [id]);
  assert.deepEqual(rows, [{ count: 1 }]);
});

test('a worker that lost its lease can neither finish the job nor store its results', async () => {
  const { id } = await ask({ kind: 'test.zombie' });
  const outcome = Promise.withResolvers<unknown>();
  const handler = async (job: JobContext) => {
    if (job.attempt > 1) return;
    // What a long pause of the whole process looks like from outside: the lease has run out.
    await asOwner(db, (tx) => tx.execute(`update job set locked_until = now() - interval '1s' where id = $1`, [id]));
    await whenFinished(id);
    const late = withScope(db, job.scope, async (tx) => {
      await tx.execute('insert into result values ($1, $2)', [id, 'zombie']);
      await job.finishIn(tx);
    });
    await late.catch(outcome.resolve);
  };
  await withWorker(
    { 'test.zombie': handler },
    () => withWorker({ 'test.zombie': handler }, async () => void (await outcome.promise)),
    { concurrency: 1 },
  );
  assert.ok((await outcome.promise) instanceof JobLostError);
  const { rows } = await db.migrator.query('select 1 from result where job_id = $1', [id]);
  assert.deepEqual(rows, []);
});

const workerProcess = (leaseSeconds: number): string => `
  import { openTestDatabase } from ${JSON.stringify(import.meta.resolve('../../../test/support/database.ts'))};
  import { runWorker } from ${JSON.stringify(import.meta.resolve('./index.ts'))};
  const db = openTestDatabase(${JSON.stringify(db.socketDir)}, ${JSON.stringify(db.name)});
  const hang = async (job) => { job.progress({ done: 1 }); console.log('taken'); await new Promise(() => {}); };
  await runWorker(db, { 'test.killed': hang }, { signal: new AbortController().signal, leaseSeconds: ${leaseSeconds} });`;

async function killAWorkerAtWork(leaseSeconds: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', workerProcess(leaseSeconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  // Past a third of the lease, so that it was renewed at least once.
  await sleep(leaseSeconds * 500);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('the job of a worker killed with -9 is taken over when its lease runs out', async () => {
  const { id } = await ask({ kind: 'test.killed' });
  await killAWorkerAtWork(2);
  const killedAt = performance.now();
  const attempts: number[] = [];
  await withWorker({ 'test.killed': async ({ attempt }) => void attempts.push(attempt) }, async () => {
    await whenFinished(id);
  });
  assert.deepEqual(attempts, [2]);
  const waited = performance.now() - killedAt;
  assert.ok(waited < 4000, `taken over after ${Math.round(waited)} ms with a lease of 2000 ms`);
});

test('a job that kills its worker at every attempt fails for good instead of going round for ever', async () => {
  const { id } = await ask({ kind: 'test.killed', maxAttempts: 1 });
  await killAWorkerAtWork(1);
  await withWorker({ 'test.killed': async () => {} }, async () => {
    const failed = await until(async () => ((await look(id))?.failed_at ? look(id) : false));
    assert.match(failed?.last_error ?? '', /worker disappeared/);
  });
});

test('stopping lets a short job finish and gives a long one back at once, attempt not counted', async () => {
  const short = await ask({ kind: 'test.short' });
  const long = await ask({ kind: 'test.longer' });
  let begun = 0;
  const handlers: JobHandlers = {
    'test.short': async () => {
      begun++;
      await sleep(80);
    },
    'test.longer': async ({ signal }) => {
      begun++;
      await sleep(60_000, undefined, { signal });
    },
  };
  await withWorker(handlers, async (stop) => {
    await until(async () => begun === 2);
    stop();
  });
  assert.ok((await look(short.id))?.finished_at);
  const given = await look(long.id);
  assert.equal(given?.attempts, 0);
  assert.equal(given?.locked_until, null);
  await withWorker({ 'test.longer': async () => {} }, async () => void (await whenFinished(long.id)));
});

test('two workers side by side run each of many jobs exactly once', async () => {
  const jobs = await withScope(db, SCOPE, async (tx) => {
    const asked = [];
    for (let n = 0; n < 60; n++)
      asked.push(await enqueue(tx, { kind: 'test.many', payload: n, scope: SCOPE, providerId: PROVIDER }));
    return asked;
  });
  const ran: unknown[] = [];
  const handlers = { 'test.many': async ({ payload }: JobContext) => void ran.push(payload) };
  await withWorker(handlers, () =>
    withWorker(
      handlers,
      async () => {
        for (const { id } of jobs) await whenFinished(id);
      },
      { concurrency: 3 },
    ),
  );
  assert.deepEqual(
    ran.sort((a, b) => Number(a) - Number(b)),
    Array.from({ length: 60 }, (_, n) => n),
  );
});

test('jobs of one kind about one provider and municipality run in their order, others beside them; one that is to be tried again holds up nothing', async () => {
  const running = new Set<number>();
  const ended: bigint[] = [];
  let beside = 0;
  const handler = async ({ id, payload, attempt }: JobContext) => {
    const { pair } = payload as { pair: number };
    assert.equal(running.has(pair), false, 'no two of one pair at once');
    running.add(pair);
    beside = Math.max(beside, running.size);
    await sleep(15);
    running.delete(pair);
    if (pair === 3 && attempt === 1) throw new Error('not yet');
    ended.push(id);
  };
  const asked = new Map<number, bigint[]>([1, 2, 3].map((pair) => [pair, []]));
  for (let turn = 0; turn < 6; turn += 1)
    for (const pair of [1, 2])
      asked.get(pair)?.push((await ask({ kind: 'test.pair', payload: { pair }, municipalityId: pair })).id);
  const again = await ask({ kind: 'test.pair', payload: { pair: 3 }, municipalityId: 3 });
  await withWorker(
    { 'test.pair': handler },
    async () => {
      await until(async () => ended.length === 12);
      asked.get(3)?.push((await ask({ kind: 'test.pair', payload: { pair: 4 }, municipalityId: 3 })).id);
      await until(async () => ended.length === 13);
      assert.equal((await look(again.id))?.finished_at, null, 'the one that failed waits for its next attempt');
    },
    { concurrency: 4, backoffMs: () => 60_000 },
  );
  for (const pair of [1, 2]) {
    const own = asked.get(pair) ?? [];
    assert.deepEqual(
      ended.filter((id) => own.includes(id)),
      own,
    );
  }
  assert.ok(beside > 1, 'other pairs run beside it');
});

test('a worker goes on after the database dropped all its connections', async () => {
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`;
  const done: bigint[] = [];
  await withWorker({ 'test.after': async ({ id }) => void done.push(id) }, async () => {
    await sleep(200);
    await db.migrator.query(cut, [db.name]);
    const { id } = await ask({ kind: 'test.after' });
    await whenFinished(id);
    assert.deepEqual(done, [id]);
  });
});

test('the application reads jobs but cannot change them, nor see what they carry', async () => {
  for (const attempt of [
    'update job set finished_at = now()',
    'delete from job',
    'select payload from job',
    'select scope from job',
  ]) {
    await assert.rejects(
      withScope(db, SCOPE, (tx) => tx.execute(attempt)),
      { code: '42501' },
      attempt,
    );
  }
});
