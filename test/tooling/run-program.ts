import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const CLI = join(ROOT, 'src/app/cli.ts');

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Only what a program needs of our own environment, so that settings of the machine do not leak into a test. */
const ownEnv = (env: Readonly<Record<string, string>>) => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  TMPDIR: process.env.TMPDIR ?? '/tmp',
  // As in an installation: what the program compiled before, it does not compile again.
  ...(process.env.NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE } : {}),
  ...env,
});

/** Runs `rodedraad` to its end. */
export async function rodedraad(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: ownEnv(env) });
  return await endOf(child, collect(child));
}

/** A program under way: what it said so far, and its end. */
export type Running = {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  /** Waits until standard output or error holds the text; throws with all it said when it ends before that. */
  untilSaid(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
};

/** Starts a program of ours that goes on until it is stopped; `ownGroup` as a terminal does, so that a signal can reach all of it. */
export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { ownGroup = false }: { readonly ownGroup?: boolean } = {},
): Running {
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: ownEnv(env),
    cwd: ROOT,
    detached: ownGroup,
  });
  const said = collect(child);
  const ended = endOf(child, said);
  return {
    child,
    said,
    ended,
    untilSaid: async (text) => {
      let over: Ended | undefined;
      void ended.then((end) => {
        over = end;
      });
      while (!(said.out + said.err).includes(text)) {
        if (over) throw new Error(`ended with ${over.code} before it said "${text}":\n${said.out}${said.err}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
  };
}

export const startRodedraad = (args: readonly string[], env: Readonly<Record<string, string>>): Running =>
  start([CLI, ...args], env);

function collect(child: ChildProcess): { out: string; err: string } {
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return said;
}

async function endOf(child: ChildProcess, said: { out: string; err: string }): Promise<Ended> {
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
