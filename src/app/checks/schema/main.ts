import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpSchema, migrate, openDatabase } from '../../../platform/db/index.ts';
import { PROJECT_ROOT } from '../../paths.ts';
import { firstDifference } from './first-difference.ts';

// Is db/schema.sql what the migrations make of an empty database? With --write it is written anew.
const FILE = join(PROJECT_ROOT, 'db', 'schema.sql');
const actual = await schemaOfMigrations();
if (process.argv.includes('--write')) {
  await writeFile(FILE, actual);
  console.log('db/schema.sql written.');
} else {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  const difference = firstDifference(committed, actual);
  if (difference === undefined)
    console.log(`db/schema.sql is what the migrations make (${actual.split('\n').length} lines).`);
  else {
    console.log(`db/schema.sql is not what the migrations make; run: npm run schema\n${difference}`);
    process.exitCode = 1;
  }
}

async function schemaOfMigrations(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rode-draad-schema-'));
  try {
    const db = await openDatabase({ dataDir });
    try {
      await migrate(db, { dir: join(PROJECT_ROOT, 'db', 'migrations') });
      return await dumpSchema(db);
    } finally {
      await db.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
