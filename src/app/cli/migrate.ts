import { writeFile } from 'node:fs/promises';
import { dumpSchema, migrate } from '../../platform/db/index.ts';
import type { Command, ExitCode } from './command.ts';
import { migrateText } from './migrate.nl.ts';
import { MIGRATIONS, withDatabase } from './with-database.ts';

export const migrateCommand: Command = {
  summary: migrateText.summary,
  description: migrateText.description,
  options: { dump: { type: 'string', value: 'BESTAND', help: migrateText.dump } },
  run: async ({ values, json }, terminal) =>
    await withDatabase<ExitCode>(terminal, async ({ db, log }) => {
      const { applied, total } = await migrate(db, { dir: MIGRATIONS, log });
      if (values.dump !== undefined) await writeFile(values.dump, await dumpSchema(db));
      terminal.out(json ? JSON.stringify({ applied, total }) : migrateText.done(applied, total));
      return 0;
    }),
};
