import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ALL_RULES } from '../../../standards/ijw/index.ts';
import { PROJECT_ROOT } from '../../paths.ts';
import { pageText } from './page.nl.ts';
import { rulesPage } from './page.ts';
import { scan } from './scan.ts';
import { readHouse } from './sources.ts';

// Is docs/rules/ijw-3.2.md what the published rules and the code show? With --write it is written anew.
const PATH = 'docs/rules/ijw-3.2.md';
const file = join(PROJECT_ROOT, PATH);
const { text, unaccounted, spare } = rulesPage(scan(await readHouse(PROJECT_ROOT)));
if (process.argv.includes('--write')) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(pageText.written(PATH));
} else if ((await readFile(file, 'utf8').catch(() => '')) === text) {
  console.log(pageText.current(PATH, ALL_RULES.length));
} else {
  console.log(pageText.stale(PATH));
  process.exitCode = 1;
}
if (unaccounted.length > 0) {
  console.log(pageText.unaccounted(unaccounted.join(', ')));
  process.exitCode = 1;
}
if (spare.length > 0) {
  console.log(pageText.spare(spare.join(', ')));
  process.exitCode = 1;
}
