import { resolve } from 'node:path';
import { loadBsnKey } from '../../platform/config/index.ts';
import { writePlace } from '../backup/archive.ts';
import { keyPrint } from '../backup/key-print.ts';
import type { Manifest } from '../backup/manifest.ts';
import { takeBackup } from '../backup/take-backup.ts';
import { programVersion } from '../version.ts';
import { backupTexts } from './backup.nl.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { withDatabase } from './with-database.ts';

export const backup: Command = {
  summary: backupTexts.summary,
  description: backupTexts.description,
  options: { naar: { type: 'string', value: 'PLAATS', help: backupTexts.naar } },
  run: async ({ values, json }, terminal) => {
    const place = values.naar === undefined ? undefined : resolve(values.naar);
    if (place === undefined) throw new UsageError(backupTexts.naarMissing);
    return await withDatabase<ExitCode>(terminal, async ({ db, config }) => {
      const facts = { programVersion: await programVersion(), bsnKeyPrint: keyPrint(await loadBsnKey(config)) };
      const manifest = await writePlace(place, (folder) => takeBackup(db, folder, facts));
      terminal.out(json ? JSON.stringify(summaryOf(place, manifest)) : backupTexts.done(place, ...countsOf(manifest)));
      return 0;
    });
  },
};

/** How many tables and rows a backup holds. */
export const countsOf = ({ tables }: Manifest): [tables: number, rows: number] => [
  tables.length,
  tables.reduce((sum, { rows }) => sum + rows, 0),
];

/** What `--json` tells of a backup. */
export function summaryOf(place: string, manifest: Manifest): object {
  const [tables, rows] = countsOf(manifest);
  return { place, takenAt: manifest.takenAt, programVersion: manifest.programVersion, tables, rows };
}
