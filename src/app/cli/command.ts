import type { Environment } from '../../platform/config/index.ts';

/** 0: in order; 1: something was found, refused or went wrong; 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Where a command reads its settings and writes its words. */
export type Terminal = {
  readonly env: Environment;
  /** One line on standard output. */
  readonly out: (text: string) => void;
  /** One line on standard error. */
  readonly err: (text: string) => void;
};

export type OptionSpec = {
  readonly type: 'boolean' | 'string';
  /** What the value is, in capitals, as help shows it: `PORT`. */
  readonly value?: string;
  /** One Dutch sentence. */
  readonly help: string;
};

/** What the command line said, read against the command's options. */
export type Input = {
  readonly flags: Readonly<Record<string, boolean | undefined>>;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly positionals: readonly string[];
  /** `--json`: answer in JSON on standard output, for machines. */
  readonly json: boolean;
};

/** One command of the program; its Dutch texts come from its own `*.nl.ts`. */
export type Command = {
  readonly summary: string;
  /** More than the summary, shown by `--help`. */
  readonly description?: string;
  /** How positionals are shown: `BESTAND...`. */
  readonly positionals?: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(input: Input, terminal: Terminal): Promise<ExitCode>;
};

/** Wrong use: the sentence is shown with a pointer to `--help`, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something an administrator can solve: the Dutch sentence is shown without a stack, exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
