import { ConfigError, wishedLogLevel } from '../../platform/config/index.ts';
import { EmbeddedServerError, MigrationError } from '../../platform/db/index.ts';
import { BackupError } from '../backup/backup-error.ts';
import { CommandError, type Terminal } from './command.ts';
import { runText } from './run.nl.ts';

/**
 * Errors made for people are shown as they are; a fault of our own with its stack, so that it can be reported. Apart from
 * the program, because to know those errors is to load the database: a command that goes well need not.
 */
export function explain(error: unknown, env: Terminal['env']): string {
  if (!(error instanceof Error)) return String(error);
  const known = [ConfigError, EmbeddedServerError, MigrationError, BackupError, CommandError].some(
    (kind) => error instanceof kind,
  );
  if (wishedLogLevel(env) === 'debug') return error.stack ?? error.message;
  return known ? error.message : (ofDatabase(error) ?? error.stack ?? error.message);
}

/** What PostgreSQL refuses before any work is done is a matter of settings, which the administrator can mend. */
function ofDatabase(error: Error): string | undefined {
  const { code = '' } = error as { readonly code?: string };
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03'].includes(code)) return runText.databaseAway;
  if (code === '28P01' || code === '28000') return runText.databaseSignIn;
  if (code === '3D000') return runText.databaseMissing;
  const aboutRole = /rd_owner|permission denied to create role|permission denied for (schema|database)/;
  return code === '42501' && aboutRole.test(error.message) ? runText.databaseRoles(error.message) : undefined;
}
