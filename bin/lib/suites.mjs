import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './paths.mjs';
import { runNode } from './run-node.mjs';
import { inTestFolder } from './test-folder.mjs';

const ALL = ['src/**/*.test.ts', 'web/src/**/*.test.ts', 'conformance/**/*.test.ts', 'test/**/*.test.ts'];
/**
 * Files at a time: one more than a small machine has cores, since a file with a browser waits half of its time. Each may
 * have a database and a browser of its own, about a gigabyte.
 */
const CONCURRENCY = 3;

/**
 * Runs the test files (all of them when none are named) and gives the counts.
 * A run that ends without a summary counts as one failure; so does a skipped test, which we do not keep.
 */
export async function runSuites(named) {
  return await inTestFolder(async (folder) => {
    const counts = join(folder, 'counts.json');
    const code = await runNode(
      [
        '--test',
        `--test-concurrency=${CONCURRENCY}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        `--test-reporter=${join(ROOT, 'bin/lib/count-reporter.mjs')}`,
        `--test-reporter-destination=${counts}`,
        ...(named.length > 0 ? named : ALL),
      ],
      { cwd: ROOT, channel: false, env: { ...process.env, TMPDIR: folder } },
    );
    const { passed, failed, skipped, slowest = [] } = readCounts(counts);
    tellSlowest(slowest);
    const allFailed = failed + skipped;
    return { passed, failed: allFailed === 0 && code !== 0 ? 1 : allFailed };
  });
}

/** Where the time of a long run went, so that who makes a test sees what it costs everybody. */
function tellSlowest(slowest) {
  if (slowest.length < 2) return;
  console.log('\nThe slowest test files:');
  for (const { file, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${relative(ROOT, file)}`);
  console.log('');
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
