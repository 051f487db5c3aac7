import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the house by its path from the root. */
export type Source = { readonly path: string; readonly text: string };

const FOLDERS = ['src', 'web/src', 'test', 'conformance', 'scenarios'];
/** Lists of all rules and texts about them say nothing of where a rule is kept. */
const LEFT_OUT =
  /(^|\/)(node_modules|data|types)\/|\.nl\.tsx?$|^src\/app\/checks\/rules-page\/|^conformance\/(make|mutation)\/|places\.json$/;

/** Every file in which a rule can be kept or tested. */
export async function readHouse(root: string): Promise<readonly Source[]> {
  const paths = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
    ),
  );
  const wanted = paths.flat().filter((path) => /\.(tsx?|ya?ml|json)$/.test(path) && !LEFT_OUT.test(path));
  return await Promise.all(
    wanted.sort().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}
