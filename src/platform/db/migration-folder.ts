import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationError } from './migration-error.ts';

/** One step of the schema: a folder `0001-what-it-does` with up.sql, and checks before and after if wanted. */
export type Migration = {
  readonly name: string;
  readonly up: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Of up.sql, in hex; notes and checks may still be improved after the step was applied. */
  readonly sha256: string;
  /** False when up.sql starts with `-- no transaction`. */
  readonly transactional: boolean;
};

const NAME = /^\d{4}-[a-z0-9-]+$/;

/**
 * Reads the migrations of a folder in order.
 * @throws MigrationError for a folder name out of form, a number used twice, or a missing up.sql.
 */
export async function readMigrations(dir: string): Promise<readonly Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  names.sort();
  const seen = new Set<string>();
  for (const name of names) {
    if (!NAME.test(name)) throw new MigrationError(`migration folder "${name}" is not named like 0001-what-it-does`);
    const number = name.slice(0, 4);
    if (seen.has(number)) throw new MigrationError(`migration number ${number} is used twice`);
    seen.add(number);
  }
  return await Promise.all(names.map((name) => readMigration(dir, name)));
}

async function readMigration(dir: string, name: string): Promise<Migration> {
  const up = await readIfThere(join(dir, name, 'up.sql'));
  if (up === undefined) throw new MigrationError(`migration ${name} has no up.sql`);
  return {
    name,
    up,
    before: await readIfThere(join(dir, name, 'before.sql')),
    after: await readIfThere(join(dir, name, 'after.sql')),
    sha256: createHash('sha256').update(up).digest('hex'),
    transactional: !/^-- no transaction\s*$/m.test(up.split('\n', 1)[0] ?? ''),
  };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
