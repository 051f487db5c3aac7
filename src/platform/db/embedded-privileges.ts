import { execFile } from 'node:child_process';
import { chown, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { embeddedText } from './embedded.nl.ts';
import { EmbeddedServerError } from './embedded-error.ts';

/**
 * How to start a PostgreSQL program: PostgreSQL refuses to run as root, and must not outlive us.
 * `setpriv --pdeathsig INT` makes the kernel ask the server for a clean stop when this process is killed.
 */
export type Launcher = {
  /** The command line that runs `program` with `args`. */
  readonly command: (program: string, args: readonly string[]) => readonly [string, ...string[]];
  /** The user the program must be started as, when that is not ourselves. */
  readonly uid?: number;
  readonly gid?: number;
  /** Who must own the data folder; undefined leaves it as it is. */
  readonly owner: number | undefined;
};

const NOBODY = 65_534;
const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'] as const;
const DIE_WITH_US = ['setpriv', '--pdeathsig', 'INT'] as const;
const run = promisify(execFile);

/**
 * Chooses how to start PostgreSQL here. As root: inside a user namespace where we are uid 1000 (files stay root's), else as
 * the user "nobody". As an ordinary user: directly.
 * @param programToRun a program of the package, tried as "nobody" to see that the files can be read
 * @throws EmbeddedServerError when we are root and neither way works
 */
export async function chooseLauncher(programToRun: string, isRoot = process.getuid?.() === 0): Promise<Launcher> {
  const dieWithUs = (await works([...DIE_WITH_US, 'true'])) ? DIE_WITH_US : [];
  if (!isRoot) return { command: prefixed(dieWithUs), owner: undefined };
  if (await works([...NAMESPACE, ...dieWithUs, 'true'])) {
    return { command: prefixed([...NAMESPACE, ...dieWithUs]), owner: 0 };
  }
  return await launcherAsNobody(programToRun, dieWithUs.length > 0);
}

/** Starting as "nobody": setpriv changes the user itself, because changing it clears the wish to die with us. */
export async function launcherAsNobody(programToRun: string, withSetpriv: boolean): Promise<Launcher> {
  const asNobody = [...DIE_WITH_US, `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const launcher: Launcher = withSetpriv
    ? { command: prefixed(asNobody), owner: NOBODY }
    : { command: prefixed([]), uid: NOBODY, gid: NOBODY, owner: NOBODY };
  if (await works(launcher.command(programToRun, ['--version']), launcher)) return launcher;
  throw new EmbeddedServerError(embeddedText.cannotDropRoot);
}

/** Gives the folder and all in it to the user; does nothing when it is theirs already. */
export async function giveTo(owner: number | undefined, folder: string): Promise<void> {
  if (owner === undefined || (await lstat(folder)).uid === owner) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chown(join(entry.parentPath, entry.name), owner, owner);
  }
  await chown(folder, owner, owner);
}

function prefixed(prefix: readonly string[]): Launcher['command'] {
  return (program, args) => [...prefix, program, ...args] as [string, ...string[]];
}

async function works(command: readonly string[], { uid, gid }: { uid?: number; gid?: number } = {}): Promise<boolean> {
  const [program = '', ...args] = command;
  const user = { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
  return await run(program, args, { timeout: 10_000, ...user }).then(
    () => true,
    () => false,
  );
}
