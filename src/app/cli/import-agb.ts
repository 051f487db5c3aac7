import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { dutchDay } from '../../kernel/dutch-day.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { importAgbRegister, spool } from '../../modules/exchange/index.ts';
import { withScope } from '../../platform/db/index.ts';
import { operatorScope } from '../worker/operator-scope.ts';
import { refuseMissing } from './check.ts';
import { type ExitCode, type Terminal, UsageError } from './command.ts';
import { importText } from './import.nl.ts';
import { withDatabase } from './with-database.ts';

/** Imports a version of the AGB register from one file: whole, or with a fault nothing. */
export async function importAgb(
  files: readonly string[],
  day: string | undefined,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const [path, ...others] = files;
  if (path === undefined || others.length > 0) throw new UsageError(importText.oneFile);
  await refuseMissing(path);
  const validOn = day === undefined ? dutchDay(new Date()) : parsePlainDate(day);
  if (validOn === undefined) throw new UsageError(importText.dayForm);
  return await withDatabase<ExitCode>(terminal, async ({ db }) => {
    const content = await spool(createReadStream(path));
    try {
      const imported = await withScope(db, await operatorScope(db), (tx) =>
        importAgbRegister(tx, { content, fileName: basename(path), validOn }),
      );
      if (imported.ok) {
        const { codes, outcome } = imported.value;
        terminal.out(
          json
            ? JSON.stringify({ file: path, validOn, codes, outcome })
            : importText.agbLine(path, codes, importText.agb[outcome]),
        );
        return 0;
      }
      const { faults } = imported.refusal;
      if (json) terminal.out(JSON.stringify({ file: path, validOn, outcome: 'refused', faults }));
      else for (const one of faults) terminal.out(importText.agbFault(one.line, one.column, one.found, one.expected));
      return 1;
    } finally {
      await content.close();
    }
  });
}
