import { ConfigError, type LogLevel, wishedLogLevel } from '../../platform/config/index.ts';
import { EmbeddedServerError, MigrationError } from '../../platform/db/index.ts';
import { BackupError } from '../backup/backup-error.ts';
import { type Command, CommandError, type ExitCode, type Terminal, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { commandText, overviewText } from './help.ts';
import { readInput } from './read-input.ts';
import { runText } from './run.nl.ts';

/** Runs the program for the words after its name; gives the exit code and never throws. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overviewText(Object.entries(COMMANDS).map(([command, { summary }]) => [command, summary])));
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]?.load : undefined;
  if (load === undefined) return wrongUse(runText.unknownCommand(name), '', terminal);
  try {
    return await runCommand(name, await load(), rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) return wrongUse(error.message, name, terminal);
    terminal.err(explain(error, wishedLogLevel(terminal.env)));
    return 1;
  }
}

async function runCommand(name: string, command: Command, args: readonly string[], terminal: Terminal) {
  const input = readInput(command, args);
  if (input !== undefined) return await command.run(input, terminal);
  terminal.out(commandText(name, command));
  return 0;
}

function wrongUse(sentence: string, command: string, terminal: Terminal): ExitCode {
  terminal.err(sentence);
  terminal.err(runText.seeHelp(command));
  return 2;
}

/** Errors made for people are shown as they are; a fault of our own with its stack, so that it can be reported. */
function explain(error: unknown, level: LogLevel | undefined): string {
  if (!(error instanceof Error)) return String(error);
  const known = [ConfigError, EmbeddedServerError, MigrationError, BackupError, CommandError].some(
    (kind) => error instanceof kind,
  );
  if (level === 'debug') return error.stack ?? error.message;
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
