import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './run-program.ts';

/** Who may touch the environment itself: the reader of settings, the program that hands it over, and who starts others. */
const MAY_TOUCH = ['src/app/cli.ts', 'src/app/serve/child.ts', 'src/platform/config/config.ts'];

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('src/**/*.ts', { cwd: ROOT })) if (!file.endsWith('.test.ts')) found.push(file);
  return found.sort();
}

test('settings are read in one place: nothing else looks into the environment', async () => {
  const touching: string[] = [];
  for (const file of await sources()) {
    const text = await readFile(join(ROOT, file), 'utf8');
    if (/process\.env|\benv\.(RD_|DATABASE_|PG)/.test(text)) touching.push(file);
  }
  assert.deepEqual(touching, MAY_TOUCH);
});

test('the page with all settings has exactly those that the program reads', async () => {
  const config = await readFile(join(ROOT, 'src/platform/config/config.ts'), 'utf8');
  const read = [...config.matchAll(/read\.\w+\('([A-Z_]+)'/g)].map(([, name]) => name);
  const page = await readFile(join(ROOT, 'docs/operations/settings.md'), 'utf8');
  const told = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  assert.ok(read.length > 10);
  assert.deepEqual(told.sort(), [...new Set(read)].sort());
});
