import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const LENGTH = 16;

/** Short hash of the content of the files in a folder whose name ends like this. */
export async function digestOfFiles(dir: string, ending: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesIn(dir, ending)) {
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(dir, file)));
  }
  return hash.digest('hex').slice(0, LENGTH);
}

/** Short hash of what files a folder of sources has, how long they are and when they were last written: quick, not exact. */
export async function digestOfSources(dir: string): Promise<string> {
  const files = await filesIn(dir, '');
  const states = await Promise.all(files.map((file) => stat(join(dir, file))));
  const hash = createHash('sha256');
  for (const [at, { size, mtimeMs }] of states.entries()) hash.update(`${files[at]}\0${size}\0${mtimeMs}\0`);
  return hash.digest('hex').slice(0, LENGTH);
}

async function filesIn(dir: string, ending: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
}
