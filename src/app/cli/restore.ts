import { resolve } from 'node:path';
import { loadBsnKey } from '../../platform/config/index.ts';
import { migrate } from '../../platform/db/index.ts';
import { readPlace } from '../backup/archive.ts';
import { keyPrint } from '../backup/key-print.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { restoreTexts } from './backup.nl.ts';
import { countsOf, summaryOf } from './backup.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { MIGRATIONS, withDatabase } from './with-database.ts';

export const restore: Command = {
  summary: restoreTexts.summary,
  description: restoreTexts.description,
  options: { van: { type: 'string', value: 'PLAATS', help: restoreTexts.van } },
  run: async ({ values, json }, terminal) => {
    const place = values.van === undefined ? undefined : resolve(values.van);
    if (place === undefined) throw new UsageError(restoreTexts.vanMissing);
    return await withDatabase<ExitCode>(terminal, async ({ db, config, log }) => {
      await migrate(db, { dir: MIGRATIONS, log });
      const print = keyPrint(await loadBsnKey(config));
      const manifest = await readPlace(place, (folder) => restoreBackup(db, folder, print));
      const [tables, rows] = countsOf(manifest);
      terminal.out(json ? JSON.stringify(summaryOf(place, manifest)) : restoreTexts.done(place, tables, rows));
      return 0;
    });
  },
};
