import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { findNode } from './find-node.mjs';

/**
 * Runs our Node with these arguments and gives its exit code. The child has a channel to us: when we are killed it
 * notices and stops by itself. Ctrl-C reaches the child through the terminal, so we only wait; a SIGTERM or SIGHUP sent
 * to us alone is passed on.
 */
export function runNode(args, { cwd = process.cwd(), env = process.env, channel = true } = {}) {
  const child = spawn(findNode(), args, {
    cwd,
    env,
    stdio: channel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  const pass = (signal) => child.kill(signal);
  const wait = () => {};
  process.on('SIGINT', wait);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    process.off('SIGINT', wait);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.off(signal, pass);
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
