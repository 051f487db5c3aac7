#!/usr/bin/env node
// npm test [-- file...]: builds the browser application, runs every test and ends with one line of counts.
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { program, runNode } from './lib/run-node.mjs';
import { runSuites } from './lib/suites.mjs';

await program(async () => {
  await ensureInstalled();
  const built = await runNode([join(ROOT, 'src/app/web-build/main.ts')], { cwd: ROOT, channel: false });
  if (built !== 0) {
    console.log('0 passed, 1 failed');
    return 1;
  }
  const { passed, failed } = await runSuites(process.argv.slice(2));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
