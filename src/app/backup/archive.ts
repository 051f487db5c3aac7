import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { backupText } from './backup.nl.ts';
import { BackupError } from './backup-error.ts';

/** A place ending in .tar is one file, any other place is a folder. */
export const isArchive = (place: string): boolean => place.endsWith('.tar');

/**
 * Lets `write` fill a folder and puts the result at `place`: as that folder, or as one tar file.
 * @throws BackupError when the folder has files already; what is there is never written over.
 */
export async function writePlace<T>(place: string, write: (folder: string) => Promise<T>): Promise<T> {
  if (!isArchive(place)) {
    const there = await readdir(place).catch(() => []);
    if (there.length > 0) throw new BackupError(backupText.folderInUse(place));
    return await write(place);
  }
  const folder = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  try {
    const result = await write(join(folder, 'backup'));
    await tar(['-cf', join(folder, 'backup.tar'), '-C', join(folder, 'backup'), '.'], place);
    await chmod(join(folder, 'backup.tar'), 0o600);
    await rename(join(folder, 'backup.tar'), place);
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Gives `read` a folder with the backup at `place`, unpacked when it is one file. */
export async function readPlace<T>(place: string, read: (folder: string) => Promise<T>): Promise<T> {
  if (!isArchive(place)) return await read(place);
  const folder = await mkdtemp(join(tmpdir(), 'rode-draad-restore-'));
  try {
    await tar(['-xf', place, '-C', folder, '--no-same-owner'], place);
    return await read(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tar(args: readonly string[], place: string): Promise<void> {
  const child = spawn('tar', args, { stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  if (code !== 0) throw new BackupError(backupText.archiveFailed(place));
}
