import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../platform/log/index.ts';

export type ChildSpec = {
  /** What it is called in the log. */
  readonly name: string;
  /** Arguments for our own Node: a script and what follows. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** Its standard output, line by line; standard error goes to ours. */
  readonly onLine?: (line: string) => void;
};

/** A process beside us that is started again when it falls over. */
export type Child = {
  /** Process id now, while it runs. */
  readonly pid: number | undefined;
  /** Asks it to stop, waits, and after the grace period ends it. */
  stop(): Promise<void>;
};

const GRACE_MS = 12_000;
const STEADY_MS = 60_000;
const LONGEST_WAIT_MS = 60_000;

/** How long to wait before start n + 1 after n falls in a row: one second, doubling up to a minute. */
export const backoffMs = (falls: number): number => Math.min(1000 * 2 ** Math.max(0, falls - 1), LONGEST_WAIT_MS);

/**
 * Starts a child and keeps it running. It has a process group of its own, so that Ctrl-C reaches us alone and we stop it
 * in order, and a channel to us, by which it notices when we are gone.
 */
export function keepRunning(spec: ChildSpec): Child {
  const stopping = new AbortController();
  let present: ChildProcess | undefined;
  const ended = run();
  return {
    get pid() {
      return present?.pid;
    },
    stop: async () => {
      stopping.abort();
      const child = present;
      child?.kill('SIGTERM');
      const timer = setTimeout(() => child?.kill('SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(timer);
    },
  };

  async function run(): Promise<void> {
    for (let falls = 0; !stopping.signal.aborted; ) {
      const startedAt = Date.now();
      const child = start(spec);
      present = child;
      const how = await exitOf(child);
      present = undefined;
      if (stopping.signal.aborted) return;
      falls = Date.now() - startedAt > STEADY_MS ? 1 : falls + 1;
      const wait = backoffMs(falls);
      spec.log.error({ child: spec.name, how, restartMs: wait }, 'a child process ended; it is started again');
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
}

function start({ args, env, onLine }: ChildSpec): ChildProcess {
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', onLine ? 'pipe' : 'ignore', 'inherit', 'ipc'],
    detached: true,
    env: { ...process.env, ...env },
  });
  let tail = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (tail + text).split('\n');
    tail = lines.pop() ?? '';
    for (const line of lines) onLine?.(line);
  });
  return child;
}

async function exitOf(child: ChildProcess): Promise<string> {
  return await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
}
