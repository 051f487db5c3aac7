import { migrate } from '../../platform/db/index.ts';
import { REFUSAL_TEXT } from '../demo/load.nl.ts';
import { fillWhenEmpty } from '../serve/fill-when-empty.ts';
import { type Command, CommandError, type ExitCode } from './command.ts';
import { demoText } from './demo.nl.ts';
import { MIGRATIONS, withDatabase } from './with-database.ts';

export const demo: Command = {
  summary: demoText.summary,
  description: demoText.description,
  options: {},
  run: async ({ json }, terminal) =>
    await withDatabase<ExitCode>(terminal, async ({ db, config, log }) => {
      await migrate(db, { dir: MIGRATIONS, log });
      const report = await fillWhenEmpty(db, config, terminal.err);
      if (report === undefined) throw new CommandError(REFUSAL_TEXT['demo.database-not-empty']);
      if (json) terminal.out(JSON.stringify(report));
      return 0;
    }),
};
