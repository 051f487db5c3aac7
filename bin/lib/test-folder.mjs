import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Gives a test run a temporary folder of its own, and afterwards stops the PostgreSQL that tests shared in it and removes
 * the folder, so that nothing is left behind.
 */
export async function inTestFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-test-'));
  // Others may pass through, not look: one test runs the database as another user.
  chmodSync(folder, 0o711);
  try {
    return await work(folder);
  } finally {
    await Promise.all(readdirSync(folder).map((name) => stopServer(join(folder, name))));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The note beside a data folder names the process that keeps the server; the server ends with it. */
async function stopServer(folder) {
  const note = join(folder, 'postgres.json');
  if (!existsSync(note)) return;
  try {
    process.kill(JSON.parse(readFileSync(note, 'utf8')).pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
  for (let tries = 0; tries < 100 && existsSync(join(folder, 'postgres', 'postmaster.pid')); tries++) await sleep(100);
}
