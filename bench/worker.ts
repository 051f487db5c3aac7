/** The worker of the bench in a process of its own: drains the queue, then prints its largest memory in MB. */
import { jobHandlers } from '../src/app/compose/job-handlers.ts';
import { runWorker } from '../src/platform/jobs/index.ts';
import { openTestDatabase } from '../test/support/database.ts';
import { vault } from '../test/support/world.ts';

const [socketDir, name] = process.argv.slice(2) as [string, string];
const db = openTestDatabase(socketDir, name);
const stop = new AbortController();
const handlers = jobHandlers({ vault, now: () => new Date('2026-11-10T09:00:00Z') });
const startedAt = performance.now();
const once = Object.fromEntries(
  Object.entries(handlers).map(([kind, handler]) => [
    kind,
    async (job: Parameters<typeof handler>[0]) => {
      await handler(job);
      stop.abort();
    },
  ]),
);
await runWorker(db, once, { signal: stop.signal, pollMs: 20 });
const seconds = (performance.now() - startedAt) / 1000;
process.stdout.write(JSON.stringify({ seconds, maxMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
await db.close();
