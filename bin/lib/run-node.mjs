import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { findNode } from './find-node.mjs';
import { ROOT } from './paths.mjs';

/** Compiled modules of the last run, so that a command does not compile the program again each time; Node keeps it right. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled');

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs our Node with these arguments and gives its exit code. The child has a channel to us: when we are killed it
 * notices and stops by itself. A signal sent to us is passed on and we wait. One Ctrl-C in a terminal may reach the child
 * more than once that way (from the terminal, from npm, from us); the child counts those of one moment as one.
 */
export function runNode(args, { cwd = process.cwd(), env = process.env, channel = true } = {}) {
  const child = spawn(findNode(), args, {
    cwd,
    env: { NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: channel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, pass);
  });
}

/** Runs `main` as a program: its number is the exit code; what it throws is one sentence on standard error. */
export async function program(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
