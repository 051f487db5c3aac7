import { join } from 'node:path';
import { NODE_MODULES, ROOT } from './paths.mjs';
import { runNode } from './run-node.mjs';

const tool = (...path) => join(NODE_MODULES, ...path);
const ours = (path) => join(ROOT, 'src/app/checks', path, 'main.ts');

/** Everything `npm run check` looks at, in order: what it is called, and the script that our own Node runs for it. */
export const STEPS = [
  { name: 'types', args: [tool('typescript', 'bin', 'tsc'), '-p', ROOT] },
  { name: 'form and lint', args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', ROOT] },
  { name: 'directions of imports', args: [ours('imports')] },
  { name: 'code nobody uses', args: [tool('knip', 'bin', 'knip.js'), '--no-progress'] },
  { name: 'schema of the database', args: [ours('schema')] },
  { name: 'API design rules', args: [ours('openapi')] },
  { name: 'catalogue of rules', args: [ours('rules-page')] },
  { name: 'schema of funding terms', args: [ours('funding-schema')] },
];

/** Runs every step, also after one failed, and tells of each; gives the names of those that failed. */
export async function runSteps(steps, { tell = console.log, run = runStep } = {}) {
  const failed = [];
  for (const step of steps) {
    tell(`\n=== ${step.name}`);
    const startedAt = Date.now();
    const code = await run(step);
    tell(`--- ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed.push(step.name);
  }
  return failed;
}

const runStep = ({ args }) => runNode(args, { cwd: ROOT, channel: false });
