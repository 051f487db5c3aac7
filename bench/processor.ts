import { readFile } from 'node:fs/promises';
import type { TestDatabase } from '../test/support/database.ts';

const TICKS_PER_SECOND = 100;

/** Processor seconds of a process until now (Linux); zero of one that is gone. */
export async function processSeconds(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (text === '') return 0;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Memory of a process now, in megabytes (Linux). */
export async function processMegabytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? Number.NaN) / 1024);
}

/** Room that the database takes on disk, in megabytes. */
export async function databaseMegabytes(db: TestDatabase): Promise<number> {
  const { rows } = await db.migrator.query<{ bytes: bigint }>('select pg_database_size(current_database()) as bytes');
  return Math.round(Number(rows[0]?.bytes ?? Number.NaN) / 1024 ** 2);
}

/** A connection goes when it was idle for half a minute, and what it did must have been seen by then. */
const LOOK_MS = 5_000;
/** Of each database, what its connections took as far as was seen, by process. */
const seen = new WeakMap<TestDatabase, Map<number, number>>();

/** Processor seconds of the connections to this database until now, also of those that are gone (Linux). */
export async function databaseSeconds(db: TestDatabase): Promise<number> {
  const each = seen.get(db) ?? beginLooking(db);
  const { rows } = await db.migrator.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  for (const { pid } of rows) each.set(pid, Math.max(each.get(pid) ?? 0, await processSeconds(pid)));
  return [...each.values()].reduce((sum, seconds) => sum + seconds, 0);
}

/** Looks again and again until the database is closed; keeps no process alive. */
function beginLooking(db: TestDatabase): Map<number, number> {
  const each = new Map<number, number>();
  seen.set(db, each);
  const looking = setInterval(() => databaseSeconds(db).catch(() => clearInterval(looking)), LOOK_MS).unref();
  return each;
}
