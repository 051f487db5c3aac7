import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config/index.ts';
import { readableLine } from './readable.ts';
import { CENSOR, describeError, describeRequest, maskCitizenNumbers, REDACTED_PATHS } from './redaction.ts';

export type Log = Logger;

/**
 * The log of a program: JSON lines on standard error, one short readable line each when that is a terminal.
 * Bodies, names and citizen numbers are taken out before writing; log ids and codes, not people.
 */
export function createLog(level: LogLevel, to: DestinationStream = standardError()): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...REDACTED_PATHS], censor: CENSOR },
      serializers: { err: describeError, error: describeError, req: describeRequest, res: describeReply },
      hooks: { streamWrite: maskCitizenNumbers },
    },
    to,
  );
}

/** A log that writes nothing, for tests and short commands. */
export const silentLog: Log = pino({ level: 'silent' });

/** Only the status of a reply is of use in a log. */
function describeReply(reply: { readonly statusCode?: number }): Record<string, unknown> {
  return { statusCode: reply.statusCode };
}

function standardError(): DestinationStream {
  const file = destination({ dest: 2, sync: true });
  return process.stderr.isTTY ? { write: (line: string) => file.write(readableLine(line)) } : file;
}
