import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PROJECT_ROOT } from '../paths.ts';

/** The browser application as files. */
export const WEB_DIST = join(PROJECT_ROOT, 'web', 'dist');
/** Hash of what it was built from; a file whose name starts with a dot is not served. */
const STAMP = '.built-from';

export type WebBuild = { readonly built: boolean; readonly milliseconds: number };

/**
 * Builds the browser application when it is missing or older than its sources (about a second), else does nothing.
 * An installation without web sources (only web/dist) is left as it is.
 * @throws Error of Vite when the sources do not build.
 */
export async function ensureWebBuilt(): Promise<WebBuild> {
  const startedAt = performance.now();
  const wanted = await fingerprintOfSources();
  if (wanted === undefined || ((await exists(join(WEB_DIST, 'index.html'))) && (await readStamp()) === wanted)) {
    return { built: false, milliseconds: performance.now() - startedAt };
  }
  const { build } = await import('vite');
  // Built beside and put in place whole, so that a server that is reading never finds half an application.
  const draft = join(PROJECT_ROOT, 'node_modules', `.rode-draad-web-${process.pid}`);
  const previous = `${draft}-previous`;
  try {
    const configFile = join(PROJECT_ROOT, 'web', 'vite.config.ts');
    await build({ configFile, logLevel: 'error', build: { outDir: draft, emptyOutDir: true } });
    await writeFile(join(draft, STAMP), wanted);
    await rename(WEB_DIST, previous).catch(unless('ENOENT'));
    // Another process that built the same sources may have been first; its files are as good.
    await rename(draft, WEB_DIST).catch(unless('ENOTEMPTY', 'EEXIST'));
  } finally {
    await Promise.all([draft, previous].map((folder) => rm(folder, { recursive: true, force: true })));
  }
  return { built: true, milliseconds: performance.now() - startedAt };
}

/** Passes over errors with these codes of the file system; throws any other. */
const unless =
  (...codes: readonly string[]) =>
  (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? '')) throw error;
  };

/** Hash of every file the build reads, and the lock file; undefined when there are no sources here. */
async function fingerprintOfSources(): Promise<string | undefined> {
  const web = join(PROJECT_ROOT, 'web');
  if (!(await exists(join(web, 'vite.config.ts')))) return undefined;
  const files = [
    ...(await filesUnder(join(web, 'src'))),
    ...(await filesUnder(join(web, 'public'))),
    join(web, 'index.html'),
    join(web, 'vite.config.ts'),
    join(web, 'offline-list.ts'),
    join(PROJECT_ROOT, 'package-lock.json'),
    ...(await filesUnder(join(PROJECT_ROOT, 'src', 'kernel'))),
    ...(await filesUnder(join(PROJECT_ROOT, 'src', 'modules'))).filter((file) => file.endsWith('.ts')),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(PROJECT_ROOT, file)}\n`).update(await readFile(file));
  return hash.digest('hex');
}

async function filesUnder(folder: string): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

const readStamp = (): Promise<string | undefined> => readFile(join(WEB_DIST, STAMP), 'utf8').catch(() => undefined);
