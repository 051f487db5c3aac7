import type { ClientBase, PoolClient, QueryResult } from 'pg';
import { type Log, silentLog } from '../log/index.ts';
import type { Database } from './database.ts';
import { MigrationError } from './migration-error.ts';
import { type Migration, readMigrations } from './migration-folder.ts';
import { ensureRoles } from './roles.ts';

export { MigrationError } from './migration-error.ts';

export type MigrateOptions = {
  /** Folder with one folder per migration. */
  readonly dir: string;
  readonly log?: Log;
};

export type MigrateReport = {
  /** Names of the migrations applied now, in order. */
  readonly applied: readonly string[];
  /** How many there are in all. */
  readonly total: number;
};

/** Any number, the same in every program of ours: only one of them migrates at a time. */
const MIGRATION_LOCK = 7_274_001;
/** Between the statements of a migration without a transaction. */
const NEXT_STATEMENT = /^-- next\s*$/m;

/**
 * Brings the schema up to date: applies each migration not yet in rd.migration, in order, each in its own transaction as
 * role rd_owner together with its checks and its row in the list. A second process waits and then finds nothing to do.
 * @throws MigrationError when an applied migration was changed or is gone, or a check finds violations; the step is undone.
 */
export async function migrate(db: Database, { dir, log = silentLog }: MigrateOptions): Promise<MigrateReport> {
  const migrations = await readMigrations(dir);
  const client = await db.migrator.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await inClientTransaction(client, () => ensureRoles(client));
    const pending = await pendingOf(client, migrations);
    for (const migration of pending) {
      const started = performance.now();
      await apply(client, migration);
      log.info({ migration: migration.name, ms: Math.round(performance.now() - started) }, 'migration applied');
    }
    return { applied: pending.map(({ name }) => name), total: migrations.length };
  } finally {
    await release(client);
  }
}

/** Has this database had exactly the steps of this program, unchanged? Asked as the application, which may read the list. */
export async function isMigrated(db: Database, dir: string): Promise<boolean> {
  const { rows } = await db.app.query<{ name: string; sha256: string }>('select name, sha256 from rd.migration');
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  const wanted = await readMigrations(dir);
  return wanted.length === applied.size && wanted.every(({ name, sha256 }) => applied.get(name) === sha256);
}

/** A changed or missing step means this program and this database do not belong together. */
async function pendingOf(client: ClientBase, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from rd.migration');
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  const last = [...applied.keys()].sort().at(-1) ?? '';
  for (const migration of migrations) {
    const sha256 = applied.get(migration.name);
    if (sha256 !== undefined && sha256 !== migration.sha256) {
      throw new MigrationError(
        `migration ${migration.name} was changed after it was applied; add a new migration instead`,
      );
    }
    if (sha256 === undefined && migration.name < last) {
      throw new MigrationError(
        `migration ${migration.name} comes before ${last}, which was applied already; give it a later number`,
      );
    }
    applied.delete(migration.name);
  }
  const [unknown] = [...applied.keys()].sort();
  if (unknown !== undefined) {
    throw new MigrationError(
      `the database has migration ${unknown}, which this program does not know; use a newer version`,
    );
  }
  return migrations.filter(({ name }) => !rows.some((row) => row.name === name));
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  const { name, before, after, up } = migration;
  if (migration.transactional) {
    await inClientTransaction(client, async () => {
      await client.query('set local role rd_owner');
      await check(client, name, 'before.sql', before);
      await run(client, name, up);
      await check(client, name, 'after.sql', after);
      await record(client, migration);
    });
    return;
  }
  try {
    await client.query('set role rd_owner');
    await check(client, name, 'before.sql', before);
    for (const statement of up.split(NEXT_STATEMENT)) await run(client, name, statement);
    await check(client, name, 'after.sql', after);
    await record(client, migration);
  } finally {
    await client.query('reset role');
  }
}

async function run(client: ClientBase, name: string, text: string): Promise<void> {
  await client.query(text).catch((error: Error & { position?: string }) => {
    const line =
      error.position === undefined ? '' : ` (line ${text.slice(0, Number(error.position)).split('\n').length})`;
    throw new MigrationError(`migration ${name}${line}: ${error.message}`, { cause: error });
  });
}

async function record(client: ClientBase, { name, sha256 }: Migration): Promise<void> {
  await client.query('insert into rd.migration (name, sha256) values ($1, $2)', [name, sha256]);
}

/** Every row of every query in the file is a violation, described in its column `violation`. */
async function check(client: ClientBase, name: string, file: string, text: string | undefined): Promise<void> {
  if (text === undefined || text.trim() === '') return;
  const answer = (await client.query(text)) as QueryResult | QueryResult[];
  const violations = [answer].flat().flatMap(({ rows }) => rows as Record<string, unknown>[]);
  if (violations.length === 0) return;
  const shown = violations.slice(0, 20).map((row) => `- ${String(row.violation ?? JSON.stringify(row))}`);
  throw new MigrationError([`migration ${name}: ${file} found ${violations.length} violation(s)`, ...shown].join('\n'));
}

async function inClientTransaction(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** Gives the lock back; a connection that cannot do that is closed, which frees the lock too. */
async function release(client: PoolClient): Promise<void> {
  const freed = await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).then(
    () => true,
    () => false,
  );
  client.release(!freed);
}
