import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

/** One import or re-export: who asks, for what, and whether only types are asked. */
export type Import = {
  /** Project path of the asking file. */
  readonly from: string;
  readonly line: number;
  /** Project path for a relative import, else the package or `node:` name as written. */
  readonly target: string;
  readonly relative: boolean;
  readonly typeOnly: boolean;
};

export type SourceFile = { readonly path: string; readonly imports: readonly Import[] };

const STATEMENT = /^[ \t]*(import|export)\b(\s+type\b)?([^'"`;]*?\bfrom\s*)?\s*['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

/** All imports in a source text. Reads the forms our formatter leaves; comments are taken out first. */
export function importsOf(path: string, source: string): Import[] {
  const text = source.replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = [
    ...[...text.matchAll(STATEMENT)]
      .filter((match) => match[3] !== undefined || match[1] === 'import')
      .map((match) => ({ index: match.index, name: match[4] ?? '', typeOnly: isTypeOnly(match[2], match[3]) })),
    ...[...text.matchAll(DYNAMIC)].map((match) => ({ index: match.index, name: match[1] ?? '', typeOnly: false })),
  ];
  return found.map(({ index, name, typeOnly }) => ({
    from: path,
    line: text.slice(0, index).split('\n').length,
    target: name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name,
    relative: name.startsWith('.'),
    typeOnly,
  }));
}

/** `import type {…}` or `import { type A, type B }`. */
function isTypeOnly(keyword: string | undefined, names: string | undefined): boolean {
  if (keyword !== undefined) return true;
  const inner = /\{([^}]*)\}/.exec(names ?? '')?.[1];
  if (inner === undefined || /^[^{]*\w[^{]*,\s*\{/.test(names ?? '')) return false;
  const parts = inner.split(',').map((part) => part.trim());
  return parts.some((part) => part !== '') && parts.every((part) => part === '' || part.startsWith('type '));
}

/** Every program source below these folders of the project; tests are left out, for they may stand anywhere. */
export async function readSources(root: string, folders: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.(test|fixture)\.tsx?$/.test(entry.name)) continue;
      const full = join(entry.parentPath, entry.name);
      const path = full.slice(root.length + 1).replaceAll('\\', '/');
      if (dirname(path).split('/').includes('testing')) continue;
      files.push({ path, imports: importsOf(path, await readFile(full, 'utf8')) });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
