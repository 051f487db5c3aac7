import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a process cost from start to end. CPU is user and system time of all its threads. */
export type Cost = {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly maxMemoryMb: number;
  readonly stdout: string;
};

/** Runs a program under GNU time (Debian's package `time`); undefined when one of the two is not there. */
export async function measure(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Cost | undefined> {
  try {
    const { stdout, stderr } = await run('time', ['-f', '%e %U %S %M', program, ...args], {
      env: { ...process.env, ...environment },
    });
    const [wall = 0, user = 0, system = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '')
      .split(' ')
      .map(Number);
    return { wallSeconds: wall, cpuSeconds: user + system, maxMemoryMb: Math.round(kilobytes / 1024), stdout };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as { code?: number }).code === 127)
      return undefined;
    throw error;
  }
}

/** The middle value; NaN of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
