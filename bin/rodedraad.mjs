#!/usr/bin/env node
// The command `rodedraad`: finds the right Node and hands over to the program. Paths stay relative to the caller.
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { program, runNode } from './lib/run-node.mjs';

await program(async () => {
  await ensureInstalled({ onlyWhenMissing: true });
  return await runNode([join(ROOT, 'src/app/cli.ts'), ...process.argv.slice(2)]);
});
