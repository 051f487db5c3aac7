import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { level1Files } from './level-1.ts';
import { level2Files } from './level-2.ts';
import { level3Files } from './level-3.ts';
import { printed, type SuiteFile } from './suite-file.ts';

// Run as a program after a change of the cases: writes the suites anew. The same cases give the same bytes.
function write(folder: URL, files: readonly SuiteFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(new URL(`${file.rule}.json`, folder), printed(file));
  const count = files.reduce((sum, { cases }) => sum + cases.length, 0);
  console.log(`${files.length} rules, ${count} messages in ${folder.pathname.split('/').slice(-3, -1).join('/')}`);
}

write(new URL('../ijw-3-2/level-1/', import.meta.url), await level1Files());
write(new URL('../ijw-3-2/level-2/', import.meta.url), await level2Files());
write(new URL('../ijw-3-2/level-3/', import.meta.url), level3Files());
