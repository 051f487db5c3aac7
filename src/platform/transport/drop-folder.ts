import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names that may stand in a folder for exchange: no path, nothing hidden, nothing half-written. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
const WORKING = '.bezig';
/** Work on one file that takes longer was broken off: somebody else may begin. */
const ABANDONED_MS = 5 * 60_000;

/**
 * Puts a file where another program looks for it. It is written beside under a hidden name and renamed when it is on disk,
 * so that nobody sees half a file; a file of the same name is replaced.
 */
export async function dropFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  if (!NAME.test(name)) throw new Error('this name may not stand in a folder for exchange');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${randomBytes(6).toString('hex')}.deel`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, name));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A file that is ours to work on; end with `done` or `giveBack`. */
export type TakenFile = {
  readonly name: string;
  readonly sizeBytes: number;
  read(): Promise<Buffer>;
  /** Removes it: what it holds is kept elsewhere. */
  done(): Promise<void>;
  /** Puts it back, to be taken again. */
  giveBack(): Promise<void>;
};

/** Takes the oldest files, at most `limit`. A file is taken by one program only; a folder that is not there is empty. */
export async function takeFiles(folder: string, limit: number): Promise<TakenFile[]> {
  await returnAbandoned(folder);
  const entries = (await readdirIfThere(folder)).filter((name) => NAME.test(name));
  const aged = await Promise.all(entries.map(async (name) => ({ name, found: await statIfThere(join(folder, name)) })));
  const files = aged.flatMap(({ name, found }) => (found?.isFile() ? [{ name, found }] : []));
  files.sort((one, other) => one.found.mtimeMs - other.found.mtimeMs || (one.name < other.name ? -1 : 1));
  const taken: TakenFile[] = [];
  for (const { name, found } of files.slice(0, limit)) {
    const place = join(folder, WORKING, `${Date.now()}-${randomBytes(3).toString('hex')}-${name}`);
    await mkdir(join(folder, WORKING), { recursive: true, mode: 0o700 });
    if (!(await moved(join(folder, name), place))) continue;
    taken.push({
      name,
      sizeBytes: found.size,
      read: () => readFile(place),
      done: () => rm(place, { force: true }),
      giveBack: async () => void (await moved(place, join(folder, name))),
    });
  }
  return taken;
}

async function returnAbandoned(folder: string): Promise<void> {
  for (const held of await readdirIfThere(join(folder, WORKING))) {
    const [since = '', , ...name] = held.split('-');
    if (Date.now() - Number(since) > ABANDONED_MS)
      await moved(join(folder, WORKING, held), join(folder, name.join('-')));
  }
}

/** True when it was there to move. */
const moved = (from: string, to: string): Promise<boolean> =>
  rename(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

const readdirIfThere = (folder: string): Promise<string[]> => readdir(folder).catch(emptyWhenAbsent);
const statIfThere = (path: string) => stat(path).catch(() => undefined);

function emptyWhenAbsent(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
