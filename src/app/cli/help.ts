import type { Command, OptionSpec } from './command.ts';
import { runText } from './run.nl.ts';

const WIDTH = 26;

/** The page of `rodedraad --help`: every command with its one sentence. */
export function overviewText(commands: readonly (readonly [name: string, summary: string])[]): string {
  return [
    runText.title,
    '',
    `${runText.usage}: rodedraad <opdracht> [opties]`,
    '',
    `${runText.commands}:`,
    ...commands.map(([name, summary]) => `  ${name.padEnd(15)}${summary}`),
    '',
    runText.moreHelp('<opdracht>'),
    '',
    runText.settings,
    runText.exitCodes,
  ].join('\n');
}

/** The page of `rodedraad <command> --help`. */
export function commandText(name: string, command: Command): string {
  const positionals = command.positionals ? ` ${command.positionals}` : '';
  return [
    command.summary,
    '',
    `${runText.usage}: rodedraad ${name} [opties]${positionals}`,
    ...(command.description ? ['', command.description] : []),
    '',
    `${runText.options}:`,
    ...Object.entries(command.options).map(([option, spec]) => optionLine(option, spec)),
    `  ${'--json'.padEnd(WIDTH)}${runText.json}`,
    `  ${'-h, --help'.padEnd(WIDTH)}${runText.help}`,
  ].join('\n');
}

function optionLine(name: string, { type, value, help }: OptionSpec): string {
  const shown = `--${name}${type === 'string' ? ` ${value ?? 'WAARDE'}` : ''}`;
  return shown.length < WIDTH ? `  ${shown.padEnd(WIDTH)}${help}` : `  ${shown}\n${' '.repeat(WIDTH + 2)}${help}`;
}
