import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { embeddedText } from './embedded.nl.ts';
import { EmbeddedServerError } from './embedded-error.ts';
import type { EmbeddedPrograms } from './embedded-package.ts';
import { giveTo, type Launcher } from './embedded-privileges.ts';

export const SUPERUSER = 'postgres';
const MAJOR = '15';
const run = promisify(execFile);

/**
 * Makes a new cluster when the data folder is not there yet. It is made beside the folder and renamed into place, so a
 * power cut leaves no half cluster, and of two programs starting at once one simply finds the other's.
 */
export async function ensureCluster(dataDir: string, programs: EmbeddedPrograms, launcher: Launcher): Promise<void> {
  if (await hasCluster(dataDir)) return;
  const parent = dirname(dataDir);
  const draft = await mkdir(parent, { recursive: true, mode: 0o700 })
    .then(() => mkdtemp(join(parent, `${basename(dataDir)}.new-`)))
    .catch((cause) => {
      throw new EmbeddedServerError(embeddedText.notWritable(dataDir), { cause });
    });
  try {
    await initialise(draft, programs, launcher);
    await rename(draft, dataDir).catch(async (error) => {
      if (!(await hasCluster(dataDir))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function initialise(draft: string, programs: EmbeddedPrograms, launcher: Launcher): Promise<void> {
  await chmod(draft, 0o700);
  await giveTo(launcher.owner, draft);
  if (launcher.owner !== undefined) await letThrough(dirname(draft), launcher.owner);
  const [program, ...args] = launcher.command(programs.initdb, [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--auth-local=trust',
    '--auth-host=reject',
    '--data-checksums',
    '--no-instructions',
  ]);
  const user = launcher.uid === undefined ? {} : { uid: launcher.uid, gid: launcher.gid ?? launcher.uid };
  await run(program, args, { ...user, cwd: '/' }).catch((cause: Error & { stderr?: string }) => {
    throw new EmbeddedServerError(embeddedText.initFailed(cause.stderr?.trim() || cause.message), { cause });
  });
}

/** Another user than ourselves must be able to reach what is theirs; the files beside it stay closed by their own modes. */
async function letThrough(folder: string, owner: number): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (uid !== owner) await chmod(folder, (mode & 0o777) | 0o011);
}

async function hasCluster(dataDir: string): Promise<boolean> {
  const found = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found !== undefined && found.trim() !== MAJOR) {
    throw new EmbeddedServerError(embeddedText.otherVersion(dataDir, found.trim(), MAJOR));
  }
  return found !== undefined;
}
