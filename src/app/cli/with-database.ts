import { join } from 'node:path';
import { type Config, loadConfig } from '../../platform/config/index.ts';
import { type Database, openDatabase } from '../../platform/db/index.ts';
import { createLog, type Log } from '../../platform/log/index.ts';
import { PROJECT_ROOT } from '../paths.ts';
import type { Terminal } from './command.ts';

export const MIGRATIONS = join(PROJECT_ROOT, 'db', 'migrations');

/** What most commands need: settings, log and an open database. */
export type Session = { readonly config: Config; readonly log: Log; readonly db: Database };

/** Opens the database of the settings for the duration of `work`; what it throws is thrown on. */
export async function withDatabase<T>({ env }: Terminal, work: (session: Session) => Promise<T>): Promise<T> {
  const config = loadConfig({ RD_LOG_LEVEL: 'warn', ...env });
  const log = createLog(config.logLevel);
  const db = await openDatabase(config.database, log);
  try {
    return await work({ config, log, db });
  } finally {
    await db.close();
  }
}
