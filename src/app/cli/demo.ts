import { migrate } from '../../platform/db/index.ts';
import { fillWhenEmpty, isEmpty } from '../serve/fill-when-empty.ts';
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
      if (!(await isEmpty(db))) throw new CommandError(demoText.notEmpty);
      await fillWhenEmpty(db, config, terminal);
      if (json) terminal.out(JSON.stringify({ loaded: true }));
      return 0;
    }),
};
