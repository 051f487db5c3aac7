import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connectTo, sessionOptions } from '../../src/platform/db/connect.ts';
import { type Database, migrate } from '../../src/platform/db/index.ts';
import { digestOfFiles, digestOfSources } from './digest.ts';

export type TestDatabaseOptions = {
  /** Folder of migrations (default the project's own); null gives an empty database. */
  readonly migrations?: string | null;
  /** What the database holds from the start. It is put in once for all files that ask the same; each gets a copy. */
  readonly filled?: Filling;
};

/** `name` stands for all that decides about the content: small letters and digits, at most twenty. */
export type Filling = { readonly name: string; readonly fill: (db: Database) => Promise<void> };

/** A database of a test's own, with its name and the folder of the server's socket. */
export type TestDatabase = Database & { readonly name: string; readonly socketDir: string };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SERVER_WAIT_MS = 60_000;
const TEMPLATE_LOCK = 7_274_002;

/**
 * Gives a test file its own copy of the migrated database, on one PostgreSQL shared by the whole test run. It is dropped when
 * the file's tests are over. Call it at the top of the file: `const db = await testDatabase();`
 */
export async function testDatabase({
  migrations = join(ROOT, 'db/migrations'),
  filled,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const socketDir = await sharedServer();
  const migrated = migrations === null ? 'template0' : await migratedTemplate(socketDir, migrations);
  const template = filled === undefined ? migrated : await filledTemplate(socketDir, migrated, filled);
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await inAdmin(socketDir, (admin) => admin.query(copyOf(template, name)));
  const db = openTestDatabase(socketDir, name);
  after(async () => {
    await db.close();
    await inAdmin(socketDir, (admin) => admin.query(`drop database if exists ${name} with (force)`));
  });
  return db;
}

/** Opens a test database that exists, for a second process of the same test. */
export function openTestDatabase(socketDir: string, name: string): TestDatabase {
  const place = { host: socketDir, database: name, options: sessionOptions() };
  const db = connectTo({ ...place, user: 'rd_app' }, { ...place, user: 'postgres' });
  return { ...db, name, socketDir };
}

/** The socket folder of the shared server; starts it when no other test has. */
async function sharedServer(): Promise<string> {
  const mark = createHash('sha256').update(ROOT).digest('hex').slice(0, 8);
  const folder = join(tmpdir(), `rodedraad-test-${userInfo().uid}-${mark}`);
  const deadline = Date.now() + SERVER_WAIT_MS;
  let started = 0;
  while (Date.now() < deadline) {
    const socketDir = await answering(folder);
    if (socketDir !== undefined) return socketDir;
    // Started again after a while: a keeper that was just going away could not be joined.
    if (Date.now() - started > 5000) {
      started = Date.now();
      startKeeper(folder);
    }
    await sleep(50);
  }
  throw new Error('the test database server did not start within a minute');
}

function startKeeper(folder: string): void {
  const script = fileURLToPath(new URL('./database-server.ts', import.meta.url));
  spawn(process.execPath, [script, folder], { detached: true, stdio: 'ignore', cwd: '/' }).unref();
}

async function answering(folder: string): Promise<string | undefined> {
  try {
    const note = JSON.parse(await readFile(join(folder, 'postgres.json'), 'utf8')) as { socketDir: string };
    await inAdmin(note.socketDir, (admin) => admin.query('select 1'));
    return note.socketDir;
  } catch {
    return undefined;
  }
}

/** Copying the files takes half the time of writing every page to the log of the server, as is the default. */
const copyOf = (template: string, name: string): string =>
  `create database ${name} template ${template} strategy file_copy`;

/** A template database named after the content of the migrations. */
async function migratedTemplate(socketDir: string, dir: string): Promise<string> {
  const name = `template_${await digestOfFiles(dir, '.sql')}`;
  return await template(socketDir, name, 'template0', async (db) => {
    await migrate(db, { dir });
  });
}

/** A filled template is of these migrations and these sources: after a change of either there is another. */
async function filledTemplate(socketDir: string, migrated: string, { name, fill }: Filling): Promise<string> {
  const sources = await digestOfSources(join(ROOT, 'src'));
  return await template(socketDir, `${migrated}_${name}_${sources}`, migrated, fill);
}

/** Makes a template out of another, once, by whoever comes first; the others wait for it. */
async function template(
  socketDir: string,
  name: string,
  from: string,
  fill: (db: Database) => Promise<void>,
): Promise<string> {
  await inAdmin(socketDir, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const there = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (there.rowCount !== 0) return;
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(copyOf(from, name));
    const db = openTestDatabase(socketDir, name);
    try {
      await fill(db);
    } finally {
      await db.close();
    }
    // Only a finished one is marked, and only a marked one is used.
    await admin.query(`alter database ${name} is_template true`);
  });
  return name;
}

async function inAdmin<T>(host: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ host, database: 'postgres', user: 'postgres' });
  admin.on('error', () => {});
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
