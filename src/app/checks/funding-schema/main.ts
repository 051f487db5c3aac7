import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FUNDING_SCHEMA } from '../../../modules/funding/index.ts';
import { PROJECT_ROOT } from '../../paths.ts';

// Is docs/funding-terms.schema.json what the fields of funding terms make? With --write it is written anew.
const PATH = 'docs/funding-terms.schema.json';
const file = join(PROJECT_ROOT, PATH);
const text = `${JSON.stringify(FUNDING_SCHEMA, null, 2)}\n`;
if (process.argv.includes('--write')) {
  await writeFile(file, text);
  console.log(`${PATH} written.`);
} else if (sameJson(await readFile(file, 'utf8').catch(() => ''))) {
  console.log(`${PATH} is what the fields of funding terms make.`);
} else {
  console.log(`${PATH} is not what the fields make; run: node src/app/checks/funding-schema/main.ts --write`);
  process.exitCode = 1;
}

/** The formatter may lay it out otherwise; what it says is what counts. */
function sameJson(committed: string): boolean {
  try {
    return JSON.stringify(JSON.parse(committed)) === JSON.stringify(FUNDING_SCHEMA);
  } catch {
    return false;
  }
}
