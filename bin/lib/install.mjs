import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_MODULES, ROOT } from './paths.mjs';
import { texts } from './texts.nl.mjs';

const STAMP = '.rode-draad-install';

/**
 * Installs the packages when they are missing or belong to another lock file. Quiet when there is nothing to do.
 * Not `npm ci`: that refuses a lock file which does not list the optional programs of this platform (decision record).
 * `onlyWhenMissing`: an installation in use, perhaps without tools for development and read-only, is left as it is.
 * Throws an Error with a Dutch sentence when npm fails.
 */
export async function ensureInstalled({ onlyWhenMissing = false } = {}) {
  const wanted = fingerprint();
  const isCurrent = onlyWhenMissing ? existsSync(NODE_MODULES) : readText(join(NODE_MODULES, STAMP)) === wanted;
  if (!isCurrent) {
    const startedAt = Date.now();
    tell(texts.installing);
    await npmInstall(startedAt);
    writeFileSync(join(NODE_MODULES, STAMP), wanted);
    tell(texts.installed(secondsSince(startedAt)));
  }
  linkOwnCommand();
}

/** Changes when the lock file, the manifest or the kind of machine changes. */
export function fingerprint(root = ROOT) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) hash.update(readText(join(root, name)) ?? '');
  return hash.digest('hex');
}

function npmInstall(startedAt) {
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const ticker = setInterval(() => tell(texts.stillInstalling(secondsSince(startedAt))), 15_000);
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    npm.stdout.on('data', (data) => (output += data));
    npm.stderr.on('data', (data) => (output += data));
    npm.once('error', () => reject(new Error(texts.npmMissing)));
    npm.once('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(output);
      reject(new Error(texts.installFailed));
    });
  }).finally(() => clearInterval(ticker));
}

/** npm links the commands of other packages only; this makes `npx rodedraad` work inside the project as well. */
function linkOwnCommand() {
  const folder = join(NODE_MODULES, '.bin');
  const link = join(folder, 'rodedraad');
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  try {
    mkdirSync(folder, { recursive: true });
    symlinkSync(join('..', '..', 'bin', 'rodedraad.mjs'), link);
  } catch (error) {
    // Read-only, or another starter was first: the command itself works all the same.
    if (!['EACCES', 'EROFS', 'EPERM', 'EEXIST'].includes(error.code)) throw error;
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const secondsSince = (startedAt) => Math.round((Date.now() - startedAt) / 1000);
const tell = (text) => process.stderr.write(`${text}\n`);
