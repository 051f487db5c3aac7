#!/usr/bin/env node
// npm run check: everything that can be said of the sources without running the tests.
import { execFileSync } from 'node:child_process';
import { findNode } from './lib/find-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { program } from './lib/run-node.mjs';
import { runSteps, STEPS } from './lib/steps.mjs';

await program(async () => {
  await ensureInstalled();
  const node = findNode();
  // Loud on purpose: npm itself may run on another Node than our programs do.
  console.log(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()} (${node})`);
  const failed = await runSteps(STEPS);
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nChecks that failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
