import { type Database, isMigrated } from '../../platform/db/index.ts';
import type { ReadinessCheck } from '../../platform/http/index.ts';
import { isWorkerAlive } from '../../platform/jobs/index.ts';
import { MIGRATIONS } from '../cli/with-database.ts';
import { serveText } from './serve.nl.ts';

/**
 * What a web server needs besides a database that answers: the schema of this very program. Without a worker it can still
 * take messages in and show everything, so that is a warning.
 */
export const readinessOf = (db: Database, now: () => Date = () => new Date()): readonly ReadinessCheck[] => [
  { name: 'migrations', check: () => isMigrated(db, MIGRATIONS) },
  { name: 'worker', check: () => isWorkerAlive(db, now()), warning: serveText.noWorkerAlive },
];
