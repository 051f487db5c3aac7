/** The worker of the bench in a process of its own: drains the queue, one job after the other, and says how long each took. */
import { jobHandlers } from '../src/app/compose/job-handlers.ts';
import { runWorker } from '../src/platform/jobs/index.ts';
import { openTestDatabase } from '../test/support/database.ts';
import { vault } from '../test/support/world.ts';

const [socketDir, name, count] = process.argv.slice(2) as [string, string, string];
const db = openTestDatabase(socketDir, name);
const stop = new AbortController();
const handlers = jobHandlers({ vault, now: () => new Date('2026-11-10T09:00:00Z') });
const seconds: number[] = [];
const timed = Object.fromEntries(
  Object.entries(handlers).map(([kind, handler]) => [
    kind,
    async (job: Parameters<typeof handler>[0]) => {
      const startedAt = performance.now();
      await handler(job);
      seconds.push((performance.now() - startedAt) / 1000);
      if (seconds.length === Number(count)) stop.abort();
    },
  ]),
);
await runWorker(db, timed, { signal: stop.signal, pollMs: 20, concurrency: 1 });
process.stdout.write(JSON.stringify({ seconds, maxMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
await db.close();
