import { examine } from '../doctor/examine.ts';
import type { Command, ExitCode } from './command.ts';
import { doctorTexts } from './doctor.nl.ts';
import { MIGRATIONS, withDatabase } from './with-database.ts';

export const doctor: Command = {
  summary: doctorTexts.summary,
  description: doctorTexts.description,
  options: {},
  run: async ({ json }, terminal) =>
    await withDatabase<ExitCode>(terminal, async ({ db, config }) => {
      const facts = { dataDir: config.database.dataDir, migrationsDir: MIGRATIONS, now: new Date() };
      const findings = await examine(db, facts);
      const ok = findings.every((finding) => finding.ok);
      if (json) terminal.out(JSON.stringify({ ok, findings }));
      else for (const finding of findings) terminal.out(doctorTexts.line(finding));
      return ok ? 0 : 1;
    }),
};
