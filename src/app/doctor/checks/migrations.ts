import { readMigrations } from '../../../platform/db/migration-folder.ts';
import type { Check, Finding } from '../check.ts';
import { doctorText } from '../doctor.nl.ts';

/** Do this program and this database belong together? */
export const migrationsCurrent: Check = async ({ tx, migrationsDir }) => {
  const wanted = new Map((await readMigrations(migrationsDir)).map(({ name, sha256 }) => [name, sha256]));
  const rows = await tx.query<{ name: string; sha256: string }>('select name, sha256 from rd.migration order by name');
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  const pending = [...wanted.keys()].filter((name) => !applied.has(name));
  const unknown = [...applied.keys()].filter((name) => !wanted.has(name));
  const changed = [...applied].filter(([name, sha256]) => wanted.has(name) && wanted.get(name) !== sha256);
  const findings: Finding[] = [];
  const add = (names: readonly string[], text: (names: readonly string[]) => string, advice: string) => {
    if (names.length > 0) findings.push({ check: 'migrations', ok: false, text: text(names), advice });
  };
  add(pending, doctorText.migrationsPending, doctorText.migrationsPendingAdvice);
  add(unknown, doctorText.migrationsUnknown, doctorText.migrationsUnknownAdvice);
  add(
    changed.map(([name]) => name),
    doctorText.migrationsChanged,
    doctorText.migrationsChangedAdvice,
  );
  if (findings.length > 0) return findings;
  return [{ check: 'migrations', ok: true, text: doctorText.migrationsCurrent(wanted.size) }];
};
