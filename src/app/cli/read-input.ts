import { parseArgs } from 'node:util';
import { type Command, type Input, UsageError } from './command.ts';
import { runText } from './run.nl.ts';

/**
 * Reads the words after the command's name; undefined when help is asked.
 * @throws UsageError with a Dutch sentence for anything the command does not know.
 */
export function readInput(command: Command, args: readonly string[]): Input | undefined {
  const options = {
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }])),
  } as const;
  const { values, positionals } = parse(args, options);
  if (values.help === true) return undefined;
  if (command.positionals === undefined && positionals[0] !== undefined) {
    throw new UsageError(runText.noPositionals(positionals[0]));
  }
  if (command.positionals !== undefined && !command.positionals.startsWith('[') && positionals.length === 0) {
    throw new UsageError(runText.positionalsMissing(command.positionals.replace('...', '')));
  }
  const ofType = (type: 'boolean' | 'string') =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === type));
  return {
    flags: ofType('boolean') as Record<string, boolean>,
    values: ofType('string') as Record<string, string>,
    positionals,
    json: values.json === true,
  };
}

type Options = Readonly<Record<string, { readonly type: 'boolean' | 'string'; readonly short?: string }>>;

function parse(args: readonly string[], options: Options) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals };
  } catch (error) {
    throw new UsageError(sentence(error as Error & { code?: string }), { cause: error });
  }
}

/** parseArgs tells in English which option it stumbled over; the name between quotes is all we need. */
function sentence({ code, message }: { readonly code?: string; readonly message: string }): string {
  const name = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return runText.unknownOption(name);
  if (message.includes('does not take an argument')) return runText.optionTakesNoValue(name);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return runText.optionNeedsValue(name);
  return message;
}
