import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../log/index.ts';
import type { EmbeddedPrograms } from './embedded-package.ts';
import { giveTo, type Launcher } from './embedded-privileges.ts';

/** Unix socket addresses hold at most 107 bytes; PostgreSQL adds '/.s.PGSQL.5432.lock' to the folder. */
const LONGEST_SOCKET_DIR = 85;
const KEPT_LINES = 30;

export type ServerProcess = {
  readonly socketDir: string;
  readonly pid: number;
  /** Resolves when the server has gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
};

/** The server went away before it was ready; the lines are the last of its log. */
export class ServerStartError extends Error {
  readonly lines: string;

  constructor(lines: string) {
    super('the server did not start');
    this.lines = lines;
  }
}

/** Starts the server on the data folder and waits until it accepts connections on a socket in a folder of its own. */
export async function startServer(
  dataDir: string,
  programs: EmbeddedPrograms,
  launcher: Launcher,
  settings: Readonly<Record<string, string>>,
  log: Log,
): Promise<ServerProcess> {
  const socketDir = await makeSocketDir(launcher);
  const options = { ...settings, unix_socket_directories: socketDir };
  const [program, ...args] = launcher.command(programs.postgres, [
    '-D',
    dataDir,
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const user = launcher.uid === undefined ? {} : { uid: launcher.uid, gid: launcher.gid ?? launcher.uid };
  // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop the server after our own work.
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, cwd: '/', ...user });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).then(() => rm(socketDir, { recursive: true, force: true }));
  await ready(child, gone, log);
  child.unref();
  return { socketDir, pid: child.pid ?? 0, gone, stop: () => stopServer(child, gone) };
}

async function ready(child: ChildProcess, gone: Promise<void>, log: Log): Promise<void> {
  const lines: string[] = [];
  const accepting = new Promise<true>((resolve) => {
    let tail = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (tail + text).split('\n');
      tail = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.shift();
        log.debug({ server: line }, 'postgres');
        if (line.includes('ready to accept connections')) resolve(true);
      }
    });
  });
  if (!(await Promise.race([accepting, gone]))) throw new ServerStartError(lines.join('\n'));
  unrefStream(child.stderr);
}

/** The server's log keeps no program alive that has nothing else to do. */
function unrefStream(stream: unknown): void {
  if (typeof stream === 'object' && stream !== null && 'unref' in stream && typeof stream.unref === 'function') {
    stream.unref();
  }
}

async function stopServer(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.ref();
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
  await gone;
}

async function makeSocketDir(launcher: Launcher): Promise<string> {
  const base = tmpdir().length + '/rd-XXXXXX'.length > LONGEST_SOCKET_DIR ? '/tmp' : tmpdir();
  const folder = await mkdtemp(join(base, 'rd-'));
  await chmod(folder, 0o700);
  await giveTo(launcher.owner, folder);
  return folder;
}
