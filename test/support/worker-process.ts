/** A worker in a process of its own, for tests that kill it: node worker-process.ts SOCKET_DIR DATABASE */
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { runWorker } from '../../src/platform/jobs/index.ts';
import { openTestDatabase } from './database.ts';
import { vault } from './world.ts';

const [socketDir, name] = process.argv.slice(2) as [string, string];
const db = openTestDatabase(socketDir, name);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
await runWorker(db, jobHandlers({ vault, now: () => new Date('2026-11-10T09:00:00Z') }), {
  signal: stop.signal,
  leaseSeconds: 2,
  pollMs: 100,
});
await db.close();
