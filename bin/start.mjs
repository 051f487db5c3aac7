#!/usr/bin/env node
// npm start: installs what is missing, then serves. Runs on Node 20, because that may be all the machine has.
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { program, runNode } from './lib/run-node.mjs';

await program(async () => {
  await ensureInstalled();
  return await runNode([join(ROOT, 'src/app/cli.ts'), 'serve', ...process.argv.slice(2)], { cwd: ROOT });
});
