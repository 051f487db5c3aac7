import type { PublicLine } from '../storage/procedure-events.ts';
import type { ProcedureRow } from '../storage/procedures.ts';

/** Name of the form of the file, so that a checker knows what it reads. */
export const LOG_FORM = 'rode-draad-logboek/1';

/** A log as a file to check elsewhere: each line with what happened (or nothing, when it is withheld) and its hashes. */
export const logFile = (
  row: Pick<ProcedureRow, 'number' | 'title' | 'regionName'>,
  lines: readonly PublicLine[],
): string =>
  `${JSON.stringify(
    {
      vorm: LOG_FORM,
      procedure: { nummer: row.number, titel: row.title, regio: row.regionName },
      regels: lines.map(({ event, previousHash, hash }) => ({ event, previousHash, hash })),
    },
    null,
    2,
  )}\n`;
