import { readFile } from 'node:fs/promises';
import { FIRST_HASH, firstBrokenShownLine, type ShownLine } from '../../platform/crypto/hash-chain.ts';
import { type Command, CommandError, type ExitCode, type Terminal } from './command.ts';
import { verifyLogText as text } from './verify-log.nl.ts';

type LogFile = {
  readonly procedure: { readonly nummer: string; readonly titel: string };
  readonly regels: ShownLine[];
};

/** `verify-log`: whether the log of a procedure is what it was, from the file alone. */
export const verifyLog: Command = {
  summary: text.summary,
  description: text.description,
  positionals: 'BESTAND...',
  options: {},
  async run({ positionals, json }, terminal) {
    let worst: ExitCode = 0;
    for (const file of positionals) if (!report(await readLog(file), file, json, terminal)) worst = 1;
    return worst;
  },
};

function report({ procedure, regels }: LogFile, file: string, json: boolean, { out, err }: Terminal): boolean {
  const broken = firstBrokenShownLine(regels);
  const last = regels.at(-1)?.hash ?? FIRST_HASH;
  const withheld = regels.filter(({ event }) => event === null).length;
  const name = `${procedure.nummer} ${procedure.titel}`;
  if (json) out(JSON.stringify({ file, lines: regels.length, withheld, broken: broken ?? null, last }));
  else if (broken === undefined) {
    out(text.whole(name, regels.length));
    if (withheld > 0) out(text.withheld(withheld));
    out(text.last(last));
  } else err(text.broken(name, broken));
  return broken === undefined;
}

async function readLog(file: string): Promise<LogFile> {
  try {
    const log = JSON.parse(await readFile(file, 'utf8')) as Partial<LogFile>;
    if (isLog(log)) return log;
  } catch (error) {
    throw new CommandError(text.unreadable(file), { cause: error });
  }
  throw new CommandError(text.unreadable(file));
}

const isLog = (log: Partial<LogFile>): log is LogFile =>
  typeof log.procedure?.nummer === 'string' &&
  typeof log.procedure.titel === 'string' &&
  Array.isArray(log.regels) &&
  log.regels.every(
    (line) =>
      line !== null &&
      typeof line === 'object' &&
      typeof line.hash === 'string' &&
      typeof line.previousHash === 'string' &&
      'event' in line,
  );
