import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Log, silentLog } from '../log/index.ts';
import { embeddedText } from './embedded.nl.ts';
import { EmbeddedServerError } from './embedded-error.ts';
import { ensureCluster, SUPERUSER } from './embedded-init.ts';
import { embeddedPrograms } from './embedded-package.ts';
import { chooseLauncher, giveTo, type Launcher } from './embedded-privileges.ts';
import { ServerStartError, startServer } from './embedded-process.ts';
import { serverSettings } from './embedded-settings.ts';

export { EmbeddedServerError } from './embedded-error.ts';

export type EmbeddedOptions = {
  /** Folder of the cluster itself; made when it is not there. Beside it stands `<folder>.json`: who serves it, where. */
  readonly dataDir: string;
  /** Databases that must exist. */
  readonly databases?: readonly string[];
  /** Settings over our own, for example `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How to start programs; chosen by what this machine allows when absent. */
  readonly launcher?: Launcher;
  /** Milliseconds to wait for another program that is starting or stopping on the folder (default 15000). */
  readonly waitForOtherMs?: number;
  readonly log?: Log;
};

/** A running embedded PostgreSQL, reached through a Unix socket only. */
export type EmbeddedServer = {
  /** Folder of the socket: the `host` for clients. */
  readonly socketDir: string;
  readonly superuser: string;
  /** False when another program of ours runs the server and we are its guest. */
  readonly ours: boolean;
  /** Stops the server cleanly and waits for it; does nothing for a guest. */
  stop(): Promise<void>;
};

const WAIT_FOR_OTHER_MS = 15_000;

/**
 * Gives a PostgreSQL on the data folder: the one another program of ours runs there already, else a new one.
 * The server stops with this process, also when that is killed. Call it from the main thread.
 * @throws EmbeddedServerError with a Dutch sentence that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir);
  const server = (await findRunning(dataDir)) ?? (await startOrJoin(dataDir, options));
  for (const name of options.databases ?? []) await ensureDatabase(server.socketDir, name);
  return server;
}

async function startOrJoin(dataDir: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? silentLog;
  const programs = await embeddedPrograms();
  const launcher = options.launcher ?? (await chooseLauncher(programs.postgres));
  await ensureCluster(dataDir, programs, launcher);
  await giveTo(launcher.owner, dataDir);
  const settings = { ...serverSettings(), ...options.settings };
  const deadline = Date.now() + (options.waitForOtherMs ?? WAIT_FOR_OTHER_MS);
  for (;;) {
    try {
      const started = await startServer(dataDir, programs, launcher, settings, log);
      await removeStaleSocket(dataDir);
      await writeNote(dataDir, started.socketDir);
      log.info({ dataDir, pid: started.pid }, 'embedded PostgreSQL started');
      return { socketDir: started.socketDir, superuser: SUPERUSER, ours: true, stop: () => started.stop() };
    } catch (error) {
      if (!(error instanceof ServerStartError)) throw error;
      // PostgreSQL itself guards the folder: someone else is starting or stopping there. Join, or wait for the end.
      if (!error.lines.includes('postmaster.pid') && !error.lines.includes('shared memory block')) {
        throw new EmbeddedServerError(embeddedText.startFailed(error.lines), { cause: error });
      }
      if (Date.now() > deadline) throw new EmbeddedServerError(embeddedText.inUse(dataDir), { cause: error });
    }
    await sleep(100);
    const running = await findRunning(dataDir);
    if (running) return running;
  }
}

const noteFile = (dataDir: string): string => `${dataDir}.json`;

async function readNote(dataDir: string): Promise<string | undefined> {
  const text = await readFile(noteFile(dataDir), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const note = JSON.parse(text) as { readonly socketDir?: unknown };
  return typeof note.socketDir === 'string' ? note.socketDir : undefined;
}

async function writeNote(dataDir: string, socketDir: string): Promise<void> {
  const draft = `${noteFile(dataDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ socketDir, pid: process.pid })}\n`, { mode: 0o600 });
  await rename(draft, noteFile(dataDir));
}

/** A server that was killed leaves its socket folder; the next one clears it. */
async function removeStaleSocket(dataDir: string): Promise<void> {
  const stale = await readNote(dataDir);
  if (stale !== undefined && /\/rd-[^/]+$/.test(stale)) await rm(stale, { recursive: true, force: true });
}

/** The server named in the note, if it answers for this very data folder. */
async function findRunning(dataDir: string): Promise<EmbeddedServer | undefined> {
  const socketDir = await readNote(dataDir);
  if (socketDir === undefined) return undefined;
  const served = await askOne(socketDir, 'postgres', `select current_setting('data_directory') as answer`).catch(
    () => undefined,
  );
  if (served !== dataDir) return undefined;
  return { socketDir, superuser: SUPERUSER, ours: false, stop: async () => {} };
}

async function ensureDatabase(socketDir: string, name: string): Promise<void> {
  const there = await askOne(socketDir, 'postgres', 'select 1 as answer from pg_database where datname = $1', [name]);
  if (there !== undefined) return;
  await askOne(socketDir, 'postgres', `create database ${pg.escapeIdentifier(name)}`).catch(
    (error: { code?: string }) => {
      // Another program made it in the same moment.
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    },
  );
}

async function askOne(host: string, database: string, text: string, params: string[] = []): Promise<unknown> {
  const client = new pg.Client({ host, database, user: SUPERUSER, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<{ answer: unknown }>(text, params)).rows[0]?.answer;
  } finally {
    await client.end().catch(() => {});
  }
}
