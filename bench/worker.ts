/**
 * The worker of the bench in a process of its own: takes the jobs as they come and writes one line of JSON per job, until
 * it is told to stop (SIGTERM); then its largest memory.
 */
import { jobHandlers } from '../src/app/compose/job-handlers.ts';
import { type JobContext, runWorker } from '../src/platform/jobs/index.ts';
import { openTestDatabase } from '../test/support/database.ts';
import { vault } from '../test/support/world.ts';

const MEGABYTE = 1024 * 1024;

const [socketDir, name, largestMb, now = '2026-11-10T09:00:00Z'] = process.argv.slice(2) as [
  string,
  string,
  string,
  string?,
];
const db = openTestDatabase(socketDir, name);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Everything as in the real worker, but for the largest file it reads. */
const deps = {
  vault,
  now: () => new Date(now),
  limits: { maxBytes: Number(largestMb) * MEGABYTE },
};
const handlers = jobHandlers(deps);
const timed = Object.fromEntries(
  Object.entries(handlers).map(([kind, handler]) => [
    kind,
    async (job: JobContext) => {
      const began = { at: performance.now(), cpu: process.cpuUsage() };
      const stages = new Map<string, number>();
      const seconds = () => (performance.now() - began.at) / 1000;
      const progress: JobContext['progress'] = (told) => {
        if (told.stage !== undefined && !stages.has(told.stage)) stages.set(told.stage, seconds());
        job.progress(told);
      };
      await handler({ ...job, progress });
      const { user, system } = process.cpuUsage(began.cpu);
      say({ seconds: seconds(), cpuSeconds: (user + system) / 1e6, stageBeganAt: Object.fromEntries(stages) });
    },
  ]),
);
await runWorker(db, timed, { signal: stop.signal, concurrency: 1 });
say({ maxMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024) });
await db.close();
