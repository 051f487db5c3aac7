import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
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
    const { explain } = await import('./explain.ts');
    terminal.err(explain(error, terminal.env));
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
